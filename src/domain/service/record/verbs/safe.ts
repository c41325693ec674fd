/** Safe 报平安: the answer to the question after an emergency. */
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import type { ServiceRecord } from '../record.ts';
import { isAsked } from '../safety.ts';

export const safe: ServiceVerb<object, ServiceRecord> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: (record) => (isAsked(record) ? undefined : 'nothing_due'),
  decide: (_record, _input, act) => [told('safety.answered', act, {})],
};
