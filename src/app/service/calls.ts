/** Which calls for hands of tickets is this person in? */
import { type Actor, isWorker } from '../../domain/actor.ts';
import { roomsOf } from '../../domain/rooms.ts';
import { isInCall, isVolunteer, placeOfOrganisation } from '../../domain/ticket/sight.ts';
import { openSlots, type Ticket } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';
import type { WordsById } from '../tickets/find.ts';
import { readWords } from './words.ts';

const CALLS_MAX = 200;

/** Newest first; none for whoever is not called for hands at all. */
export const listCalls = async (
  app: App,
  actor: Actor,
): Promise<{ calls: StoredTicket[]; words: WordsById }> => {
  const isOrganisation = actor.unit.kind === 'party_org' && isWorker(actor);
  if (actor.role !== 'member' && !isOrganisation) return { calls: [], words: new Map() };
  const { items } = await app.store.list(
    { status: ['blown', 'working', 'reported'], limit: CALLS_MAX },
    { rooms: roomsOf(actor) },
    app.world.now(),
  );
  const ids = items.map(({ card }) => card.id);
  const stored = new Map(
    (ids.length > 0 ? await app.store.tickets(ids) : []).map((each) => [each.ticket.id, each]),
  );
  const calls = ids
    .flatMap((id) => stored.get(id) ?? [])
    .filter(({ ticket }) => isFor(ticket, actor));
  const words = await readWords(
    app,
    calls.map(({ ticket }) => ticket.id),
  );
  return { calls, words };
};

const isFor = (ticket: Ticket, actor: Actor): boolean =>
  isVolunteer(ticket, actor.personId) ||
  placeOfOrganisation(ticket, actor) !== undefined ||
  (ticket.status !== 'reported' &&
    !ticket.hands?.ended &&
    openSlots(ticket) > 0 &&
    isInCall(ticket, actor));
