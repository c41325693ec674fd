/** Plan: a leader says who is on duty on these days, in place of what was planned before. */
import { invalid } from '../../error.ts';
import { shanghaiDay } from '../../instant.ts';
import { refuseTurns, stayingBeside } from '../check.ts';
import { entry, isPlanner, type RosterVerb } from '../flow.ts';
import type { Turn } from '../roster.ts';

/** `everybody`: who works for the unit now. */
export type PlanInput = {
  fromDay: string;
  untilDay: string;
  turns: Turn[];
  everybody: readonly string[];
};

export const plan: RosterVerb<PlanInput> = {
  isFor: isPlanner,
  blocker: () => undefined,
  decide: (roster, { fromDay, untilDay, turns, everybody }, act) => {
    if (fromDay < shanghaiDay(act.now)) throw invalid('fromDay', 'day_over');
    if (untilDay < fromDay) throw invalid('untilDay', 'ends_before_start');
    if (turns.some(({ day }) => day < fromDay || day > untilDay))
      throw invalid('turns', 'field_choice');
    refuseTurns(turns, stayingBeside(roster, fromDay, untilDay), everybody);
    return [entry('roster.planned', act, { fromDay, untilDay, turns })];
  },
};
