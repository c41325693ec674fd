/** Object 提出异议: the member holds other hours right, or something else wrong. */
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { checkedMinutes } from '../hours.ts';
import type { ServiceRecord } from '../record.ts';

export type ObjectInput = { minutes?: number; text: string };

export const object: ServiceVerb<ObjectInput, ServiceRecord> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: ({ status }) => {
    if (status === 'objected') return 'objection_open';
    return status === 'confirmed' ? undefined : 'not_confirmed';
  },
  decide: (_record, { minutes, text }, act) => {
    const held = minutes === undefined ? {} : { minutes: checkedMinutes(minutes) };
    return [told('record.objected', act, held, { words: { text } })];
  },
};
