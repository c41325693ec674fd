/** Cancel a shift 取消班次: one of several; the only one left goes with the whole need. */
import { type ServiceVerb, told } from '../../flow.ts';
import type { Need } from '../need.ts';
import { openShiftOf, openShifts } from '../shifts.ts';
import { byOrganiser } from './organise.ts';

export type CancelShiftInput = { shiftId: string; text: string };

export const cancelShift: ServiceVerb<CancelShiftInput, Need> = {
  isFor: byOrganiser.isFor,
  blocker: (need, _actor, now) =>
    byOrganiser.blocker(need) ?? (openShifts(need, now).length > 1 ? undefined : 'last_shift'),
  decide: (need, { shiftId, text }, act) => {
    openShiftOf(need, shiftId, act.now);
    return [told('shift.cancelled', act, { shiftId }, { words: { text } })];
  },
};
