/** Hand over 交班: what the unit still owes goes to the next shift, with a note on each where there is one. */
import { wordsOf } from '../../ticket/flow.ts';
import { entry, isOfUnit, nextOf, type RosterVerb } from '../flow.ts';
import type { Noted } from '../handover.ts';

/** `tickets` come from `handoverOf`; a changed note is the person's. */
export type HandOverInput = { tickets: readonly Noted[]; note?: string };

export const handOver: RosterVerb<HandOverInput> = {
  isFor: isOfUnit,
  blocker: () => undefined,
  decide: (roster, { tickets, note }, act) => {
    const notes = tickets.map((each, index) => [`note${index + 1}`, each.note]);
    const words = wordsOf({ note, ...Object.fromEntries(notes) });
    const handed = tickets.map(({ note: _, ...said }) => said);
    const n = nextOf(roster.handovers);
    return [entry('shift.handed_over', act, { n, tickets: handed }, words)];
  },
};
