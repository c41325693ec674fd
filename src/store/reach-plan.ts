/** What waits for whom, and which ping takes it? */
import type { Client, Row } from '@libsql/client';
import type { Pending, Plan, ReachStore } from '../app/reach/reach-store.ts';
import type { Telling } from '../domain/reach/telling.ts';
import type { Write } from './writer.ts';

type Planning = Pick<ReachStore, 'pendingTellings' | 'keepPlans'>;

/** So many due tellings are looked through for people: who has many of them does not hide the others. */
const DUE_MAX = 5_000;

const DUE = `WITH due(id) AS (SELECT DISTINCT person_id FROM (SELECT person_id FROM tellings
  WHERE next_at <= :now ORDER BY next_at LIMIT ${DUE_MAX}) LIMIT :limit)`;

const READS = [
  `${DUE} SELECT t.person_id, t.opened_at, t.body FROM due d CROSS JOIN tellings t
    ON t.person_id = d.id AND t.next_at <= :now ORDER BY t.person_id, t.seq`,
  `${DUE} SELECT p.person_id, p.at FROM due d CROSS JOIN pings p ON p.person_id = d.id
    WHERE p.at > :since AND p.body ->> '$.urgency' <> 'emergency'`,
  `${DUE} SELECT u.id AS person_id FROM due d CROSS JOIN user u ON u.id = d.id WHERE u.active = 0`,
];

/** While all its tellings wait: two who plan at once do not ring twice. */
const MAKE = `INSERT INTO pings (id, person_id, at, state, version, next_at, body)
  SELECT p.value ->> 0, p.value ->> 1, p.value ->> 2, 'open', 1, p.value ->> 2, p.value ->> 3
  FROM json_each(:pings) p WHERE NOT EXISTS (SELECT 1 FROM json_each(p.value -> 4) k
    LEFT JOIN tellings t ON t.key = k.value WHERE t.state IS NOT 'waiting')`;

const CHANGE = `UPDATE tellings SET state = c.value ->> 1, next_at = c.value ->> 2,
  ping_id = c.value ->> 3 FROM json_each(:changes) c
  WHERE tellings.key = c.value ->> 0 AND tellings.state = 'waiting'
  AND (c.value ->> 3 IS NULL OR EXISTS (SELECT 1 FROM pings WHERE id = c.value ->> 3))`;

export const createReachPlan = (client: Client, write: Write): Planning => ({
  pendingTellings: async (now, since, limit) => {
    const args = { now, since, limit };
    const statements = READS.map((sql) => ({
      sql,
      args: sql.includes(':since') ? args : { now, limit },
    }));
    const [tellings, pings, gone] = await client.batch(statements, 'read');
    const sentTo = Map.groupBy(pings?.rows ?? [], ({ person_id }) => person_id);
    const goneIds = new Set(gone?.rows.map(({ person_id }) => person_id));
    const byPerson = Map.groupBy(tellings?.rows ?? [], ({ person_id }) => person_id);
    return [...byPerson].map(
      ([personId, rows]): Pending => ({
        personId: String(personId),
        tellings: rows.map(toPending),
        sentAt: (sentTo.get(personId) ?? []).map(({ at }) => String(at)),
        isGone: goneIds.has(personId),
      }),
    );
  },
  keepPlans: async (plans) => {
    const pings = plans.flatMap(pingRows);
    const changes = plans.flatMap(changeRows);
    if (changes.length === 0) return;
    await write([
      { sql: MAKE, args: { pings: JSON.stringify(pings) } },
      { sql: CHANGE, args: { changes: JSON.stringify(changes) } },
    ]);
  },
});

const toPending = (row: Row): Pending['tellings'][number] => ({
  ...(JSON.parse(String(row.body)) as Telling),
  isOpened: row.opened_at !== null,
});

const pingRows = ({ pings }: Plan) =>
  pings.map(({ id, personId, at, body }) => [
    id,
    personId,
    at,
    JSON.stringify(body),
    body.tellings.map(({ key }) => key),
  ]);

const changeRows = ({ changes }: Plan) =>
  changes.map(({ key, state, nextAt, pingId }) => [key, state, nextAt ?? null, pingId ?? null]);
