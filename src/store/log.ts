/** What does the log hold, ticket by ticket, and do the rows say the same? Each page is one moment. */
import type { Client, ResultSet, Row } from '@libsql/client';
import type { Folded, LoggedTicket, LogStore } from '../app/log/verify.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { waitsOf } from '../domain/ticket/waits.ts';
import { caseRowsOf } from './case-rows.ts';
import {
  CONTENT_READ,
  FACT_READ,
  roomsSeeing,
  taskRow,
  ticketRow,
  toContent,
  toLoggedFact,
  waitRow,
} from './rows.ts';
import { AFTER_TICKETS } from './thing-rows.ts';

export const createLogStore = (client: Client): Pick<LogStore, 'loggedTickets'> => ({
  loggedTickets: async (afterId, limit) => {
    const args = { after: afterId, limit };
    const statements = READS.map((sql) => ({ sql: `${PAGE} ${sql}`, args }));
    const [ids, ...results] = await client.batch(statements, 'read');
    const [facts, contents, tickets, tasks, rooms, cases, waits] = results.map(byTicket);
    return (ids?.rows ?? []).map((row) => {
      const id = String(row.id);
      return toLogged(id, {
        facts: facts?.get(id) ?? [],
        contents: contents?.get(id) ?? [],
        ticket: tickets?.get(id)?.[0],
        tasks: tasks?.get(id) ?? [],
        rooms: rooms?.get(id) ?? [],
        cases: cases?.get(id) ?? [],
        waits: waits?.get(id) ?? [],
      });
    });
  },
});

const PAGE = `WITH page(id) AS (
  SELECT DISTINCT ticket_id AS id FROM facts
    WHERE ticket_id > :after AND ticket_id < '${AFTER_TICKETS}'
  UNION SELECT id FROM tickets WHERE id > :after ORDER BY id LIMIT :limit)`;

/** Rooms are kept by room: each room's stretch of the page is looked up by itself. */
const ROOMS = `, every(room, open) AS (
    SELECT * FROM (SELECT room, open FROM ticket_rooms ORDER BY room, open LIMIT 1)
    UNION ALL
    SELECT n.room, n.open FROM every e, ticket_rooms n WHERE (n.room, n.open, n.ticket_id) = (
      SELECT room, open, ticket_id FROM ticket_rooms WHERE (room, open) > (e.room, e.open)
      ORDER BY room, open LIMIT 1))
  SELECT r.ticket_id, r.room, r.open FROM every e CROSS JOIN ticket_rooms r
  ON r.room = e.room AND r.open = e.open
  AND r.ticket_id > :after AND r.ticket_id <= (SELECT max(id) FROM page)`;

const READS = [
  'SELECT id FROM page',
  `SELECT ${FACT_READ} FROM facts WHERE ticket_id IN page ORDER BY ticket_id, version`,
  `SELECT ${CONTENT_READ} FROM contents WHERE ticket_id IN page ORDER BY ticket_id, id`,
  'SELECT id AS ticket_id, * FROM tickets WHERE id IN page',
  'SELECT * FROM tasks WHERE ticket_id IN page ORDER BY ticket_id, id',
  ROOMS,
  'SELECT * FROM cases WHERE ticket_id IN page',
  'SELECT * FROM ticket_waits WHERE ticket_id IN page',
];

const byTicket = ({ rows }: ResultSet): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => String(row.ticket_id));

type Kept = {
  facts: Row[];
  contents: Row[];
  ticket?: Row;
  tasks: Row[];
  rooms: Row[];
  cases: Row[];
  waits: Row[];
};

const toLogged = (ticketId: string, kept: Kept): LoggedTicket => ({
  ticketId,
  facts: kept.facts.map(toLoggedFact),
  contents: kept.contents.map(toContent),
  ticket: kept.ticket && (JSON.parse(String(kept.ticket.body)) as Ticket),
  strayColumns: (folded) => [
    ...strayTicket(folded, kept.ticket),
    ...strayTasks(folded, kept.tasks),
    ...strayRooms(folded, kept.rooms),
    ...strayCases(folded, kept.cases),
    ...strayWaits(folded, kept.waits),
  ],
});

/** The body is compared as a ticket, whatever the order of its keys; a row may have no card yet. */
const strayTicket = (folded: Folded, row: Row | undefined): string[] => {
  const { body: _, card, ...others } = ticketRow(folded);
  const expected = row?.card === null ? others : { ...others, card };
  return strayIn(expected, row).map((column) => `ticket.${column}`);
};

const strayTasks = ({ ticket }: Folded, rows: readonly Row[]): string[] => {
  const kept = new Map(rows.map((row) => [row.id, row]));
  const known = new Set<unknown>(ticket.tasks.map(({ id }) => id));
  const extra = rows.filter(({ id }) => !known.has(id)).map(({ id }) => `task ${id}`);
  const changed = ticket.tasks.flatMap((task) =>
    strayIn(taskRow(ticket.id, task), kept.get(task.id)).map((name) => `task ${task.id}.${name}`),
  );
  return [...extra, ...changed];
};

const strayRooms = (folded: Folded, rows: readonly Row[]): string[] => {
  const { open } = ticketRow(folded);
  const expected = new Set(roomsSeeing(folded.audience).map((room) => `${room} ${open}`));
  const kept = new Set(rows.map((row) => `${row.room} ${row.open}`));
  const lost = [...expected].filter((room) => !kept.has(room));
  const extra = [...kept].filter((room) => !expected.has(room));
  return [...lost, ...extra].map((room) => `room ${room}`);
};

const strayCases = ({ ticket }: Folded, rows: readonly Row[]): string[] => {
  const expected = caseRowsOf(ticket);
  const kept = new Map(rows.map((row) => [`${row.role} ${row.task_id}`, row]));
  const nameOf = (row: { role?: unknown; task_id?: unknown }) => `${row.role} ${row.task_id}`;
  const known = new Set(expected.map(nameOf));
  const extra = [...kept.keys()].filter((name) => !known.has(name));
  const changed = expected.flatMap((row) =>
    strayIn(row, kept.get(nameOf(row))).map((column) => `${nameOf(row)}.${column}`),
  );
  return [...extra, ...changed].map((what) => `case ${what}`);
};

const strayWaits = ({ ticket }: Folded, rows: readonly Row[]): string[] => {
  const nameOf = ({ kind, n }: { kind: string; n: number }) => `${kind} ${n}`;
  const expected = waitsOf(ticket).map((wait) => waitRow(ticket.id, wait));
  const kept = new Map(rows.map((row) => [`${row.kind} ${row.n}`, row]));
  const known = new Set(expected.map(nameOf));
  const extra = [...kept.keys()].filter((name) => !known.has(name));
  const changed = expected.flatMap((row) =>
    strayIn(row, kept.get(nameOf(row))).map((column) => `${nameOf(row)}.${column}`),
  );
  return [...extra, ...changed].map((what) => `wait ${what}`);
};

export const strayIn = (expected: Record<string, unknown>, row: Row | undefined): string[] =>
  Object.keys(expected).filter((column) => row?.[column] !== expected[column]);
