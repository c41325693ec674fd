/** Answer a swap: only the other of the two, and yes only before the first day has begun. */
import { conflict } from '../../error.ts';
import { shanghaiDay } from '../../instant.ts';
import { entry, isOfUnit, type RosterVerb, swapNth } from '../flow.ts';
import { openSwaps } from '../roster.ts';

export type AnswerSwapInput = { n: number; agrees: boolean };

export const answerSwap: RosterVerb<AnswerSwapInput> = {
  isFor: isOfUnit,
  blocker: (roster, { personId }) =>
    openSwaps(roster).some(({ withPersonId }) => withPersonId === personId)
      ? undefined
      : 'nothing_due',
  decide: (roster, { n, agrees }, act) => {
    const { days } = swapNth(roster, n, 'withPersonId', act.actor);
    if (!agrees) return [entry('roster.swap_declined', act, { n })];
    if (days.some((day) => day <= shanghaiDay(act.now))) throw conflict('day_begun');
    return [entry('roster.swap_accepted', act, { n })];
  },
};
