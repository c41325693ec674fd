/** Merge 并单: into an open ticket of the same street; every caller is kept there and answered. */
import { isHub, isStreetOf } from '../../actor.ts';
import { conflict, invalid } from '../../error.ts';
import type { Act } from '../../rules.ts';
import type { NewFact } from '../fact.ts';
import { fact, unfinishedIds, unlessIn, type Verb } from '../flow.ts';
import { isOpen, type Ticket } from '../ticket.ts';
import { unanswered } from './callers.ts';

export type MergeInput = { into: Ticket; text: string };

export const merge: Verb<MergeInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) || isHub(actor),
  blocker: (ticket) => unlessIn(ticket, 'draft', 'pending', 'blown', 'working', 'reported'),
  decide: (ticket, { into, text }, act) => {
    if (into.id === ticket.id) throw invalid('into', 'into_itself');
    if (!isOpen(into)) throw conflict('not_open');
    if (into.streetId !== ticket.streetId && !isHub(act.actor)) throw invalid('into', 'not_yours');
    if (into.sensitivity !== ticket.sensitivity) throw conflict('other_sensitivity');
    const data = { intoId: into.id, intoNumber: into.number, voided: unfinishedIds(ticket) };
    return [fact('ticket.merged', act, data, { words: { text } })];
  },
};

/** The other side of a merge, in the same commit. */
export const absorb = (from: Ticket, text: string, act: Act): NewFact[] => {
  const callers = unanswered(from).map(({ contentId, ticketId, number }) => ({
    contentId,
    ticketId,
    number: number ?? from.number,
  }));
  const data = { fromId: from.id, fromNumber: from.number, callers };
  return [fact('ticket.absorbed', act, data, { words: { text } })];
};
