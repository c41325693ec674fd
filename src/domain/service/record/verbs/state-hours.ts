/** State the hours 自报时长: the member's own view, until the organiser confirms. */
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { checkedMinutes } from '../hours.ts';
import type { ServiceRecord } from '../record.ts';

export const stateHours: ServiceVerb<{ minutes: number }, ServiceRecord> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: ({ confirmedAt }) => (confirmedAt ? 'hours_confirmed' : undefined),
  decide: (_record, { minutes }, act) => [
    told('hours.stated', act, { minutes: checkedMinutes(minutes) }),
  ],
};
