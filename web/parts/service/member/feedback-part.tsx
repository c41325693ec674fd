import type { FeedbackView, StatementView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { shanghaiDay } from '../../../../src/domain/instant.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { sayDay, sayTime } from '../say.ts';
import { communityName, recordTitle } from '../say-more.ts';
import { useAct } from '../use-act.ts';

type Props = { feedback: FeedbackView[]; onDone: () => void };

/** What an organisation asks to be told: word for word, and only with my yes. */
export const FeedbackPart = ({ feedback, onDone }: Props) => (
  <>
    {feedback
      .filter(({ status, mine }) => status === 'asked' && mine)
      .map((each) => (
        <FeedbackCard key={each.id} feedback={each} onDone={onDone} />
      ))}
  </>
);

const FeedbackCard = ({ feedback, onDone }: { feedback: FeedbackView; onDone: () => void }) => {
  const words = pageWords(serviceHomeWords);
  const { act, isBusy, fault } = useAct(onDone);
  const { id, organisation, fromDay, untilDay, dueAt, mine } = feedback;
  if (!mine) return null;
  const answer = (agrees: boolean) => act(`/api/feedback/${id}/answer`, { agrees });
  return (
    <section class="card stack" aria-labelledby={`feedback-${id}`}>
      <h2 id={`feedback-${id}`} class="service-title">
        {words.feedback(organisation.name)}
      </h2>
      <p class="soft">
        {words.feedbackSpan(fromDay, untilDay)} ·{' '}
        {words.answerUntil(`${sayDay(dueAt)} ${sayTime(dueAt)}`)}
      </p>
      <Statement statement={mine.statement} />
      <p class="small soft">{words.feedbackMeans}</p>
      {mine.agrees !== undefined && (
        <p class="notice" role="status">
          {mine.agrees ? words.agreed : words.disagreed}
        </p>
      )}
      {fault !== undefined && <ProblemNotice fault={fault} />}
      <div class="service-pair">
        {([true, false] as const).map((agrees) => (
          <button
            key={String(agrees)}
            class="button service-answer"
            type="button"
            aria-pressed={mine.agrees === agrees}
            aria-busy={isBusy}
            onClick={() => void answer(agrees)}
          >
            {agrees ? words.agree : words.disagree}
          </button>
        ))}
      </div>
    </section>
  );
};

const Statement = ({ statement }: { statement: StatementView }) => {
  const words = pageWords(serviceHomeWords);
  const { needKind } = pageWords(serviceNames);
  const { person, registeredSince, community, tookPart, activities } = statement;
  return (
    <figure class="service-said">
      <figcaption class="small soft">{words.said}</figcaption>
      <p>
        <b>{person.name}</b>
        {community && ` · ${communityName(community)}`} ·{' '}
        {words.registeredSince(shanghaiDay(registeredSince))}
      </p>
      <p>{tookPart ? words.tookPart : words.noPart}</p>
      {activities.length > 0 && (
        <ul>
          {activities.map((activity) => (
            <li key={`${activity.day} ${activity.kind} ${activity.title}`}>
              {activity.day} {needKind[activity.kind]}
              {activity.title && ` · ${recordTitle(activity)}`}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
};
