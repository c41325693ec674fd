/** What is in a person's inbox, and how much of it is new? */
import type { Client, Row } from '@libsql/client';
import type { InboxRow, ReachStore } from '../app/reach/reach-store.ts';
import type { Telling } from '../domain/reach/telling.ts';
import { textOf } from './rows.ts';
import type { Write } from './writer.ts';

type Inboxes = Pick<ReachStore, 'inbox' | 'unreadCounts' | 'openTellings'>;

const COUNTED_MAX = 1_000;

const UNREAD = `SELECT p.value AS id, (SELECT count(*) FROM (SELECT 1 FROM tellings
    WHERE person_id = p.value AND opened_at IS NULL LIMIT ${COUNTED_MAX})) AS n
  FROM json_each(?) p`;

const OPEN = `UPDATE tellings SET opened_at = :now
  WHERE person_id = :personId AND opened_at IS NULL`;

export const createReachInbox = (client: Client, write: Write): Inboxes => ({
  inbox: async (personId, { cursor = Number.MAX_SAFE_INTEGER, limit, unread }) => {
    const sql = `SELECT seq, opened_at, body FROM tellings WHERE person_id = ? AND seq < ?
      ${unread ? 'AND opened_at IS NULL' : ''} ORDER BY seq DESC LIMIT ?`;
    const { rows } = await client.execute({ sql, args: [personId, cursor, limit] });
    return rows.map(toInboxRow);
  },
  unreadCounts: async (personIds) => {
    if (personIds.length === 0) return new Map();
    const args = [JSON.stringify(personIds)];
    const { rows } = await client.execute({ sql: UNREAD, args });
    return new Map(rows.map(({ id, n }) => [String(id), Number(n)]));
  },
  openTellings: async (personId, { keys, subjectId, all }, now) => {
    const args = { personId, now };
    const statements = [
      ...(all ? [{ sql: OPEN, args }] : []),
      ...(subjectId === undefined
        ? []
        : [{ sql: `${OPEN} AND subject_id = :subjectId`, args: { ...args, subjectId } }]),
      ...(keys === undefined
        ? []
        : [
            {
              sql: `${OPEN} AND key IN (SELECT value FROM json_each(:keys))`,
              args: { ...args, keys: JSON.stringify(keys) },
            },
          ]),
    ];
    if (statements.length > 0) await write(statements);
  },
});

const toInboxRow = (row: Row): InboxRow => ({
  telling: JSON.parse(String(row.body)) as Telling,
  seq: Number(row.seq),
  openedAt: textOf(row.opened_at),
});
