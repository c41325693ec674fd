/** Who settles tickets and other things nobody touches? Any number of processes at once: the version guard decides. */
import { settle } from '../../domain/ticket/settle.ts';
import type { App } from '../context.ts';
import { relay } from '../feed/relay.ts';
import type { StoredTicket } from '../ports.ts';
import { nounOf } from '../things/nouns.ts';
import { sealThing } from '../things/seal.ts';
import type { StoredThing } from '../things/thing-store.ts';
import { seal } from '../tickets/seal.ts';

/** Whole groups of one durable write. */
const BATCH = 256;

/** Settles everything due by now; gives how many tickets and other things it wrote. */
export const sweep = async (app: App): Promise<number> =>
  (await sweepAll(() => dueTickets(app))) + (await sweepAll(() => dueThings(app)));

/** One batch: how many are due, and what settles each. */
type Batch = { due: number; settle: (() => Promise<boolean>)[] };

const sweepAll = async (next: () => Promise<Batch>): Promise<number> => {
  let written = 0;
  for (;;) {
    const { due, settle } = await next();
    const settled = await Promise.all(settle.map((each) => each()));
    const count = settled.filter(Boolean).length;
    written += count;
    if (due < BATCH || count === 0) return written;
  }
};

const dueTickets = async (app: App): Promise<Batch> => {
  const ids = await app.store.dueTickets(app.world.now(), BATCH);
  const due = ids.length > 0 ? await app.store.tickets(ids) : [];
  return { due: ids.length, settle: due.map((before) => () => settleTicket(app, before)) };
};

const dueThings = async (app: App): Promise<Batch> => {
  const ids = await app.store.dueThings(app.world.now(), BATCH);
  const due = ids.length > 0 ? await app.store.things(ids) : [];
  return { due: ids.length, settle: due.map((before) => () => settleThing(app, before)) };
};

/** False when there was nothing to write or somebody else wrote it first. */
const settleTicket = async (app: App, before: StoredTicket): Promise<boolean> => {
  const facts = settle(before.ticket, app.world.now());
  if (facts.length === 0) return false;
  const sealed = await seal(app, before.ticket.id, before, facts);
  const result = await app.store.commit(sealed);
  if (result.ok) relay(app, { before, sealed }, result.seqs);
  return result.ok;
};

const settleThing = async (app: App, before: StoredThing): Promise<boolean> => {
  const { noun, id } = before.thing;
  const facts = nounOf(noun).settle(before.thing, app.world.now());
  if (facts.length === 0) return false;
  const sealed = await sealThing(app, noun, id, before, facts);
  const result = await app.store.commit(sealed);
  if (result.ok) relay(app, { before, sealed }, result.seqs);
  return result.ok;
};
