/** Who is told of a commit? Turns what was written into audiences and hands it to Live. */
import { audienceOf } from '../../domain/ticket/sight.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';
import type { Side } from '../side.ts';
import { nounOf } from '../things/nouns.ts';
import type { SealedThing } from '../things/seal.ts';
import type { StoredThing } from '../things/thing-store.ts';
import type { Sealed } from '../tickets/seal.ts';

export const relay = (app: App, side: Side, seqs: readonly number[]): void => {
  if (isOfTicket(side)) relayTicket(app, side.before, side.sealed, seqs);
  else relayThing(app, side.before, side.sealed, seqs);
};

const isOfTicket = (side: Side): side is { before?: StoredTicket; sealed: Sealed } =>
  'ticket' in side.sealed;

const relayTicket = (
  app: App,
  before: StoredTicket | undefined,
  { facts, ticket, shown, audience }: Sealed,
  seqs: readonly number[],
): void => {
  const logged = facts.map((fact, index) => ({ ...fact, seq: seqs[index] ?? 0 }));
  const seeing = new Set([...audience.full, ...audience.call]);
  const saw = before ? audienceOf(before.ticket) : { full: [], call: [] };
  const goneRooms = [...saw.full, ...saw.call].filter((room) => !seeing.has(room));
  app.live.publish({ facts: logged, ticket, shown, audience, goneRooms });
};

const relayThing = (
  app: App,
  before: StoredThing | undefined,
  { facts, thing, rooms }: SealedThing,
  seqs: readonly number[],
): void => {
  const logged = facts.map((fact, index) => ({ ...fact, seq: seqs[index] ?? 0 }));
  const saw = before ? nounOf(before.thing.noun).audience(before.thing) : [];
  const goneRooms = saw.filter((room) => !rooms.includes(room));
  app.live.publish({ facts: logged, thing, rooms, goneRooms });
};
