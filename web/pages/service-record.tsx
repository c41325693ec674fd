/** /service/record: everything a member did, theirs to correct, hide, object to and take along. */
import '../styles/service.css';
import { useEffect } from 'preact/hooks';
import { attendWords } from '../../src/contract/words/pages/attend.ts';
import { serviceRecordWords } from '../../src/contract/words/pages/service-record.ts';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ServiceFrame } from '../parts/service/page.tsx';
import { EntryPart } from '../parts/service/record/entry-part.tsx';
import { useRecords } from '../parts/service/record/use-records.ts';
import { sayHours } from '../parts/service/say-more.ts';
import { isMember, useHome } from '../parts/service/use-home.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { pageWords } from '../words.ts';

export const RecordPage = () => {
  const words = pageWords(serviceRecordWords);
  return (
    <ServiceFrame readsHome title={words.title}>
      <h1>{words.title}</h1>
      {isMember() ? (
        <Own />
      ) : (
        <Empty text={words.notMember}>
          <a class="button" href="/service">
            {pageWords(attendWords).toHome}
          </a>
        </Empty>
      )}
    </ServiceFrame>
  );
};

const Own = () => {
  const words = pageWords(serviceRecordWords);
  const { items, nextCursor, fault, retry, more } = useRecords();
  useScrollToHash(items !== undefined);
  return (
    <>
      <Sums />
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!items && fault === undefined && <Skeleton rows={4} />}
      {items?.length === 0 && (
        <div class="card">
          <Empty text={words.empty}>
            <a class="button" href="/service">
              {words.toHome}
            </a>
          </Empty>
        </div>
      )}
      {items && items.length > 0 && (
        <>
          <ul class="stack service-entries">
            {items.map((record) => (
              <EntryPart key={record.id} record={record} onDone={retry} />
            ))}
          </ul>
          {nextCursor && (
            <button class="button" type="button" onClick={() => void more()}>
              {words.more}
            </button>
          )}
          <Export />
        </>
      )}
    </>
  );
};

const Sums = () => {
  const words = pageWords(serviceRecordWords);
  const { data } = useHome();
  return (
    <div>
      {data && (
        <p>
          <b>{words.sums(sayHours(data.mine.minutes), data.mine.turns, data.mine.wishes)}</b>
        </p>
      )}
      <p class="small soft">{words.lead}</p>
    </div>
  );
};

const Export = () => {
  const words = pageWords(serviceRecordWords);
  return (
    <section class="service-part" aria-labelledby="export">
      <h2 id="export" class="service-name">
        {words.export}
      </h2>
      <div class="cluster">
        <a class="button" href="/api/service-records.xlsx?form=own" download>
          {words.own}
        </a>
        <a class="button" href="/api/service-records.xlsx?form=state" download>
          {words.stateForm}
        </a>
        <a class="button" href="/service/record/print">
          {words.print}
        </a>
      </div>
    </section>
  );
};

/** The entry that was pressed on the home page. */
const useScrollToHash = (isThere: boolean): void => {
  useEffect(() => {
    if (isThere && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isThere]);
};
