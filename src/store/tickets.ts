/** What is known of tickets? */
import type { Client, Row } from '@libsql/client';
import type { TicketStore } from '../app/ports.ts';
import { OPEN_STATUSES, type TicketStatus } from '../domain/ticket/ticket.ts';
import { asOneText, pairsOf, rowsOfText } from './one-text.ts';
import {
  CONTENT_READ,
  type ListedTuple,
  TICKET_READ,
  textOf,
  toContent,
  toListed,
  toStoredTicket,
} from './rows.ts';
import { listStatement } from './ticket-list.ts';

type TicketReads = Pick<
  TicketStore,
  | 'ticket'
  | 'wholeTicket'
  | 'tickets'
  | 'idByNumber'
  | 'list'
  | 'dueTickets'
  | 'nextInstant'
  | 'unfinishedTickets'
>;

/** A closed ticket has no clock that runs. */
const UNFINISHED = ['draft', ...OPEN_STATUSES, 'rating'] satisfies TicketStatus[];

/** One stretch of the index by status each: a ticket that changes its status between two pages is not missed. */
const UNFINISHED_PAGE = `${UNFINISHED.map(
  (status) => `SELECT id FROM (SELECT id FROM tickets
    WHERE status = '${status}' AND id > :after ORDER BY id LIMIT :limit)`,
).join(' UNION ALL ')} ORDER BY id LIMIT :limit`;

const WHOLE = `SELECT ${TICKET_READ},
  (SELECT json_group_array(json_object(${pairsOf(CONTENT_READ)})) FROM contents
    WHERE ticket_id = t.id) AS contents,
  (SELECT json_group_array(ticket_id) FROM ticket_links WHERE linked_id = t.id) AS linking
  FROM tickets t WHERE id = ?`;

export const createTickets = (client: Client): TicketReads => ({
  ticket: async (id) => {
    const sql = `SELECT ${TICKET_READ} FROM tickets WHERE id = ?`;
    const { rows } = await client.execute({ sql, args: [id] });
    return rows[0] && toStoredTicket(rows[0]);
  },
  wholeTicket: async (id) => {
    const { rows } = await client.execute({ sql: WHOLE, args: [id] });
    const row = rows[0];
    return (
      row && {
        stored: toStoredTicket(row),
        contents: (JSON.parse(String(row.contents)) as Row[]).map(toContent),
        linkingIds: JSON.parse(String(row.linking)) as string[],
      }
    );
  },
  tickets: async (ids) => {
    if (ids.length === 0) return [];
    const sql = asOneText(TICKET_READ, 'FROM tickets WHERE id IN (SELECT value FROM json_each(?))');
    const { rows } = await client.execute({ sql, args: [JSON.stringify(ids)] });
    return rowsOfText(rows).map(toStoredTicket);
  },
  idByNumber: async (number) => {
    const sql = 'SELECT id FROM tickets WHERE number = ?';
    const { rows } = await client.execute({ sql, args: [number] });
    return textOf(rows[0]?.id);
  },
  list: async (query, reader, now) => {
    const statement = listStatement(query, reader, now);
    if (!statement) return { items: [], nextCursor: null };
    const { rows } = await client.execute(statement);
    const found = (JSON.parse(String(rows[0]?.page)) as ListedTuple[]).flatMap(toListed);
    const items = found.slice(0, query.limit);
    const more = found.length > query.limit;
    return { items, nextCursor: more ? (items.at(-1)?.card.id ?? null) : null };
  },
  dueTickets: async (now, limit) => {
    const sql = 'SELECT id FROM tickets WHERE next_at < ? ORDER BY next_at LIMIT ?';
    const { rows } = await client.execute({ sql, args: [now, limit] });
    return rows.map((row) => String(row.id));
  },
  nextInstant: async () => {
    const sql = `SELECT min(next) AS next FROM (
      SELECT min(next_at) AS next FROM tickets WHERE next_at IS NOT NULL
      UNION ALL SELECT min(next_at) FROM things WHERE next_at IS NOT NULL)`;
    const { rows } = await client.execute(sql);
    return textOf(rows[0]?.next);
  },
  unfinishedTickets: async (afterId, limit) => {
    const args = { after: afterId, limit };
    const { rows } = await client.execute({ sql: UNFINISHED_PAGE, args });
    return rows.map((row) => String(row.id));
  },
});
