/** Ask to swap 换班: on days that have not begun, each from its midnight on. */
import { invalid } from '../../error.ts';
import { shanghaiDay } from '../../instant.ts';
import { isOnRoster } from '../check.ts';
import { entry, isOfUnit, nextOf, type RosterVerb } from '../flow.ts';

export type AskSwapInput = { withPersonId: string; days: string[]; everybody: readonly string[] };

const MOST_DAYS = 31;

export const askSwap: RosterVerb<AskSwapInput> = {
  isFor: isOfUnit,
  blocker: ({ turns }) => (turns.length === 0 ? 'nothing_due' : undefined),
  decide: (roster, { withPersonId, days: given, everybody }, act) => {
    const { personId } = act.actor;
    const days = [...new Set(given)].sort();
    if (withPersonId === personId || !everybody.includes(withPersonId))
      throw invalid('withPersonId', 'unknown_person');
    if (days.length === 0) throw invalid('days', 'field_missing');
    if (days.length > MOST_DAYS) throw invalid('days', 'field_too_large');
    if (days.some((day) => day <= shanghaiDay(act.now))) throw invalid('days', 'day_begun');
    const isFree = (day: string) =>
      !isOnRoster(roster, personId, day) && !isOnRoster(roster, withPersonId, day);
    if (days.every(isFree)) throw invalid('days', 'not_on_duty');
    const n = nextOf(roster.swaps);
    return [entry('roster.swap_asked', act, { n, personId, withPersonId, days })];
  },
};
