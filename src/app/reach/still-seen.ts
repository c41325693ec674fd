/** May somebody still be told what waited for them? Asked of them and of the tickets as they stand now. */
import type { Actor } from '../../domain/actor.ts';
import { isStillFor } from '../../domain/reach/still-for.ts';
import type { Telling } from '../../domain/reach/telling.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import { hookIdOf } from './hooks.ts';
import { loadPeople } from './house.ts';

/** Of what is planned: one read for the people, one for the tickets. */
export const loadStillSeen = async (
  app: App,
  tellings: readonly Telling[],
): Promise<(telling: Telling) => boolean> => {
  const ids = tellings.map(({ personId }) => personId).filter((id) => !hookIdOf(id));
  const people = await loadPeople(app, [...new Set(ids)]);
  const tickets = await ticketsOf(app, tellings);
  return (telling) => {
    const ticket = tickets.get(telling.message.subject.id);
    // A group never hears of a sensitive ticket, also when it became one meanwhile.
    if (hookIdOf(telling.personId)) return ticket?.sensitivity !== 'sensitive';
    const person = people.get(telling.personId);
    return person !== undefined && isStillFor(person, telling, ticket);
  };
};

/** Of what one person reads. */
export const loadStillFor = async (
  app: App,
  actor: Actor,
  tellings: readonly Telling[],
): Promise<(telling: Telling) => boolean> => {
  const tickets = await ticketsOf(app, tellings);
  return (telling) => isStillFor(actor, telling, tickets.get(telling.message.subject.id));
};

const ticketsOf = async (app: App, tellings: readonly Telling[]): Promise<Map<string, Ticket>> => {
  const ids = tellings.flatMap(({ message: { subject } }) =>
    subject.noun === 'ticket' ? [subject.id] : [],
  );
  const stored = await app.store.tickets([...new Set(ids)]);
  return new Map(stored.map(({ ticket }) => [ticket.id, ticket]));
};
