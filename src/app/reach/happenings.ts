/** What did some facts happen to, as it stands now? */
import type { Happening } from '../../domain/reach/happening.ts';
import type { Thing } from '../../domain/thing.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import type { LoggedFact } from '../ports.ts';
import type { LoggedThingFact } from '../things/thing-store.ts';

export type AnyFact = LoggedFact | LoggedThingFact;

export const subjectOf = (fact: AnyFact): string =>
  'ticketId' in fact ? fact.ticketId : fact.thingId;

/** In the order of the facts. */
export const loadHappenings = async (
  app: App,
  facts: readonly AnyFact[],
): Promise<{ seq: number; happening: Happening }[]> => {
  const ids = (isOfTicket: boolean) => [
    ...new Set(facts.filter((fact) => 'ticketId' in fact === isOfTicket).map(subjectOf)),
  ];
  const [tickets, things] = [
    await app.store.tickets(ids(true)),
    await app.store.things(ids(false)),
  ];
  const ticketOf = new Map(tickets.map(({ ticket }) => [ticket.id, ticket]));
  const thingOf = new Map(things.map(({ thing }) => [thing.id, thing]));
  return facts.flatMap((fact) => {
    const happening = happeningOf(fact, ticketOf, thingOf);
    return happening ? [{ seq: fact.seq, happening }] : [];
  });
};

const happeningOf = (
  fact: AnyFact,
  tickets: ReadonlyMap<string, Ticket>,
  things: ReadonlyMap<string, Thing>,
): Happening | undefined => {
  if ('ticketId' in fact) {
    const ticket = tickets.get(fact.ticketId);
    return ticket && { fact, ticket };
  }
  const thing = things.get(fact.thingId);
  if (!thing) return undefined;
  // What a fact is about decides its type.
  return (thing.noun === 'roster' ? { fact, roster: thing } : { fact, thing }) as Happening;
};
