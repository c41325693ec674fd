/** What has happened that this person may see, after a number? The feed is the truth, the socket a hint. */
import type { Actor } from '../../domain/actor.ts';
import type { Thing } from '../../domain/thing.ts';
import { isTold } from '../../domain/ticket/sight.ts';
import type { App } from '../context.ts';
import type { LoggedFact, StoredTicket } from '../ports.ts';
import { seesThing } from '../things/act.ts';
import type { LoggedThingFact } from '../things/thing-store.ts';

export type FeedPage = {
  items: { fact: LoggedFact; stored: StoredTicket }[];
  /** Of registrations, needs, records, teams and feedback. */
  service: { fact: LoggedThingFact; thing: Thing }[];
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
  const items = await seenOfTickets(app, actor, facts.filter(isOfTicket));
  const service = await seenOfThings(app, actor, facts.filter(isOfThing));
  const last = facts.at(-1)?.seq ?? Math.min(after, head);
  const next = facts.length < limit ? Math.max(head, last) : last;
  return { items, service, next, head: Math.max(head, last) };
};

const isOfTicket = (fact: LoggedFact | LoggedThingFact): fact is LoggedFact => 'ticketId' in fact;
const isOfThing = (fact: LoggedFact | LoggedThingFact): fact is LoggedThingFact =>
  'thingId' in fact;

const seenOfTickets = async (app: App, actor: Actor, facts: readonly LoggedFact[]) => {
  const ids = [...new Set(facts.map((fact) => fact.ticketId))];
  const stored = await app.store.tickets(ids);
  const tickets = new Map(stored.map((each) => [each.ticket.id, each]));
  return facts.flatMap((fact) => {
    const found = tickets.get(fact.ticketId);
    return found && isTold(actor, found.ticket, fact) ? [{ fact, stored: found }] : [];
  });
};

const seenOfThings = async (app: App, actor: Actor, facts: readonly LoggedThingFact[]) => {
  const stored = await app.store.things([...new Set(facts.map(({ thingId }) => thingId))]);
  const things = new Map(stored.map(({ thing }) => [thing.id, thing]));
  return facts.flatMap((fact) => {
    const thing = things.get(fact.thingId);
    return thing && seesThing(actor, thing) ? [{ fact, thing }] : [];
  });
};
