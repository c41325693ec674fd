/** What of 双报到 is on the map: open needs with a place, and tickets that call for hands. */
import type { Actor } from '../../domain/actor.ts';
import { forbidden } from '../../domain/error.ts';
import type { Instant } from '../../domain/instant.ts';
import type { LatLng } from '../../domain/place.ts';
import { roomsOf } from '../../domain/rooms.ts';
import { activityKey } from '../../domain/service/code.ts';
import { seesLayer, standsOnLayer } from '../../domain/service/map-layer.ts';
import { placesFree } from '../../domain/service/need/claims.ts';
import type { Need } from '../../domain/service/need/need.ts';
import { sightOfNeed } from '../../domain/service/need/reach.ts';
import { openShifts } from '../../domain/service/need/shifts.ts';
import { onSiteCount, openSlots, volunteersOf } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';
import type { WordsById } from '../tickets/find.ts';
import { readWords } from './words.ts';

const SHOWN_MAX = 500;

export type OnMap = {
  needs: { need: Need; place: LatLng; at: Instant; free: number; onSite: number }[];
  calls: { stored: StoredTicket; at: Instant; free: number; onSite: number }[];
  words: WordsById;
};

export const readServiceMap = async (app: App, actor: Actor): Promise<OnMap> => {
  if (!seesLayer(actor)) throw forbidden();
  const reader = { rooms: roomsOf(actor) };
  const query = { reader, status: ['open'], order: 'soonest' as const, limit: SHOWN_MAX };
  const [found, counts, tickets] = await Promise.all([
    app.store.listThings('need', query),
    app.store.presentCounts(),
    listCalling(app, actor),
  ]);
  const needs = found.items.flatMap((need) => placed(need, actor, counts, app.world.now()));
  const calls = tickets.map((stored) => ({
    stored,
    at: stored.ticket.blownAt ?? stored.ticket.raisedAt,
    free: Math.max(0, openSlots(stored.ticket)),
    onSite: onSiteCount({ ...stored.ticket, tasks: volunteersOf(stored.ticket) }),
  }));
  const words = await readWords(
    app,
    needs.map(({ need }) => need.id),
  );
  return { needs, calls, words };
};

const placed = (
  need: Need,
  actor: Actor,
  counts: ReadonlyMap<string, number>,
  now: Instant,
): OnMap['needs'] => {
  const { place, id } = need;
  const [next] = openShifts(need, now);
  if (!place || !next || sightOfNeed(need, actor) !== 'full') return [];
  const keys = need.shifts.map(({ id: shiftId }) => activityKey({ needId: id, shiftId }));
  const onSite = keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  return [{ need, place, at: next.from, free: placesFree(need, next.id), onSite }];
};

/** Of open tickets this person sees. */
const listCalling = async (app: App, actor: Actor): Promise<StoredTicket[]> => {
  const { items } = await app.store.list(
    { status: ['blown', 'working', 'reported'], limit: SHOWN_MAX },
    { rooms: roomsOf(actor) },
    app.world.now(),
  );
  const stored = await app.store.tickets(items.map(({ card }) => card.id));
  return stored.filter(({ ticket }) => standsOnLayer(ticket));
};
