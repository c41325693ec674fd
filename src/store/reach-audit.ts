/** What was due and did not go out? Counted from the rows themselves. And what is old enough to go? */
import type { Client, Row } from '@libsql/client';
import type { PingState, ReachStore, TellingState, Unsent } from '../app/reach/reach-store.ts';
import { PASSED_ON } from '../domain/reach/stand-ins.ts';
import type { Telling } from '../domain/reach/telling.ts';
import { textOf } from './rows.ts';
import type { Write } from './writer.ts';

type Audited = Pick<
  ReachStore,
  'nextReachInstant' | 'countTellings' | 'unsentTellings' | 'pruneReach' | 'forgetReach'
>;

const NEXT = `SELECT min(at) AS at FROM (
  SELECT min(next_at) AS at FROM tellings WHERE next_at IS NOT NULL
  UNION ALL SELECT min(next_at) FROM pings WHERE next_at IS NOT NULL
  UNION ALL SELECT min(next_at) FROM deliveries WHERE next_at IS NOT NULL)`;

const RANG = "at > :from AND at <= :until AND state IN ('waiting', 'sent')";

/** Whoever has no address has the inbox alone: nothing was to go out, but somebody was to look at an emergency. */
const NEWEST = `SELECT t.key, t.person_id, t.at, t.body, t.state, p.state AS ping_state,
    count(d.id) AS deliveries,
    count(*) FILTER (WHERE d.state = 'given_up') AS given_up,
    count(*) FILTER (WHERE d.state = 'delivered') AS delivered
  FROM tellings t LEFT JOIN pings p ON p.id = t.ping_id LEFT JOIN deliveries d ON d.ping_id = p.id
  WHERE t.at > :from AND t.at <= :until AND t.state IN ('waiting', 'sent') AND t.opened_at IS NULL
    AND coalesce(p.state, '') NOT IN ('moot', 'reached')
    AND (d.id IS NOT NULL OR t.person_id LIKE 'hook:%'
      OR (p.state = 'given_up' AND p.body ->> '$.urgency' = 'emergency')
      OR EXISTS (SELECT 1 FROM addresses a WHERE a.person_id = t.person_id))
  GROUP BY t.key HAVING delivered = 0 OR ping_state = 'given_up' ORDER BY t.at DESC LIMIT :limit`;

/**
 * Keys are '<thing>.<version>.<person>', and '/' follows '.': a stretch of them is one fact. It is
 * gone through only where it was meant for a unit: AND alone would go through it for every row.
 */
const UNSENT = `SELECT t.*, CASE WHEN t.body ->> '$.message.reason' IN (${PASSED_ON.map((reason) => `'${reason}'`)})
    THEN EXISTS (SELECT 1 FROM tellings o WHERE o.opened_at IS NOT NULL
      AND o.key > substr(t.key, 1, length(t.key) - length(t.person_id))
      AND o.key < substr(t.key, 1, length(t.key) - length(t.person_id) - 1) || '/'
      AND o.body ->> '$.unitId' = t.body ->> '$.unitId') ELSE 0 END AS heard
  FROM (${NEWEST}) t ORDER BY t.at`;

const PRUNED_AT_ONCE = 5_000;
const PRUNES = [
  ['tellings', 'key', 'at < :before'],
  ['pings', 'id', 'at < :before'],
  ['deliveries', 'id', 'ended_at < :before'],
].map(
  ([table, key, old]) =>
    `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${old} LIMIT ${PRUNED_AT_ONCE})`,
);

const FORGETS = [
  `DELETE FROM deliveries WHERE ping_id IN (SELECT id FROM pings WHERE person_id = :personId)`,
  'DELETE FROM pings WHERE person_id = :personId',
  'DELETE FROM tellings WHERE person_id = :personId',
];

export const createReachAudit = (client: Client, write: Write): Audited => ({
  nextReachInstant: async () => textOf((await client.execute(NEXT)).rows[0]?.at),
  countTellings: async (from, until) => {
    const sql = `SELECT count(*) AS n FROM tellings WHERE ${RANG}`;
    return Number((await client.execute({ sql, args: { from, until } })).rows[0]?.n);
  },
  unsentTellings: async (from, until, limit) => {
    const { rows } = await client.execute({ sql: UNSENT, args: { from, until, limit } });
    return rows.map(toUnsent);
  },
  pruneReach: async (before) => {
    let pruned = 0;
    for (const sql of PRUNES)
      for (let some = PRUNED_AT_ONCE; some === PRUNED_AT_ONCE; pruned += some) {
        const [result] = await write([{ sql, args: { before } }]);
        some = result?.rowsAffected ?? 0;
      }
    return pruned;
  },
  forgetReach: async (personId) => {
    await write(FORGETS.map((sql) => ({ sql, args: { personId } })));
  },
});

const toUnsent = (row: Row): Unsent => ({
  telling: JSON.parse(String(row.body)) as Telling,
  state: row.state as TellingState,
  ping: textOf(row.ping_state) as PingState | undefined,
  isHeard: row.heard === 1,
  deliveries: Number(row.deliveries),
  givenUp: Number(row.given_up),
  delivered: Number(row.delivered),
});
