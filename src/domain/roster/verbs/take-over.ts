/** Take over 接班: one tap by anybody of the unit but who handed over. */
import { conflict } from '../../error.ts';
import { entry, isOfUnit, type RosterVerb } from '../flow.ts';
import { openHandover } from '../handover.ts';

export type TakeOverInput = { n: number };

export const takeOver: RosterVerb<TakeOverInput> = {
  isFor: isOfUnit,
  blocker: ({ handovers }, { personId }) => {
    const open = openHandover(handovers);
    if (!open) return 'nothing_due';
    return open.personId === personId ? 'own_handover' : undefined;
  },
  decide: ({ handovers }, { n }, act) => {
    // Somebody handed over anew meanwhile: the newer list is the one to read.
    if (openHandover(handovers)?.n !== n) throw conflict('outdated');
    return [entry('shift.taken_over', act, { n })];
  },
};
