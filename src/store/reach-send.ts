/** What is to go out now, and how did it go? */
import type { Client, Row } from '@libsql/client';
import type { ReachStore, TakenDelivery, Tried } from '../app/reach/reach-store.ts';
import type { Urgency } from '../domain/reach/aim.ts';
import type { Answer } from '../domain/reach/back-off.ts';
import { toDelivery, toPing } from './reach-step.ts';
import type { Write } from './writer.ts';

type Sending = Pick<ReachStore, 'takeDeliveries' | 'giveBackDeliveries' | 'endTries'>;

/** Asked before anything is written: the lock is not taken for nothing. */
const ANY = 'SELECT 1 FROM deliveries WHERE next_at <= ? LIMIT 1';

const IS_EMERGENCY = `body ->> '$.urgency' = 'emergency'`;

/** One statement, so that no two processes get the same. */
const TAKE = `WITH urgent(id) AS (SELECT id FROM deliveries
    WHERE next_at <= :now AND ${IS_EMERGENCY} ORDER BY next_at, id LIMIT :all),
  others(id) AS (SELECT id FROM deliveries
    WHERE next_at <= :now AND NOT ${IS_EMERGENCY} ORDER BY next_at, id
    LIMIT min(:ordinary, :all - (SELECT count(*) FROM urgent)))
  UPDATE deliveries SET next_at = :until
    WHERE id IN (SELECT id FROM urgent UNION ALL SELECT id FROM others) RETURNING *`;

const GIVE_BACK = `UPDATE deliveries SET next_at = :now WHERE state = 'due' AND next_at = :until
  AND id IN (SELECT value FROM json_each(:ids))`;

const PINGS = 'SELECT * FROM pings WHERE id IN (SELECT value FROM json_each(?))';
const OPENED = `SELECT ping_id, person_id, key FROM tellings
  WHERE ping_id IN (SELECT value FROM json_each(?)) AND opened_at IS NOT NULL`;

const END = `UPDATE deliveries SET state = c.value ->> 1, reason = c.value ->> 2,
  next_at = c.value ->> 3, ended_at = c.value ->> 4,
  body = json_set(body, '$.answers', json(c.value ->> 5))
  FROM json_each(:rows) c WHERE deliveries.id = c.value ->> 0 AND deliveries.state = 'due'`;

/** Nobody waits for what failed. */
const WAKE = `UPDATE pings AS p SET state = 'open', next_at = c.value ->> 1, version = p.version + 1
  FROM json_each(:rows) c WHERE p.id = c.value ->> 0 AND p.state IN ('open', 'sent')`;

const DROP = 'DELETE FROM addresses WHERE id IN (SELECT value FROM json_each(?))';

export const createReachSend = (client: Client, write: Write): Sending => ({
  takeDeliveries: async (now, until, { all, ordinary }) => {
    const { rows: any } = await client.execute({ sql: ANY, args: [now] });
    if (any.length === 0) return [];
    const [taken] = await write([{ sql: TAKE, args: { now, until, all, ordinary } }]);
    const rows = (taken?.rows ?? []).toSorted(byUrgency);
    const ids = JSON.stringify([...new Set(rows.map(({ ping_id }) => ping_id))]);
    const [pings, opened] = await client.batch(
      [PINGS, OPENED].map((sql) => ({ sql, args: [ids] })),
      'read',
    );
    return toTaken(rows, pings?.rows ?? [], opened?.rows ?? []);
  },
  giveBackDeliveries: async (ids, until, now) => {
    await write([{ sql: GIVE_BACK, args: { ids: JSON.stringify(ids), until, now } }]);
  },
  endTries: async (tried) => {
    const failed = tried.filter(({ state }) => state === 'given_up');
    const goneIds = tried.flatMap(({ goneAddressId }) => goneAddressId ?? []);
    await write([
      { sql: END, args: { rows: JSON.stringify(tried.map(endRow)) } },
      ...(failed.length > 0
        ? [
            {
              sql: WAKE,
              args: { rows: JSON.stringify(failed.map((each) => [each.pingId, each.at])) },
            },
          ]
        : []),
      ...(goneIds.length > 0 ? [{ sql: DROP, args: [JSON.stringify(goneIds)] }] : []),
    ]);
  },
});

/** What an UPDATE returns is in no order. */
const byUrgency = (a: Row, b: Row): number => orderOf(a).localeCompare(orderOf(b));

const orderOf = ({ body, made_at, id }: Row): string => {
  const { urgency } = JSON.parse(String(body)) as { urgency: Urgency };
  return `${urgency === 'emergency' ? 0 : 1} ${made_at} ${id}`;
};

const toTaken = (
  rows: readonly Row[],
  pings: readonly Row[],
  opened: readonly Row[],
): TakenDelivery[] => {
  const byId = new Map(pings.map((row) => [row.id, toPing(row)]));
  return rows.flatMap((row) => {
    const ping = byId.get(row.ping_id);
    if (!ping) return [];
    const { answers } = JSON.parse(String(row.body)) as { answers: Answer[] };
    const openedKeys = opened
      .filter((each) => each.ping_id === row.ping_id && each.person_id === row.person_id)
      .map(({ key }) => String(key));
    return [{ ...toDelivery(row), answers, ping, openedKeys }];
  });
};

const endRow = ({ id, at, state, reason, nextAt, answers }: Tried) => [
  id,
  state,
  reason ?? null,
  nextAt ?? null,
  state === 'due' ? null : at,
  answers,
];
