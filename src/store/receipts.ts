/** Was this POST answered before? Those asked for in one turn of the loop are read in one statement. */
import type { Client, Row } from '@libsql/client';
import type { Receipt, TicketStore } from '../app/ports.ts';
import { turn } from './turn.ts';

type Asked = { personId: string; key: string };
type Found = Promise<ReadonlyMap<string, Receipt>>;

export const createReceiptReads = (client: Client): TicketStore['receipt'] => {
  let gathering: { asked: Asked[]; found: Found } | undefined;
  return async (personId, key) => {
    const mine =
      gathering ??
      openPage(client, () => {
        gathering = undefined;
      });
    gathering = mine;
    mine.asked.push({ personId, key });
    return (await mine.found).get(nameOf({ personId, key }));
  };
};

const openPage = (client: Client, close: () => void): { asked: Asked[]; found: Found } => {
  const asked: Asked[] = [];
  const found = turn().then(() => {
    close();
    return readReceipts(client, asked);
  });
  return { asked, found };
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
  ticketId: String(row.ticket_id),
  status: Number(row.status),
});
