/** Who works for a unit, what was handed over, and where did the log stand when a day ended? */
import type { Client, InStatement } from '@libsql/client';
import type { Person } from '../app/ports.ts';
import type { RosterStore } from '../app/roster/roster-store.ts';
import type { Role } from '../domain/actor.ts';
import type { Words } from '../domain/ticket/fact.ts';
import { FACT_READ, toLoggedFact } from './rows.ts';
import { toLoggedThingFact } from './thing-rows.ts';
import { LIVE, UNIT_ROOMS } from './ticket-conditions.ts';

export const createRosters = (client: Client): RosterStore => ({
  workers: async (unitIds) =>
    (await client.execute(workersStatement(unitIds))).rows.map(
      (row): Person => ({
        id: String(row.id),
        username: String(row.username ?? ''),
        name: String(row.name),
        role: row.role as Role,
        unitId: String(row.unit_id),
        active: true,
      }),
    ),
  headBefore: async (instant) => {
    const [row] = (await client.execute({ sql: HEAD_BEFORE, args: { instant } })).rows;
    return row && { seq: Number(row.seq), hash: String(row.hash) };
  },
  owedTickets: async (unitId, limit) => {
    const { rows } = await client.execute({ sql: OWED, args: { unit: unitId, limit } });
    return { ids: rows.map(({ id }) => String(id)), total: Number(rows[0]?.total ?? 0) };
  },
  lastProgress: async (ticketIds, unitId) => {
    if (ticketIds.length === 0) return [];
    const args = { ids: JSON.stringify(ticketIds), unit: unitId };
    const { rows } = await client.execute({ sql: LAST_PROGRESS, args });
    return rows.map((row) => ({
      fact: toLoggedFact(row),
      ...(row.body !== null && { words: JSON.parse(String(row.body)) as Words }),
    }));
  },
  rosterWords: async (rosterId, contentId) => {
    const sql = 'SELECT body FROM contents WHERE ticket_id = ? AND id = ?';
    const [row] = (await client.execute({ sql, args: [rosterId, contentId] })).rows;
    return row && row.body !== null ? (JSON.parse(String(row.body)) as Words) : undefined;
  },
  handoverFacts: async (rosterId, n) => {
    const sql = `SELECT ${FACT_READ} FROM facts WHERE ticket_id = ?
      AND type IN ('shift.handed_over', 'shift.taken_over') AND data ->> '$.n' = ?
      ORDER BY version`;
    return (await client.execute({ sql, args: [rosterId, n] })).rows.map(toLoggedThingFact);
  },
});

const HAS_CLOCK = `EXISTS (SELECT 1 FROM json_each(t.body, '$.clocks') c
  WHERE c.value ->> '$.unitId' = :unit AND c.value ->> '$.name' <> 'rating'
    AND c.value ->> '$.stoppedAt' IS NULL AND NOT coalesce(c.value ->> '$.void', 0))`;

/** A task to do, a decision to make, a clock that runs. */
const OWED = `WITH owed(id) AS (
    SELECT k.ticket_id FROM tasks k INDEXED BY tasks_live_of_unit WHERE k.unit_id = :unit AND ${LIVE}
    UNION SELECT w.ticket_id FROM ticket_waits w WHERE w.unit_id = :unit
    UNION SELECT t.id FROM ticket_rooms r CROSS JOIN tickets t ON t.id = r.ticket_id
      WHERE r.room IN (${UNIT_ROOMS}) AND r.open = 1 AND ${HAS_CLOCK}
    UNION SELECT t.id FROM tickets t WHERE t.status = 'draft' AND ${HAS_CLOCK})
  SELECT t.id, count(*) OVER () AS total FROM owed CROSS JOIN tickets t ON t.id = owed.id
  WHERE t.open = 1 OR t.status IN ('draft', 'rating')
  ORDER BY t.near_due_at IS NULL, t.near_due_at, t.id LIMIT :limit`;

const workersStatement = (unitIds: readonly string[] | undefined): InStatement => {
  const ofUnits = unitIds ? 'AND unit_id IN (SELECT value FROM json_each(?))' : '';
  return {
    sql: `SELECT id, username, name, role, unit_id FROM user
      WHERE role IN ('staff', 'leader', 'chief') AND active = 1 ${ofUnits}
      ORDER BY unit_id, username`,
    args: unitIds ? [JSON.stringify(unitIds)] : [],
  };
};

/**
 * Down the bits of seq: instants of noticing rise with it, but for those that were written at the
 * same moment. What is asked for is judged by rows that are there and never by how many there are,
 * so that facts to come change nothing.
 */
const HEAD_BEFORE = `WITH RECURSIVE
  down(bit, seq) AS (
    SELECT 1 << 40, 0
    UNION ALL
    SELECT bit >> 1, CASE WHEN (
      SELECT noticed_at FROM facts WHERE facts.seq >= down.seq + bit ORDER BY facts.seq LIMIT 1
    ) < :instant THEN seq + bit ELSE seq END
    FROM down WHERE bit > 0)
  SELECT seq, hash FROM facts WHERE seq = (SELECT seq FROM down WHERE bit = 0)`;

const LAST_PROGRESS = `SELECT ${FACT_READ.split(', ')
  .map((column) => `f.${column}`)
  .join(', ')}, max(f.version), c.body
  FROM facts f LEFT JOIN contents c
    ON c.ticket_id = f.ticket_id AND c.id = f.data ->> '$.words.id'
  WHERE f.ticket_id IN (SELECT value FROM json_each(:ids))
    AND f.type = 'task.progressed' AND f.by_unit = :unit
  GROUP BY f.ticket_id`;
