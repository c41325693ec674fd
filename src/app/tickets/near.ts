/** Is what somebody is about to raise, or just raised, known already? */
import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  isAlike,
  NEAR_M,
  nearSince,
  RELAPSE_M,
  relapseOf,
  relapseSince,
} from '../../domain/near.ts';
import { boxAround, distanceM, type LatLng } from '../../domain/place.ts';
import { roomsOf } from '../../domain/rooms.ts';
import type { RaiseInput } from '../../domain/ticket/describe.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import type { Kind, Ticket } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import type { Shown } from '../ports.ts';
import type { OpenNear } from './near-store.ts';

/** Without a situation its words tell which it may be. */
export type NearAsked = LatLng & { situationCode?: string; kind?: Kind; q?: string };
export type NearFound = { ticket: Ticket; shown: Shown; metres: number };

const CANDIDATES_MAX = 200;
const SHOWN_MAX = 20;
/** How many situations words may mean. */
const MEANT_MAX = 2;

/** Nearest first; only what this person sees all of: a call for hands does not say what it is about. */
export const findNear = async (app: App, actor: Actor, asked: NearAsked): Promise<NearFound[]> => {
  const meant = meantBy(app, asked.situationCode, asked.q);
  if (meant.length === 0) return [];
  const box = boxAround(asked, NEAR_M);
  const since = nearSince(app.world.now());
  const open = await app.store.openNear(box, since, { rooms: roomsOf(actor) }, CANDIDATES_MAX);
  const like = open
    .map((each) => ({ ...each, metres: distanceM(asked, each.listed.card.place) }))
    .filter(({ metres }) => metres <= NEAR_M)
    .filter(({ listed }) => isOfKind(asked, listed.card.kind))
    .filter((each) => isAlike(meant, meantByTicket(app, each)))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, SHOWN_MAX);
  const stored = await app.store.tickets(like.map(({ listed }) => listed.card.id));
  const byId = new Map(stored.map((each) => [each.ticket.id, each]));
  return like.flatMap(({ listed, metres }) => {
    const found = byId.get(listed.card.id);
    if (!found || sightOf(actor, found.ticket) !== 'full') return [];
    return [{ ticket: found.ticket, shown: found.shown, metres }];
  });
};

/** A chosen situation says enough; words alone are compared within a kind. */
const isOfKind = ({ situationCode, kind }: NearAsked, other: Kind): boolean =>
  situationCode !== undefined || kind === undefined || kind === other;

const meantBy = (app: App, code: string | undefined, words: string | undefined): string[] => {
  if (code !== undefined) return [code];
  return words ? app.directory.search(words, MEANT_MAX).map((situation) => situation.code) : [];
};

const meantByTicket = (app: App, { situationCode, listed }: OpenNear): string[] =>
  meantBy(app, situationCode, listed.shown.title);

/** The closed ticket whose matter comes back with this one. */
export const findRelapse = async (
  app: App,
  { situationCode, place }: RaiseInput,
  now: Instant,
): Promise<string | undefined> => {
  if (!situationCode) return undefined;
  const box = boxAround(place, RELAPSE_M);
  const closed = await app.store.closedNear(situationCode, box, relapseSince(now));
  return relapseOf(place, closed, now);
};
