/** What the batch says of each member who agreed, a page each, in the order asked. */
import type { FeedbackView, StatementView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { serviceSumsWords } from '../../../../src/contract/words/pages/service-sums.ts';
import { shanghaiDay } from '../../../../src/domain/instant.ts';
import { pageWords } from '../../../words.ts';

export const Statements = ({ batch }: { batch: FeedbackView }) => (
  <ol class="board-statements">
    {batch.statements.map((statement) => (
      <Statement key={statement.person.id} batch={batch} statement={statement} />
    ))}
  </ol>
);

const Statement = ({ batch, statement }: { batch: FeedbackView; statement: StatementView }) => {
  const words = pageWords(serviceSumsWords);
  const names = pageWords(serviceNames);
  const { person, registeredSince, community, tookPart, activities } = statement;
  return (
    <li class="board-statement">
      <h4>{words.statementTitle}</h4>
      <dl>
        <Line name={words.person} text={person.name} />
        <Line name={words.organisation} text={batch.organisation.name} />
        <Line name={words.community} text={community?.name ?? '–'} />
        <Line name={words.registeredSince} text={shanghaiDay(registeredSince)} />
        <Line name={words.statementPeriod} text={words.days(batch.fromDay, batch.untilDay)} />
        <Line name={words.took} text={tookPart ? words.tookPart : words.didNot} />
      </dl>
      {activities.length > 0 && (
        <ul class="board-lines">
          {activities.map((each, index) => (
            <li key={`${each.day}-${index}`}>
              {[each.day, names.needKind[each.kind], each.title ?? names.untitled].join(' · ')}
            </li>
          ))}
        </ul>
      )}
      <p class="soft small">{words.statementNote}</p>
    </li>
  );
};

const Line = ({ name, text }: { name: string; text: string }) => (
  <div>
    <dt class="soft">{name}</dt>
    <dd>{text}</dd>
  </div>
);
