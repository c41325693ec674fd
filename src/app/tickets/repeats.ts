/** Where does the same matter keep coming back, and is key work under way to end it? */
import { type Actor, isHub } from '../../domain/actor.ts';
import { forbidden } from '../../domain/error.ts';
import { findRepeats, type Repeat, repeatsSince } from '../../domain/repeats.ts';
import { isOversight } from '../../domain/score/readers.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';
import { linksById, type TicketLink } from './links.ts';

export type FoundRepeat = Repeat & { tickets: StoredTicket[]; linkedBy: TicketLink[] };

const SHOWN_MAX = 100;
const GIVEN_UP: readonly string[] = ['cancelled', 'merged', 'answered'];

/** Both see the district; the newest first. */
export const readRepeats = async (app: App, actor: Actor): Promise<FoundRepeat[]> => {
  if (!isHub(actor) && !isOversight(actor)) throw forbidden();
  const now = app.world.now();
  const occurrences = await app.store.occurrences(repeatsSince(now));
  const repeats = findRepeats(occurrences, now).slice(0, SHOWN_MAX);
  const ids = repeats.flatMap((repeat) => repeat.occurrences.map(({ id }) => id));
  const byId = new Map((await app.store.tickets(ids)).map((each) => [each.ticket.id, each]));
  const linkedBy = await readLinking(app, actor, ids);
  return repeats.map((repeat) => ({
    ...repeat,
    tickets: repeat.occurrences.flatMap(({ id }) => byId.get(id) ?? []),
    linkedBy: [...new Set(repeat.occurrences.flatMap(({ id }) => linkedBy.get(id) ?? []))],
  }));
};

/** By the ticket that is linked. What was called off ends nothing. */
const readLinking = async (
  app: App,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, TicketLink[]>> => {
  const pairs = await app.store.linksTo(ids);
  const linking = await app.store.tickets([...new Set(pairs.map(({ ticketId }) => ticketId))]);
  const inForce = linking.filter(({ ticket }) => !GIVEN_UP.includes(ticket.status));
  const links = await linksById(
    app,
    actor,
    inForce.map(({ ticket }) => ticket.id),
  );
  const byLinked = new Map<string, TicketLink[]>();
  for (const { linkedId, ticketId } of pairs) {
    const link = links.get(ticketId);
    if (link) byLinked.set(linkedId, [...(byLinked.get(linkedId) ?? []), link]);
  }
  return byLinked;
};
