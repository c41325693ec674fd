/** Correct the hours 更正时长: with a reason, before or after they are confirmed; it answers no objection. */
import { type ServiceVerb, told } from '../../flow.ts';
import { checkedMinutes } from '../hours.ts';
import { isRecordOrganiser } from '../organiser.ts';
import type { ServiceRecord } from '../record.ts';

export type CorrectInput = { minutes: number; text: string };

export const correct: ServiceVerb<CorrectInput, ServiceRecord> = {
  isFor: isRecordOrganiser,
  blocker: () => undefined,
  decide: (_record, { minutes, text }, act) => [
    told('hours.corrected', act, { minutes: checkedMinutes(minutes) }, { words: { text } }),
  ],
};
