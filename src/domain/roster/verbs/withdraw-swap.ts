/** Take back a swap that was asked for and not answered. */
import { entry, isOfUnit, type RosterVerb, swapNth } from '../flow.ts';
import { openSwaps } from '../roster.ts';

export const withdrawSwap: RosterVerb<{ n: number }> = {
  isFor: isOfUnit,
  blocker: (roster, actor) =>
    openSwaps(roster).some(({ personId }) => personId === actor.personId)
      ? undefined
      : 'nothing_due',
  decide: (roster, { n }, act) => {
    swapNth(roster, n, 'personId', act.actor);
    return [entry('roster.swap_withdrawn', act, { n })];
  },
};
