/** Was this POST answered before? Those asked for in one turn of the loop are read in one statement. */
import type { Client, Row } from '@libsql/client';
import type { Receipt, TicketStore } from '../app/ports.ts';
import { createGather } from './gather.ts';

type Asked = { personId: string; key: string };
type Found = Promise<ReadonlyMap<string, Receipt>>;

export const createReceiptReads = (client: Client): TicketStore['receipt'] => {
  const find = createGather((asked: readonly Asked[]) => readReceipts(client, asked));
  return async (personId, key) => (await find({ personId, key })).get(nameOf({ personId, key }));
};

const readReceipts = async (client: Client, asked: readonly Asked[]): Found => {
  const sql = `SELECT r.person_id, r.key, r.request_hash, r.ticket_id, r.status
    FROM json_each(?) a CROSS JOIN receipts r
    ON r.person_id = a.value ->> 0 AND r.key = a.value ->> 1`;
  const args = [JSON.stringify(asked.map(({ personId, key }) => [personId, key]))];
  const { rows } = await client.execute({ sql, args });
  return new Map(rows.map(toReceipt).map((receipt) => [nameOf(receipt), receipt]));
};

const nameOf = ({ personId, key }: Asked): string => `${personId}\n${key}`;

const toReceipt = (row: Row): Receipt => ({
  personId: String(row.person_id),
  key: String(row.key),
  requestHash: String(row.request_hash),
  subjectId: String(row.ticket_id),
  status: Number(row.status),
});
