/** Thank 致谢: words the organiser says; they may say them more than once. */
import { type ServiceVerb, told } from '../../flow.ts';
import { isRecordOrganiser } from '../organiser.ts';
import type { ServiceRecord } from '../record.ts';

export const thank: ServiceVerb<{ text: string }, ServiceRecord> = {
  isFor: isRecordOrganiser,
  blocker: () => undefined,
  decide: (_record, { text }, act) => [told('record.thanked', act, {}, { words: { text } })],
};
