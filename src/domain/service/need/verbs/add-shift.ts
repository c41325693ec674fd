/** Add a shift 增加班次. */
import { invalid } from '../../../error.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import type { Need } from '../need.ts';
import { MAX_SHIFTS, refuseShift, type ShiftInput } from '../shifts.ts';
import { byOrganiser } from './organise.ts';

export const addShift: ServiceVerb<ShiftInput, Need> = {
  ...byOrganiser,
  decide: ({ shifts }, { from, until, wanted }, act) => {
    if (shifts.length >= MAX_SHIFTS) throw invalid('shifts', 'field_too_large');
    refuseShift({ from, until, wanted }, act.now);
    const shift = { id: String(shifts.length + 1), from, until, wanted };
    return [told('shift.added', act, { shift })];
  },
};
