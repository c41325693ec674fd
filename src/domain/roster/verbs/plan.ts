/** Plan: a leader says who is on duty on these days, in place of what was planned before. */
import { invalid } from '../../error.ts';
import { DAY_MS, shanghaiDay } from '../../instant.ts';
import { refuseTurns, stayingBeside } from '../check.ts';
import { entry, isPlanner, type RosterVerb, refuseOutdated } from '../flow.ts';
import type { Turn } from '../roster.ts';

/** `everybody`: who works for the unit now. */
export type PlanInput = {
  fromDay: string;
  untilDay: string;
  turns: Turn[];
  everybody: readonly string[];
  /** The plan it was made on; absent: whatever it is. */
  planned?: number;
};

/** A quarter at a time. */
const MOST_DAYS = 92;

export const refuseSpan = (fromDay: string, untilDay: string): void => {
  const days = (Date.parse(untilDay) - Date.parse(fromDay)) / DAY_MS + 1;
  if (days > MOST_DAYS) throw invalid('untilDay', 'field_too_large');
};

export const plan: RosterVerb<PlanInput> = {
  isFor: isPlanner,
  blocker: () => undefined,
  decide: (roster, { fromDay, untilDay, turns, everybody, planned }, act) => {
    refuseOutdated(roster, planned);
    if (fromDay < shanghaiDay(act.now)) throw invalid('fromDay', 'day_over');
    if (untilDay < fromDay) throw invalid('untilDay', 'ends_before_start');
    refuseSpan(fromDay, untilDay);
    if (turns.some(({ day }) => day < fromDay || day > untilDay))
      throw invalid('turns', 'field_choice');
    refuseTurns(turns, stayingBeside(roster, fromDay, untilDay), everybody);
    return [entry('roster.planned', act, { fromDay, untilDay, turns })];
  },
};
