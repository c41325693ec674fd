/** Who settles tickets nobody touches? Any number of processes at once: the version guard decides. */
import { settle } from '../../domain/ticket/settle.ts';
import type { App } from '../context.ts';
import { relay } from '../feed/relay.ts';
import type { StoredTicket } from '../ports.ts';
import { seal } from '../tickets/seal.ts';

/** Whole groups of one durable write. */
const BATCH = 256;

/** Settles everything due by now; gives how many tickets it wrote. */
export const sweep = async (app: App): Promise<number> => {
  let written = 0;
  for (;;) {
    const ids = await app.store.dueTickets(app.world.now(), BATCH);
    const due = ids.length > 0 ? await app.store.tickets(ids) : [];
    const settled = await Promise.all(due.map((before) => settleTicket(app, before)));
    const count = settled.filter(Boolean).length;
    written += count;
    if (ids.length < BATCH || count === 0) return written;
  }
};

/** False when there was nothing to write or somebody else wrote it first. */
const settleTicket = async (app: App, before: StoredTicket): Promise<boolean> => {
  const facts = settle(before.ticket, app.world.now());
  if (facts.length === 0) return false;
  const sealed = await seal(app, before.ticket.id, before, facts);
  const result = await app.store.commit(sealed);
  if (result.ok) relay(app, before, sealed, result.seqs);
  return result.ok;
};
