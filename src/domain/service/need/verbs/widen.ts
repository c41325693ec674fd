/** Widen 调整名额: more places, or fewer, though never below those held. */
import { invalid } from '../../../error.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import { movingUp, placesHeld } from '../claims.ts';
import type { Need } from '../need.ts';
import { openShiftOf, openShifts, refuseWanted } from '../shifts.ts';
import { byOrganiser } from './organise.ts';

export type WidenInput = { shiftId: string; wanted: number };

export const widen: ServiceVerb<WidenInput, Need> = {
  isFor: byOrganiser.isFor,
  blocker: (need, _actor, now) =>
    byOrganiser.blocker(need) ?? (openShifts(need, now).length > 0 ? undefined : 'shift_over'),
  decide: (need, { shiftId, wanted }, act) => {
    openShiftOf(need, shiftId, act.now);
    refuseWanted(wanted);
    if (wanted < placesHeld(need, shiftId)) throw invalid('wanted', 'slots_full');
    const shifts = need.shifts.map((shift) =>
      shift.id === shiftId ? { ...shift, wanted } : shift,
    );
    const promoted = movingUp({ ...need, shifts }, shiftId);
    return [told('need.widened', act, { shiftId, wanted, promoted })];
  },
};
