import type { RecordView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { pageWords } from '../../../words.ts';
import { activityOf, addressOf } from '../attend/target.ts';
import { sayTime } from '../say.ts';
import { communityName, recordTitle } from '../say-more.ts';

/** Where I am just now, and the way to say that I leave. */
export const PresentPart = ({ records }: { records: RecordView[] }) => {
  const words = pageWords(serviceHomeWords);
  if (records.length === 0) return null;
  return (
    <section class="service-part" aria-labelledby="present">
      <h2 id="present" class="service-name">
        {words.present}
      </h2>
      <ul class="card flush service-rows">
        {records.map((record) => (
          <PresentRow key={record.id} record={record} />
        ))}
      </ul>
    </section>
  );
};

const PresentRow = ({ record }: { record: RecordView }) => {
  const words = pageWords(serviceHomeWords);
  const activity = activityOf(record);
  const href = record.needId ? `/service/n/${record.needId}` : `/t/${record.number}`;
  return (
    <li class="service-row">
      <span class="service-here" aria-hidden="true" />
      <a class="service-row-main" href={href}>
        <b>{recordTitle(record)}</b>
        <span class="small soft">
          {record.arrived && words.since(sayTime(record.arrived.at))} ·{' '}
          {communityName(record.community)}
        </span>
      </a>
      {activity && (
        <a class="button service-take" href={`${addressOf(activity)}&what=leave`}>
          {words.leave}
        </a>
      )}
    </li>
  );
};
