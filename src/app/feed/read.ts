/** What has happened that this person may see, after a number? The feed is the truth, the socket a hint. */
import type { Actor } from '../../domain/actor.ts';
import { isTold } from '../../domain/ticket/sight.ts';
import type { App } from '../context.ts';
import type { LoggedFact, StoredTicket } from '../ports.ts';

export type FeedPage = {
  items: { fact: LoggedFact; stored: StoredTicket }[];
  /** How far was scanned, whatever was seen; equal to `head` when done. */
  next: number;
  head: number;
};

export const readFeed = async (
  app: App,
  actor: Actor,
  after: number,
  limit: number,
): Promise<FeedPage> => {
  const head = await app.store.head();
  const facts = await app.store.factsAfter(after, limit);
  const ids = [...new Set(facts.map((fact) => fact.ticketId))];
  const tickets = new Map(
    (await app.store.tickets(ids)).map((each) => [each.ticket.id, each] as const),
  );
  const items = facts.flatMap((fact) => {
    const stored = tickets.get(fact.ticketId);
    return stored && isTold(actor, stored.ticket, fact) ? [{ fact, stored }] : [];
  });
  const last = facts.at(-1)?.seq ?? Math.min(after, head);
  const next = facts.length < limit ? Math.max(head, last) : last;
  return { items, next, head: Math.max(head, last) };
};
