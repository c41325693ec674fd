/** How is a call answered from a lock screen, without a session? With a word of ours that serves once, and soon no more. */
import { conflict, DomainError } from '../../domain/error.ts';
import { earliest, type Instant, plusMinutes, toInstant, toMillis } from '../../domain/instant.ts';
import { isUnfinished } from '../../domain/sla/clock.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { VERBS } from '../../domain/ticket/verbs.ts';
import { replayOf } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { Vault } from '../ports.ts';
import type { Done, Key } from '../side.ts';
import { act } from '../tickets/act.ts';

/** What the button promises where somebody is to come. */
const PROMISED_MINUTES = 15;
const LONGEST_MINUTES = 30;

export type Tap = {
  id: string;
  personId: string;
  /** Whoever moves to another unit claims for neither. */
  unitId: string;
  ticketId: string;
  until: Instant;
  /** In how many minutes they are there; 0 where nobody waits at the place. */
  minutes: number;
};

/** Tokens are '1.<payload>.<mac>'; the mac is made with DATA_KEY, so none is kept. */
export const createTap = (vault: Vault) => {
  const macOf = (payload: string): Promise<string> => vault.secretOf(`one-tap ${payload}`);
  return {
    write: async (tap: Tap): Promise<string> => {
      const payload = toPayload(tap);
      return `1.${payload}.${await macOf(payload)}`;
    },
    /** Undefined: not of our making. */
    read: async (token: string): Promise<Tap | undefined> => {
      const [version, payload = '', mac = '', ...more] = token.split('.');
      if (version !== '1' || more.length > 0) return undefined;
      return isSame(mac, await macOf(payload)) ? fromPayload(payload) : undefined;
    },
  };
};

/** For the label of the button; of a token of our own. */
export const tapMinutes = (token: string): number => fromPayload(token.split('.')[1] ?? '').minutes;

/** `expiresAt`: when the claim is due. Undefined: this person cannot claim it, or no longer in time. */
export const tapFor = async (
  app: App,
  personId: string,
  ticketId: string,
  expiresAt: Instant,
): Promise<string | undefined> => {
  const [actor, stored] = await Promise.all([
    app.directory.actor(personId),
    app.store.ticket(ticketId),
  ]);
  const now = app.world.now();
  const until = earliest(expiresAt, plusMinutes(now, LONGEST_MINUTES)) ?? now;
  if (!actor || !stored || until <= now) return undefined;
  const { ticket } = stored;
  const { isFor, blocker } = VERBS.claim;
  if (sightOf(actor, ticket) === 'none' || !isFor(ticket, actor, now)) return undefined;
  if (blocker(ticket, actor, now) !== undefined) return undefined;
  const minutes = isAwaited(ticket, actor.unit.id) ? PROMISED_MINUTES : 0;
  const tap = { id: app.world.newId(), personId, unitId: actor.unit.id, ticketId, until, minutes };
  return createTap(app.vault).write(tap);
};

/** Somebody is to come, and no day was set for it. */
const isAwaited = ({ clocks, appointedAt }: Ticket, unitId: string): boolean =>
  appointedAt === undefined &&
  clocks.some((clock) => clock.name === 'arrive' && clock.unitId === unitId && isUnfinished(clock));

/** Claims for the person's unit. A repeat answers the same, also when the time is over meanwhile. */
export const claimByTap = async (app: App, tap: Tap): Promise<Done> => {
  const { personId, unitId, ticketId, until, minutes } = tap;
  const actor = await app.directory.actor(personId);
  if (!actor) throw new DomainError('forbidden', 'deactivated');
  if (actor.unit.id !== unitId) throw conflict('tap_moved');
  const key = await keyOf(app, tap);
  const now = app.world.now();
  if (until < now) {
    const replay = await replayOf(app, key);
    if (!replay) throw conflict('tap_over');
    return replay;
  }
  const input = minutes > 0 ? { eta: plusMinutes(now, minutes) } : {};
  return act(app, actor, ticketId, VERBS.claim, input, key);
};

/** Undefined: not of our making. */
export const readTap = (app: App, token: string): Promise<Tap | undefined> =>
  createTap(app.vault).read(token);

const keyOf = async ({ world }: App, tap: Tap): Promise<Key> => ({
  personId: tap.personId,
  key: `one-tap ${tap.id}`,
  requestHash: await world.sha256(toPayload(tap)),
});

const toPayload = ({ id, personId, unitId, ticketId, until, minutes }: Tap): string => {
  const text = JSON.stringify([id, personId, unitId, ticketId, toMillis(until), minutes]);
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (each) => URL_SAFE[each] ?? '');
};

const URL_SAFE: Record<string, string> = { '+': '-', '/': '_', '=': '' };

const fromPayload = (payload: string): Tap => {
  const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  const [id, personId, unitId, ticketId, until, minutes] = JSON.parse(
    new TextDecoder().decode(bytes),
  );
  return { id, personId, unitId, ticketId, until: toInstant(until), minutes };
};

/** In the same time whatever differs. */
const isSame = (a: string, b: string): boolean => {
  let different = a.length ^ b.length;
  for (let at = 0; at < b.length; at += 1) different |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return different === 0;
};
