/** Change one day: somebody is ill, or a holiday is manned otherwise. No turns: nobody is planned. */
import { invalid } from '../../error.ts';
import { shanghaiDay } from '../../instant.ts';
import { refuseTurns, stayingBeside } from '../check.ts';
import { entry, isPlanner, type RosterVerb, refuseOutdated } from '../flow.ts';
import type { Turn } from '../roster.ts';

export type ChangeDayInput = {
  day: string;
  turns: Turn[];
  everybody: readonly string[];
  /** The plan it was made on; absent: whatever it is. */
  planned?: number;
};

export const changeDay: RosterVerb<ChangeDayInput> = {
  isFor: isPlanner,
  blocker: () => undefined,
  decide: (roster, { day, turns, everybody, planned }, act) => {
    refuseOutdated(roster, planned);
    if (day < shanghaiDay(act.now)) throw invalid('day', 'day_over');
    if (turns.some((turn) => turn.day !== day)) throw invalid('turns', 'field_choice');
    refuseTurns(turns, stayingBeside(roster, day, day), everybody);
    return [entry('roster.day_changed', act, { day, turns })];
  },
};
