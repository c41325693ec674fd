/** What waits for a decision, what was decided, and what became a precedent? */
import type { Client, Row } from '@libsql/client';
import type { TicketStore } from '../app/ports.ts';
import { DECISION_FACTS } from '../domain/ticket/decisions.ts';
import type { Words } from '../domain/ticket/fact.ts';
import {
  FACT_READ,
  LISTED,
  type ListedTuple,
  textOf,
  toListed,
  toLoggedFact,
  toWait,
} from './rows.ts';
import { isIn, roomNames, roomParams } from './sight.ts';

const FACT_OF = FACT_READ.split(', ')
  .map((column) => `f.${column}`)
  .join(', ');

const WORDS = `LEFT JOIN contents c ON c.ticket_id = f.ticket_id AND c.id = f.data ->> '$.words.id'`;

export const createDecisions = (
  client: Client,
): Pick<TicketStore, 'waits' | 'precedents' | 'decisions'> => ({
  waits: async ({ rooms }, { kinds, unitId }, limit) => {
    if (rooms.length === 0) return [];
    const where = unitId === undefined ? '' : 'w.unit_id = :unit AND';
    const sql = `SELECT w.kind, w.n, w.unit_id, w.since_at, w.due_at, ${LISTED} AS listed
      FROM ticket_waits w CROSS JOIN tickets t ON t.id = w.ticket_id
      WHERE ${where} w.kind IN (SELECT value FROM json_each(:kinds)) AND ${isIn(roomNames(rooms), 't')}
      ORDER BY w.due_at IS NULL, w.due_at, w.since_at LIMIT :limit`;
    const args = {
      ...roomParams(rooms),
      ...(unitId !== undefined && { unit: unitId }),
      kinds: JSON.stringify(kinds),
      limit,
    };
    const { rows } = await client.execute({ sql, args });
    return rows.flatMap((row) =>
      toListed(JSON.parse(String(row.listed)) as ListedTuple).map((listed) => ({
        wait: toWait(row),
        listed,
      })),
    );
  },
  precedents: async (situationCode, limit) => {
    const sql = `SELECT ${FACT_OF}, t.number, c.body FROM facts f JOIN tickets t ON t.id = f.ticket_id
      ${WORDS} WHERE f.type = 'ruling.made' AND f.data ->> '$.situationCode' = :code
      AND f.data ->> '$.precedent' = 1 AND t.sensitivity = 'normal' ORDER BY f.seq DESC LIMIT :limit`;
    const { rows } = await client.execute({ sql, args: { code: situationCode, limit } });
    return rows.map((row) => ({
      fact: toLoggedFact(row),
      number: String(row.number),
      reason: wordsIn(row)?.reason,
    }));
  },
  decisions: async ({ rooms }, unitId, from, to, limit) => {
    if (rooms.length === 0) return [];
    const sql = `SELECT ${FACT_OF}, t.number, t.title, c.body
      FROM facts f INDEXED BY facts_decided JOIN tickets t ON t.id = f.ticket_id ${WORDS}
      WHERE ${DECIDED} AND f.by_unit = :unit AND f.at >= :from AND f.at < :to
      AND ${isIn(roomNames(rooms), 't')} ORDER BY f.at, f.seq LIMIT :limit`;
    const args = { ...roomParams(rooms), unit: unitId, from, to, limit };
    const { rows } = await client.execute({ sql, args });
    return rows.map((row) => ({
      fact: toLoggedFact(row),
      number: String(row.number),
      title: String(row.title),
      words: wordsIn(row),
    }));
  },
});

/** As the index says it, word for word. */
const DECIDED = `f.type IN (${DECISION_FACTS.map((type) => `'${type}'`).join(', ')})`;

const wordsIn = (row: Row): Words | undefined => {
  const body = textOf(row.body);
  return body === undefined ? undefined : (JSON.parse(body) as Words);
};
