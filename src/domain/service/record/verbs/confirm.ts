/** Confirm the hours 确认时长: what the marks say, or what the member says; anything else takes a reason. */
import { invalid } from '../../../error.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import { checkedMinutes, marksMinutes } from '../hours.ts';
import { isRecordOrganiser } from '../organiser.ts';
import type { ServiceRecord } from '../record.ts';

export type ConfirmInput = { minutes?: number };

export const confirm: ServiceVerb<ConfirmInput, ServiceRecord> = {
  isFor: isRecordOrganiser,
  blocker: ({ confirmedAt }) => (confirmedAt ? 'hours_confirmed' : undefined),
  decide: (record, { minutes: given }, act) => {
    const marked = marksMinutes(record);
    const minutes = checkedMinutes(given ?? marked);
    const isBacked = minutes === marked || minutes === record.statedMinutes;
    if (marked !== undefined && !isBacked) throw invalid('minutes', 'needs_reason');
    return [told('hours.confirmed', act, { minutes })];
  },
};
