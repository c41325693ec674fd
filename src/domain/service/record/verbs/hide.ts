/** Hide 隐藏: the record is the member's own, to hide and to show again. */
import { conflict } from '../../../error.ts';
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import type { ServiceRecord } from '../record.ts';

export const hide: ServiceVerb<{ hidden: boolean }, ServiceRecord> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: () => undefined,
  decide: (record, { hidden }, act) => {
    if (hidden === (record.hidden ?? false)) throw conflict('nothing_due');
    return [told('record.hidden', act, { hidden })];
  },
};
