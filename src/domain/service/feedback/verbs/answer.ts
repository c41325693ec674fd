/** Answer: whoever is asked says whether the organisation may hear of them; the newest answer counts until the batch goes out. */
import { type ServiceVerb, told } from '../../flow.ts';
import { type Asked, agreedIds, type Feedback } from '../feedback.ts';

export type AnswerInput = { agrees: boolean };

export const answer: ServiceVerb<AnswerInput, Feedback> = {
  isFor: ({ people }, actor) => people.some(({ personId }) => personId === actor.personId),
  blocker: ({ status }) => (status === 'asked' ? undefined : 'wrong_status'),
  decide: ({ people }, { agrees }, act) => {
    const { personId } = act.actor;
    const after = people.map(
      (each): Asked => (each.personId === personId ? { personId, agrees } : each),
    );
    const answered = told('feedback.answered', act, { personId, agrees });
    const isComplete = after.every((each) => each.agrees !== undefined);
    if (!isComplete) return [answered];
    return [answered, told('feedback.issued', act, { personIds: agreedIds(after) })];
  },
};
