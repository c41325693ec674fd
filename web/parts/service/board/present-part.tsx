/** Who is there now, by name and since when. */
import type { RecordView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { pageWords } from '../../../words.ts';
import type { Read } from '../../use-read.ts';
import { sayTime } from '../say.ts';
import { doubtsOf } from './hours.ts';
import { Section } from './section.tsx';
import { placeOf } from './unanswered.tsx';

export const PresentPart = ({ present }: { present: Read<List<RecordView>> }) => {
  const words = pageWords(serviceBoardWords);
  return (
    <Section
      title={words.present}
      class="board-present"
      count={present.data?.items.length}
      read={present}
      isEmpty={({ items }) => items.length === 0}
      empty={words.nobody}
    >
      {({ items }) => (
        <ul class="card flush board-rows">
          {items.map((record) => (
            <PresentRow key={record.id} record={record} />
          ))}
        </ul>
      )}
    </Section>
  );
};

const PresentRow = ({ record }: { record: RecordView }) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  const { person, arrived, title, safetyAskedAt, safeAt, isUnanswered } = record;
  return (
    <li class="board-row">
      <div class="board-title">{person?.name ?? names.withdrawn}</div>
      <a class="board-quiet" href={placeOf(record)}>
        {title ?? names.untitled}
      </a>
      <div class="soft">
        {arrived && words.since(sayTime(arrived.at), names.way[arrived.way])}
        {safetyAskedAt && !safeAt && !isUnanswered && (
          <> · {words.safetyAsked(sayTime(safetyAskedAt))}</>
        )}
        {safeAt && <> · {words.safe(sayTime(safeAt))}</>}
      </div>
      <Doubts record={record} />
    </li>
  );
};

/** Shown and losing nothing. */
export const Doubts = ({ record }: { record: RecordView }) => {
  const names = pageWords(serviceNames);
  const doubts = doubtsOf(record);
  if (doubts.length === 0) return null;
  return (
    <div class="cluster">
      {doubts.map((doubt) => (
        <span key={doubt} class="badge amber">
          {names.doubt[doubt]}
        </span>
      ))}
    </div>
  );
};
