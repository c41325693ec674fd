/** Cancel 撤哨: the street takes its whistle back; after a claim only a leader may. */
import { isLeader, isStreetOf } from '../../actor.ts';
import { fact, unfinishedIds, unlessIn, type Verb } from '../flow.ts';
import type { Ticket } from '../ticket.ts';

export type CancelInput = { reason: string };

export const cancel: Verb<CancelInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) && (isLeader(actor) || !wasClaimed(ticket)),
  blocker: (ticket) => unlessIn(ticket, 'draft', 'pending', 'blown', 'working', 'reported'),
  decide: (ticket, { reason }, act) => [
    fact('ticket.cancelled', act, { voided: unfinishedIds(ticket) }, { words: { reason } }),
  ],
};

const wasClaimed = (ticket: Ticket): boolean =>
  ticket.tasks.some((task) => task.role !== 'volunteer' && task.claimedAt !== undefined);
