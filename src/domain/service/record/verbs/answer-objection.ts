/** Answer an objection 答复异议: upheld, and other hours count; or not, and why. */
import { type ServiceVerb, told } from '../../flow.ts';
import { checkedMinutes } from '../hours.ts';
import { isRecordOrganiser } from '../organiser.ts';
import type { ServiceRecord } from '../record.ts';

export type AnswerObjectionInput = { upheld: boolean; minutes?: number; text: string };

export const answerObjection: ServiceVerb<AnswerObjectionInput, ServiceRecord> = {
  isFor: isRecordOrganiser,
  blocker: ({ status }) => (status === 'objected' ? undefined : 'nothing_due'),
  decide: ({ objections }, { upheld, minutes, text }, act) => {
    const held = objections.at(-1)?.minutes;
    const counts = upheld ? { minutes: checkedMinutes(minutes ?? held) } : {};
    return [told('objection.answered', act, { upheld, ...counts }, { words: { text } })];
  },
};
