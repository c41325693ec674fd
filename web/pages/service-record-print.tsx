/** /service/record/print: a member's own record on A4; what they hid is counted and not named. */
import '../styles/service.css';
import '../styles/paper.css';
import '../styles/service-print.css';
import { useEffect } from 'preact/hooks';
import type { RecordView } from '../../src/contract/service-views.ts';
import { serviceNames } from '../../src/contract/words/pages/service-names.ts';
import { serviceRecordWords } from '../../src/contract/words/pages/service-record.ts';
import { shanghaiDay, toInstant } from '../../src/domain/instant.ts';
import { serverNow } from '../elements/ticker.ts';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useRecords } from '../parts/service/record/use-records.ts';
import { communityName, recordTitle, sayHours } from '../parts/service/say-more.ts';
import { isMember } from '../parts/service/use-home.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { me } from '../state.ts';
import { pageWords } from '../words.ts';

export const RecordPrintPage = () => {
  const words = pageWords(serviceRecordWords);
  useEffect(() => {
    document.title = words.sheet;
  }, [words]);
  return (
    <main class="page paper-page service-paper-page">
      {isMember() ? <Paper /> : <Empty text={words.notMember} />}
    </main>
  );
};

const Paper = () => {
  const words = pageWords(serviceRecordWords);
  const { items, nextCursor, fault, retry } = useRecords({ isWhole: true });
  return (
    <>
      <div class="spread no-print">
        <a class="button" href="/service/record">
          {words.back}
        </a>
        <div class="cluster">
          <span class="soft small">{words.paper}</span>
          <button
            class="button primary"
            type="button"
            disabled={!items || Boolean(nextCursor)}
            onClick={() => print()}
          >
            {words.doPrint}
          </button>
        </div>
      </div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!items && fault === undefined && <Skeleton rows={8} />}
      {items && <Sheet records={items} />}
    </>
  );
};

const Sheet = ({ records }: { records: RecordView[] }) => {
  const words = pageWords(serviceRecordWords);
  const shown = records.filter(({ hidden }) => !hidden);
  const confirmed = shown.filter(({ minutes }) => minutes !== undefined);
  const sum = confirmed.reduce((total, { minutes = 0 }) => total + minutes, 0);
  const user = me.value?.user;
  return (
    <article class="paper service-paper">
      <h1>{words.sheet}</h1>
      <p class="paper-line">{user && words.of(user.name, user.unit.name)}</p>
      {shown.length === 0 ? (
        <Empty text={words.empty} />
      ) : (
        <table>
          <thead>
            <tr>
              {Object.values(words.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((record) => (
              <Row key={record.id} record={record} />
            ))}
          </tbody>
        </table>
      )}
      <footer class="stack">
        <p>
          <b>{words.total(sayHours(sum), confirmed.length)}</b>
        </p>
        <p class="small soft">
          {[
            records.length > shown.length && words.notShown(records.length - shown.length),
            words.made(shanghaiDay(toInstant(serverNow()))),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </footer>
    </article>
  );
};

const Row = ({ record }: { record: RecordView }) => {
  const names = pageWords(serviceNames);
  const { from, community, minutes, status, kind } = record;
  return (
    <tr>
      <td>{shanghaiDay(from)}</td>
      <td>
        {recordTitle(record)} <span class="soft">{record.title && names.needKind[kind]}</span>
      </td>
      <td>{communityName(community)}</td>
      <td>{minutes === undefined ? '—' : names.hours(minutes)}</td>
      <td>{names.recordStatus[status]}</td>
    </tr>
  );
};
