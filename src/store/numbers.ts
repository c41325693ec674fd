/**
 * Which number comes next? One process counts in memory. When a number was taken by another process,
 * both count in the database from then on: a durable write more, but no more races.
 */
import type { Client } from '@libsql/client';
import type { CommitResult, TicketStore } from '../app/ports.ts';
import { turn } from './turn.ts';
import type { Write } from './writer.ts';

type Numbers = Pick<TicketStore, 'nextNumber'> & {
  /** Learns from a commit that another process counts too. */
  heed(result: CommitResult): void;
};

export const createNumbers = (client: Client, write: Write): Numbers => {
  const reserved = new Map<string, Reservation>();
  let counted: { day: string; last: Promise<{ count: number }> } | undefined;
  let shared = false;

  const count = async (day: string): Promise<number> => {
    if (counted?.day !== day) counted = { day, last: readLast(client, day) };
    const mine = counted;
    const last = await mine.last.catch((error) => {
      if (counted === mine) counted = undefined;
      throw error;
    });
    last.count += 1;
    return last.count;
  };
  const reserve = async (day: string): Promise<number> => {
    const mine = reserved.get(day) ?? {
      wanted: 0,
      first: reserveLater(client, write, day, reserved),
    };
    reserved.set(day, mine);
    const place = mine.wanted;
    mine.wanted += 1;
    return (await mine.first) + place;
  };
  return {
    nextNumber: (prefix, day) => {
      const key = `${prefix}${day.replaceAll('-', '')}-`;
      return shared ? reserve(key) : count(key);
    },
    heed: (result) => {
      if (!result.ok && result.taken === 'number') shared = true;
    },
  };
};

/** Those who want a number in the same turn share one write. */
type Reservation = { wanted: number; first: Promise<number> };

const reserveLater = async (
  client: Client,
  write: Write,
  day: string,
  reserved: Map<string, Reservation>,
): Promise<number> => {
  await turn();
  const wanted = reserved.get(day)?.wanted ?? 1;
  reserved.delete(day);
  const { count } = await readLast(client, day);
  const sql = `INSERT INTO ticket_numbers (day, last) VALUES (:day, :count + :wanted)
    ON CONFLICT (day) DO UPDATE SET last = max(last, :count) + :wanted RETURNING last`;
  const [result] = await write([{ sql, args: { day, count, wanted } }]);
  return Number(result?.rows[0]?.last) - wanted + 1;
};

/** ':' follows '9', so the range holds the numbers of that day and no others. */
const readLast = async (client: Client, day: string): Promise<{ count: number }> => {
  const sql = `SELECT max(CAST(substr(number, :from) AS INTEGER)) AS last
    FROM tickets WHERE number >= :day AND number < :day || ':'`;
  const { rows } = await client.execute({ sql, args: { from: day.length + 1, day } });
  return { count: Number(rows[0]?.last ?? 0) };
};
