/** Hand over 交班: what the unit still owes goes to the next shift, with a note on each where there is one. */
import { wordsOf } from '../../ticket/flow.ts';
import { entry, isOfUnit, nextOf, type RosterVerb } from '../flow.ts';
import { HANDED_MAX, type Noted, noteKey } from '../handover.ts';

/** `tickets` come from `handoverOf`; a changed note is the person's. */
export type HandOverInput = {
  tickets: readonly Noted[];
  /** Left out already, as less urgent. */
  more?: number;
  note?: string;
};

export const handOver: RosterVerb<HandOverInput> = {
  isFor: isOfUnit,
  blocker: () => undefined,
  decide: (roster, { tickets, more: leftOut = 0, note }, act) => {
    const named = tickets.slice(0, HANDED_MAX);
    const more = leftOut + tickets.length - named.length;
    const notes = named.map((each, index) => [noteKey(index), each.note]);
    const words = wordsOf({ note, ...Object.fromEntries(notes) });
    const handed = named.map(({ note: _, ...said }) => said);
    const n = nextOf(roster.handovers);
    const data = { n, tickets: handed, ...(more > 0 && { more }) };
    return [entry('shift.handed_over', act, data, words)];
  },
};
