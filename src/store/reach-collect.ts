/** How far was the log read, and whom was it told to? Cursor and tellings are written together. */
import type { Client } from '@libsql/client';
import type { ReachStore } from '../app/reach/reach-store.ts';
import { toAnyFact } from './facts.ts';
import { FACT_READ } from './rows.ts';
import type { Write } from './writer.ts';

type Collecting = Pick<ReachStore, 'reachCursor' | 'keepTellings' | 'factsAt'>;

const NAME = 'reach';
const CURSOR = `SELECT seq FROM consumers WHERE name = '${NAME}'`;

/**
 * Whoever installs this on a district that has been at work, or makes the demo's past, is not called
 * for what was over long ago: the first reader begins at the head.
 */
const BEGIN = `INSERT OR IGNORE INTO consumers (name, seq)
  SELECT '${NAME}', coalesce(max(seq), 0) FROM facts`;

/** Nothing is written when another process has moved the cursor since it was read. */
const KEEP = `INSERT OR IGNORE INTO tellings
  (key, seq, person_id, subject_id, at, state, next_at, body)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 'waiting', value ->> 4,
    value ->> 5 FROM json_each(:tellings) WHERE (${CURSOR}) = :from`;

const MOVE = `UPDATE consumers SET seq = :to WHERE name = '${NAME}' AND seq = :from`;

export const createReachCollect = (client: Client, write: Write): Collecting => ({
  reachCursor: async () => {
    const { rows } = await client.execute(CURSOR);
    if (rows[0]) return Number(rows[0].seq);
    const [, begun] = await write([BEGIN, CURSOR]);
    return Number(begun?.rows[0]?.seq);
  },
  keepTellings: async ({ from, to, tellings }) => {
    const rows = tellings.map(({ telling, seq, subjectId }) => [
      telling.key,
      seq,
      telling.personId,
      subjectId,
      telling.at,
      JSON.stringify(telling),
    ]);
    const results = await write([
      ...(rows.length > 0 ? [{ sql: KEEP, args: { tellings: JSON.stringify(rows), from } }] : []),
      { sql: MOVE, args: { from, to } },
    ]);
    return (results.at(-1)?.rowsAffected ?? 0) > 0;
  },
  factsAt: async (refs) => {
    if (refs.length === 0) return [];
    const sql = `SELECT ${FACT_READ.split(', ').map((column) => `f.${column}`)}
      FROM json_each(?) r CROSS JOIN facts f
      ON f.ticket_id = r.value ->> 0 AND f.version = r.value ->> 1`;
    const args = [JSON.stringify(refs.map(({ subjectId, version }) => [subjectId, version]))];
    return (await client.execute({ sql, args })).rows.map(toAnyFact);
  },
});
