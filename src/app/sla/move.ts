/** Who dates running clocks again after the calendar changed? Any number of processes; a repeat moves nothing. */
import { minutesBetween } from '../../domain/instant.ts';
import { moveClocks } from '../../domain/sla/move.ts';
import { settle } from '../../domain/ticket/settle.ts';
import type { App } from '../context.ts';
import { relay } from '../feed/relay.ts';
import { foldPlain } from '../tickets/act.ts';
import { seal } from '../tickets/seal.ts';

const MOVED_FOR = 'clocks_moved_for';
const PAGE = 200;
const TRIES = 3;

/** By then every process has read the new calendar and dated no more clocks by the old one. */
export const AGREED_MINUTES = 0.25;

/**
 * Gives what is called again and again, true when nothing is left to do. One pass goes over the running clocks at once, a second one
 * when all processes have agreed on the calendar; that is then written down. A crash before it
 * means another pass.
 */
export const createMover = (app: App): (() => Promise<boolean>) => {
  let passed: { stamp: string; at: string } | undefined;
  return async () => {
    const stamp = app.directory.calendarStamp();
    if (stamp === '' || (await app.store.setting(MOVED_FOR)) === stamp) return true;
    const isSecond = passed?.stamp === stamp;
    if (passed && isSecond && !hasAgreed(passed.at, app.world.now())) return false;
    if (!(await moveAll(app, stamp))) return false;
    if (isSecond) await app.store.saveSetting(MOVED_FOR, stamp);
    else passed = { stamp, at: app.world.now() };
    return isSecond;
  };
};

/** A clock that was set back must not put it off for ever. */
const hasAgreed = (since: string, now: string): boolean =>
  Math.abs(minutesBetween(since, now)) >= AGREED_MINUTES;

/** False when the calendar changed once more on the way: the pass belongs to the new one. */
const moveAll = async (app: App, stamp: string): Promise<boolean> => {
  for (let after = ''; ; ) {
    await app.directory.refresh();
    if (app.directory.calendarStamp() !== stamp) return false;
    const ids = await app.store.unfinishedTickets(after, PAGE);
    await Promise.all(ids.map((id) => moveTicket(app, id)));
    const last = ids.at(-1);
    if (last === undefined || ids.length < PAGE) return true;
    after = last;
  }
};

/** What was due before now is written first, as before any verb. */
const moveTicket = async (app: App, ticketId: string): Promise<void> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = await app.store.ticket(ticketId);
    if (!before) return;
    const now = app.world.now();
    const due = settle(before.ticket, now);
    const moved = moveClocks(foldPlain(before.ticket, due), now, app.directory.rules());
    if (moved.length === 0) return;
    const sealed = await seal(app, ticketId, before, [...due, ...moved]);
    const result = await app.store.commit(sealed);
    if (result.ok) return relay(app, { before, sealed }, result.seqs);
  }
};
