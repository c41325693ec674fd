import type { HomeView, RecordView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { pageWords } from '../../../words.ts';
import { sayDate } from '../say.ts';
import { recordTitle, sayHours } from '../say-more.ts';

const SHOWN = 3;

/** Three figures and the last turns; nobody else sees them but the community. */
export const OwnRecordPart = ({ records, mine }: Pick<HomeView, 'records' | 'mine'>) => {
  const words = pageWords(serviceHomeWords);
  const figures = [
    [sayHours(mine.minutes), words.hours],
    [mine.turns, words.turns],
    [mine.wishes, words.wishes],
  ] as const;
  return (
    <section class="service-part" aria-labelledby="records">
      <div class="spread">
        <h2 id="records" class="service-name">
          {words.records}
        </h2>
        <span class="small soft">{words.onlyUs}</span>
      </div>
      <ul class="service-figures">
        {figures.map(([figure, unit]) => (
          <li key={unit} class="card">
            <b>{figure}</b> <span class="small soft">{unit}</span>
          </li>
        ))}
      </ul>
      {records.length === 0 ? (
        <p class="soft">{words.recordsEmpty}</p>
      ) : (
        <ul class="card flush service-rows">
          {records.slice(0, SHOWN).map((record) => (
            <li key={record.id} class="service-row">
              <a class="service-row-line" href={`/service/record#r-${record.id}`}>
                <b>{recordTitle(record)}</b>
                <span class="small soft">{recordLine(record)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {records.length > 0 && (
        <a class="button plain service-all" href="/service/record">
          {words.all}
        </a>
      )}
    </section>
  );
};

const recordLine = (record: RecordView): string => {
  const names = pageWords(serviceNames);
  const minutes = record.minutes ?? record.statedMinutes ?? record.marksMinutes;
  return [
    sayDate(record.from),
    minutes !== undefined && names.hours(minutes),
    names.recordStatus[record.status],
  ]
    .filter(Boolean)
    .join(' · ');
};
