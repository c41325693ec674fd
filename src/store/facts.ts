/** What happened, in which order, and what was said? */
import type { Client, Row } from '@libsql/client';
import type { TicketStore } from '../app/ports.ts';
import { asOneText, rowsOfText } from './one-text.ts';
import { createReceiptReads } from './receipts.ts';
import { CONTENT_READ, FACT_READ, toContent, toLoggedFact } from './rows.ts';
import { AFTER_TICKETS, toLoggedThingFact } from './thing-rows.ts';

type FactReads = Pick<
  TicketStore,
  'facts' | 'factsAfter' | 'head' | 'contents' | 'receipt' | 'pruneReceipts' | 'contactViews'
>;

export const createFacts = (client: Client): FactReads => ({
  facts: async (ticketId) => {
    const sql = asOneText(FACT_READ, 'FROM facts WHERE ticket_id = ? ORDER BY version');
    const { rows } = await client.execute({ sql, args: [ticketId] });
    return rowsOfText(rows).map(toLoggedFact);
  },
  factsAfter: async (seq, limit) => {
    const sql = asOneText(FACT_READ, 'FROM facts WHERE seq > ? ORDER BY seq LIMIT ?');
    const { rows } = await client.execute({ sql, args: [seq, limit] });
    return rowsOfText(rows).map(toAnyFact);
  },
  contactViews: async (before, limit) => {
    const sql = `SELECT ${FACT_READ.split(', ').map((column) => `f.${column}`)}, 
        coalesce(t.number, o.number) AS number, c.body
      FROM facts f LEFT JOIN tickets t ON t.id = f.ticket_id LEFT JOIN things o ON o.id = f.ticket_id
      LEFT JOIN contents c ON c.ticket_id = f.ticket_id AND c.id = f.data ->> '$.words.id'
      WHERE f.type = 'contact.viewed' AND f.seq < ? ORDER BY f.seq DESC LIMIT ?`;
    const { rows } = await client.execute({ sql, args: [before, limit] });
    return rows.map((row) => ({
      fact: toLoggedFact(row),
      number: String(row.number),
      reason: row.body === null ? '' : String(JSON.parse(String(row.body)).reason ?? ''),
    }));
  },
  head: async () => {
    const { rows } = await client.execute('SELECT max(seq) AS head FROM facts');
    return Number(rows[0]?.head ?? 0);
  },
  contents: async (ticketId) => {
    const sql = asOneText(CONTENT_READ, 'FROM contents WHERE ticket_id = ? ORDER BY id');
    const { rows } = await client.execute({ sql, args: [ticketId] });
    return rowsOfText(rows).map(toContent);
  },
  receipt: createReceiptReads(client),
  pruneReceipts: async (before) => {
    const sql = 'DELETE FROM receipts WHERE created_at < ?';
    return (await client.execute({ sql, args: [before] })).rowsAffected;
  },
});

/** Of a ticket or of another thing. */
export const toAnyFact = (row: Row) =>
  String(row.ticket_id) < AFTER_TICKETS ? toLoggedFact(row) : toLoggedThingFact(row);
