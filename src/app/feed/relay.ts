/** Who is told of a commit? Turns what was written into audiences and hands it to Live. */
import { audienceOf } from '../../domain/ticket/sight.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';
import type { Sealed } from '../tickets/seal.ts';

export const relay = (
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
