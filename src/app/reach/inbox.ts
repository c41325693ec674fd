/** What was a person told, and what of it have they not opened? */
import type { Actor } from '../../domain/actor.ts';
import type { App } from '../context.ts';
import { hookIdOf } from './hooks.ts';
import type { InboxQuery, InboxRow, Opened } from './reach-store.ts';
import { loadStillFor } from './still-seen.ts';

export type Inbox = { rows: InboxRow[]; nextCursor: string | null; unread: number };

export const readInbox = async (app: App, actor: Actor, query: InboxQuery): Promise<Inbox> => {
  const { personId } = actor;
  const found = await app.store.inbox(personId, { ...query, limit: query.limit + 1 });
  const rows = found.slice(0, query.limit);
  const isSeen = await loadStillFor(
    app,
    actor,
    rows.map(({ telling }) => telling),
  );
  const more = found.length > query.limit;
  return {
    // Whoever may not see it any more does not read of it; the pages go on from where they were.
    rows: rows.filter(({ telling }) => isSeen(telling)),
    nextCursor: more ? String(rows.at(-1)?.seq) : null,
    unread: await unreadOf(app, personId),
  };
};

/** Opened once is opened for good: a repeat changes nothing. */
export const openInbox = async (app: App, { personId }: Actor, opened: Opened): Promise<number> => {
  await app.store.openTellings(personId, opened, app.world.now());
  const unread = await unreadOf(app, personId);
  app.live.inbox(personId, unread);
  return unread;
};

const unreadOf = async (app: App, personId: string): Promise<number> =>
  (await app.store.unreadCounts([personId])).get(personId) ?? 0;

/**
 * To their sockets in this process. On another one they hear of it when their client reads the feed
 * for the fact itself, which the next `head` makes it do, and asks the inbox then.
 */
export const tellUnread = async (app: App, personIds: readonly string[]): Promise<void> => {
  const people = [...new Set(personIds)].filter((id) => hookIdOf(id) === undefined);
  for (const [personId, unread] of await app.store.unreadCounts(people))
    app.live.inbox(personId, unread);
};
