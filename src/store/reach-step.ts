/** Which pings have a next step, and what does it write? */
import type { Client, Row } from '@libsql/client';
import type {
  Delivery,
  DeliveryState,
  Fellow,
  Ping,
  PingBody,
  PingState,
  PingToStep,
  ReachStore,
  Step,
  TellingState,
} from '../app/reach/reach-store.ts';
import { PASSED_ON } from '../domain/reach/stand-ins.ts';
import { textOf } from './rows.ts';
import type { Write } from './writer.ts';

type Stepping = Pick<ReachStore, 'pingsToStep' | 'keepSteps'>;

const DUE = `WITH due(id) AS (SELECT id FROM pings WHERE next_at <= :now
  ORDER BY next_at, id LIMIT :limit)`;

const PINGS = `${DUE} SELECT p.* FROM due d CROSS JOIN pings p ON p.id = d.id`;
const DELIVERIES = `${DUE} SELECT d.* FROM due CROSS JOIN deliveries d ON d.ping_id = due.id`;

const OWN = `${DUE}, own(ping, key, person, fact, unit, reason) AS (
    SELECT p.id, o.key, o.person_id, substr(o.key, 1, length(o.key) - length(o.person_id) - 1),
      o.body ->> '$.unitId', o.body ->> '$.message.reason'
    FROM due CROSS JOIN pings p ON p.id = due.id
    CROSS JOIN tellings o ON o.ping_id = p.id AND o.person_id = p.person_id)`;
const FELLOW = `SELECT own.ping, own.key AS of, t.key, t.person_id, t.state, t.ping_id, t.opened_at,
  t.body ->> '$.unitId' AS unit_id FROM own CROSS JOIN tellings t`;

/**
 * Keys are '<thing>.<version>.<person>', and '/' follows '.': a stretch of them is one fact. It is
 * gone through only where it was meant for a unit; a call for hands is told to 20,000 members.
 */
const FELLOWS = `${OWN} ${FELLOW} ON t.ping_id = own.ping
    AND substr(t.key, 1, length(own.fact) + 1) = own.fact || '.'
  UNION ALL ${FELLOW} ON t.key > own.fact || '.' AND t.key < own.fact || '/'
    AND t.ping_id IS NOT own.ping AND (own.reason = 'safety' OR t.body ->> '$.unitId' = own.unit)
    AND (t.opened_at IS NOT NULL OR t.state IN ('waiting', 'sent', 'passed_on'))
  WHERE own.reason IN (${[...PASSED_ON, 'safety'].map((reason) => `'${reason}'`)})`;

const IS_AS_READ = 'p.id = c.value ->> 0 AND p.version = c.value ->> 1';

/** Who was told already hears it once more only if it rang nowhere before. */
const STAND_IN = `INSERT INTO tellings
  (key, seq, person_id, subject_id, at, state, ping_id, body)
  SELECT c.value ->> 3, o.seq, c.value ->> 4, o.subject_id, c.value ->> 5, 'passed_on', p.id, c.value ->> 6
  FROM json_each(:rows) c CROSS JOIN pings p ON ${IS_AS_READ}
  CROSS JOIN tellings o ON o.key = c.value ->> 2
  WHERE true ON CONFLICT (key) DO UPDATE SET state = 'passed_on', next_at = NULL,
    ping_id = excluded.ping_id WHERE state = 'inbox'`;

/** Two who are not reached call the same stand-in once. */
const DELIVER = `INSERT OR IGNORE INTO deliveries
  (id, ping_id, person_id, address_id, channel, made_at, state, next_at, body)
  SELECT c.value ->> 2, p.id, c.value ->> 3, c.value ->> 4, c.value ->> 5, c.value ->> 6, 'due',
    c.value ->> 6, c.value ->> 7
  FROM json_each(:rows) c CROSS JOIN pings p ON ${IS_AS_READ}
  WHERE p.person_id = c.value ->> 3 OR EXISTS (SELECT 1 FROM tellings t
    WHERE t.ping_id = p.id AND t.person_id = c.value ->> 3)`;

const CALL_OFF = `UPDATE deliveries SET state = 'given_up', reason = c.value ->> 2, next_at = NULL,
  ended_at = :now FROM json_each(:rows) c CROSS JOIN pings p ON ${IS_AS_READ}
  WHERE deliveries.ping_id = p.id AND deliveries.state = 'due'`;

const MOVE = `UPDATE pings AS p SET state = c.value ->> 2, next_at = c.value ->> 3,
  body = c.value ->> 4, version = p.version + 1 FROM json_each(:rows) c WHERE ${IS_AS_READ}`;

export const createReachStep = (client: Client, write: Write): Stepping => ({
  pingsToStep: async (now, limit) => {
    const reads = [PINGS, DELIVERIES, FELLOWS].map((sql) => ({ sql, args: { now, limit } }));
    const [pings, deliveries, fellows] = await client.batch(reads, 'read');
    const sent = Map.groupBy(deliveries?.rows ?? [], ({ ping_id }) => ping_id);
    const told = Map.groupBy(fellows?.rows ?? [], ({ ping }) => ping);
    return (pings?.rows ?? []).map(
      (row): PingToStep => ({
        ...toPing(row),
        deliveries: (sent.get(row.id) ?? []).map((each) => ({
          ...toDelivery(each),
          state: each.state as DeliveryState,
          endedAt: textOf(each.ended_at),
        })),
        fellows: (told.get(row.id) ?? []).map(toFellow),
      }),
    );
  },
  keepSteps: async (steps, now) => {
    const statements = [
      [STAND_IN, steps.flatMap(standInRows)],
      [DELIVER, steps.flatMap(deliveryRows)],
      [CALL_OFF, steps.flatMap(callOffRows)],
      [MOVE, steps.map(moveRow)],
    ] as const;
    await write(
      statements
        .filter(([, rows]) => rows.length > 0)
        .map(([sql, rows]) => ({
          sql,
          args: { rows: JSON.stringify(rows), ...(sql === CALL_OFF && { now }) },
        })),
    );
  },
});

export const toPing = (row: Row): Ping => ({
  id: String(row.id),
  personId: String(row.person_id),
  at: String(row.at),
  state: row.state as PingState,
  version: Number(row.version),
  body: JSON.parse(String(row.body)) as PingBody,
});

export const toDelivery = (row: Row): Delivery => ({
  id: String(row.id),
  pingId: String(row.ping_id),
  personId: String(row.person_id),
  addressId: String(row.address_id),
  channel: row.channel as Delivery['channel'],
  madeAt: String(row.made_at),
});

const toFellow = (row: Row): Fellow => ({
  of: String(row.of),
  key: String(row.key),
  personId: String(row.person_id),
  unitId: String(row.unit_id),
  state: row.state as TellingState,
  pingId: textOf(row.ping_id),
  openedAt: textOf(row.opened_at),
});

const standInRows = ({ ping, standIns }: Step) =>
  standIns.map(({ of, telling }) => {
    const { key, personId, at } = telling;
    return [ping.id, ping.version, of, key, personId, at, JSON.stringify(telling)];
  });

const deliveryRows = ({ ping, deliveries }: Step) =>
  deliveries.map(({ id, personId, addressId, channel, madeAt }) => {
    const body = JSON.stringify({ urgency: ping.body.urgency, answers: [] });
    return [ping.id, ping.version, id, personId, addressId, channel, madeAt, body];
  });

const callOffRows = ({ ping, calledOff }: Step) =>
  calledOff ? [[ping.id, ping.version, calledOff]] : [];

const moveRow = ({ ping, nextAt }: Step) => [
  ping.id,
  ping.version,
  ping.state,
  nextAt ?? null,
  JSON.stringify(ping.body),
];
