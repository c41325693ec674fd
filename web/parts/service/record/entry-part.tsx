import type { ObjectionView, RecordView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { serviceRecordWords } from '../../../../src/contract/words/pages/service-record.ts';
import type { RecordStatus } from '../../../../src/domain/service/record/record.ts';
import { pageWords } from '../../../words.ts';
import { sayDay } from '../say.ts';
import { communityName, recordTitle } from '../say-more.ts';
import { EntryActs } from './entry-acts.tsx';
import { tellMark } from './marks.ts';

type Props = { record: RecordView; onDone: () => void };

const TONE: Record<RecordStatus, string> = {
  present: '',
  to_confirm: 'stopped',
  confirmed: 'met',
  objected: 'amber',
};

/** One turn with everything it was judged by. */
export const EntryPart = ({ record, onDone }: Props) => {
  const words = pageWords(serviceRecordWords);
  const names = pageWords(serviceNames);
  return (
    <li
      class={`card stack service-entry${record.hidden ? ' is-hidden' : ''}`}
      id={`r-${record.id}`}
    >
      <div class="spread">
        <h2 class="service-title">{recordTitle(record)}</h2>
        <b class="service-entry-hours">
          {record.minutes !== undefined && names.hours(record.minutes)}
        </b>
      </div>
      <p class="small soft">
        {[sayDay(record.from), names.needKind[record.kind], communityName(record.community)].join(
          ' · ',
        )}
      </p>
      <p class="cluster">
        <span class={`badge ${TONE[record.status]}`}>{names.recordStatus[record.status]}</span>
        {record.hidden && (
          <span class="badge stopped" title={words.hiddenMeans}>
            {words.hiddenMark}
          </span>
        )}
      </p>
      <Marks record={record} />
      <Hours record={record} />
      {record.objections.map((objection) => (
        <ObjectionLine key={objection.at} objection={objection} />
      ))}
      {record.thanks.map(({ at, unit, text }) => (
        <p key={at} class="notice">
          <span>
            <b>{words.thanks(communityName(unit))}</b> {text}
          </span>
        </p>
      ))}
      <EntryActs record={record} onDone={onDone} />
    </li>
  );
};

const Marks = ({ record: { arrived, left, repeats, status } }: { record: RecordView }) => {
  const words = pageWords(serviceRecordWords);
  const rows = [
    [words.arrived, arrived],
    [words.left, left],
  ] as const;
  return (
    <dl class="service-facts">
      {rows.map(([name, mark]) => {
        const told = mark && tellMark(mark);
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {told ? `${told.at} · ${told.way}` : status === 'present' ? '—' : words.noLeft}
              {told?.clocks.length ? <span class="small soft">{told.clocks.join(' · ')}</span> : ''}
              {told?.doubts.map((doubt) => (
                <span key={doubt} class="small service-doubt">
                  {doubt}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
      {repeats.length > 0 && (
        <div>
          <dt />
          <dd class="small soft">{words.repeats(repeats.length)}</dd>
        </div>
      )}
    </dl>
  );
};

const Hours = ({ record }: { record: RecordView }) => {
  const words = pageWords(serviceRecordWords);
  const { hours } = pageWords(serviceNames);
  const { statedMinutes, marksMinutes, correction } = record;
  const told = [
    marksMinutes !== undefined && words.marks(hours(marksMinutes)),
    statedMinutes !== undefined && words.stated(hours(statedMinutes)),
  ].filter(Boolean);
  return (
    <>
      {told.length > 0 && <p class="small soft">{told.join(' · ')}</p>}
      {correction && <p>{words.corrected(correction)}</p>}
    </>
  );
};

const ObjectionLine = ({ objection }: { objection: ObjectionView }) => {
  const words = pageWords(serviceRecordWords);
  const { hours } = pageWords(serviceNames);
  const { at, minutes, text, upheld, answeredAt, answer } = objection;
  const outcome = answeredAt ? (upheld ? words.upheld : words.rejected) : words.waiting;
  return (
    <div class="service-said">
      <p>
        {words.objected(sayDay(at))}
        {minutes !== undefined && ` · ${words.heldRight(hours(minutes))}`} · <b>{outcome}</b>
      </p>
      {text && <p>{text}</p>}
      {answer && <p class="soft">{answer}</p>}
    </div>
  );
};
