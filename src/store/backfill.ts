/**
 * Do the rows of older tickets say what this programme would write? Told again from their facts, at
 * start: all of them once, then any that an older process closed meanwhile without its cases.
 */
import type { Client, InStatement } from '@libsql/client';
import { replay } from '../domain/ticket/apply.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { caseRowsOf } from './case-rows.ts';
import type { RowOf } from './insert.ts';
import { FACT_READ, toLoggedFact } from './rows.ts';
import { createWriter, type Write } from './writer.ts';

const DONE = 'folded_for_cases';
const PAGE = 200;

export const backfill = async (client: Client): Promise<void> => {
  const write = createWriter(client);
  const done = await client.execute({ sql: 'SELECT 1 FROM settings WHERE name = ?', args: [DONE] });
  const uncounted = done.rows.length > 0 ? UNCOUNTED : 'true';
  for (let after: string | undefined = ''; after !== undefined; )
    after = await tellPage(client, write, uncounted, after);
  if (done.rows.length === 0)
    await write([{ sql: 'INSERT OR IGNORE INTO settings VALUES (?, 1)', args: [DONE] }]);
  await write(OWNERLESS);
};

/** A version that knows no waits raised and routed whistles without an owner meanwhile. */
const OWNERLESS: InStatement[] = [
  `DELETE FROM ticket_waits WHERE kind = 'no_owner' AND ticket_id NOT IN (
    SELECT id FROM tickets WHERE status = 'blown' AND lead_unit_id IS NULL)`,
  `INSERT OR IGNORE INTO ticket_waits (ticket_id, kind, n, unit_id, since_at, due_at)
    SELECT t.id, 'no_owner', 1, c.value ->> '$.unitId',
      coalesce(t.body ->> '$.blownAt', t.raised_at), c.value ->> '$.dueAt'
    FROM tickets t LEFT JOIN json_each(t.body, '$.clocks') c ON c.value ->> '$.name' = 'routing'
      AND c.value ->> '$.stoppedAt' IS NULL AND c.value ->> '$.void' IS NULL
    WHERE t.status = 'blown' AND t.lead_unit_id IS NULL`,
];

const UNCOUNTED = `status = 'closed' AND NOT EXISTS (SELECT 1 FROM cases WHERE ticket_id = tickets.id)`;

/** Gives the last id told; undefined at the end. */
const tellPage = async (
  client: Client,
  write: Write,
  where: string,
  after: string,
): Promise<string | undefined> => {
  const page = `SELECT id FROM tickets WHERE id > ? AND ${where} ORDER BY id LIMIT ${PAGE}`;
  const sql = `SELECT ${FACT_READ} FROM facts WHERE ticket_id IN (${page}) ORDER BY ticket_id, version`;
  const { rows } = await client.execute({ sql, args: [after] });
  const facts = Map.groupBy(rows.map(toLoggedFact), ({ ticketId }) => ticketId);
  const tickets = [...facts.values()].map(replay).filter((ticket) => ticket !== undefined);
  if (tickets.length > 0) await write([rewriteBodies(tickets), ...countCases(tickets)]);
  return tickets.at(-1)?.id;
};

/** Unless it has moved on since it was read. */
const rewriteBodies = (tickets: readonly Ticket[]): InStatement => ({
  sql: `UPDATE tickets SET body = c.value ->> 2 FROM json_each(?) c
    WHERE tickets.id = c.value ->> 0 AND version = c.value ->> 1 AND body <> c.value ->> 2`,
  args: [JSON.stringify(tickets.map((each) => [each.id, each.version, JSON.stringify(each)]))],
});

const countCases = (tickets: readonly Ticket[]): InStatement[] => {
  const rows = tickets.flatMap((ticket): [number, RowOf][] =>
    caseRowsOf(ticket).map((row) => [ticket.version, row]),
  );
  const columns = Object.keys(rows[0]?.[1] ?? {});
  if (columns.length === 0) return [];
  const values = columns.map((name) => `c.value ->> '$[1].${name}'`);
  const sql = `INSERT OR IGNORE INTO cases (${columns}) SELECT ${values} FROM json_each(?) c
    JOIN tickets t ON t.id = c.value ->> '$[1].ticket_id' AND t.version = c.value ->> '$[0]'`;
  return [{ sql, args: [JSON.stringify(rows)] }];
};
