/** What is known of registrations, needs, records, teams and feedback? */
import type { Client, InValue, Row } from '@libsql/client';
import type { ThingQuery, ThingStore } from '../app/things/thing-store.ts';
import type { NounName, ThingOf } from '../domain/thing.ts';
import { CONTENT_READ, FACT_READ, textOf, toContent } from './rows.ts';
import { toLoggedThingFact, toStoredThing } from './thing-rows.ts';

type ThingReads = Pick<
  ThingStore,
  | 'thing'
  | 'things'
  | 'listThings'
  | 'thingFacts'
  | 'thingContents'
  | 'thingIdByNumber'
  | 'dueThings'
>;

const READ = 'body, head_hash';

export const createThings = (client: Client): ThingReads => ({
  thing: async <N extends NounName>(noun: N, id: string) => {
    const sql = `SELECT ${READ} FROM things WHERE id = ? AND noun = ?`;
    const { rows } = await client.execute({ sql, args: [id, noun] });
    return rows[0] && (toStoredThing(rows[0]) as { thing: ThingOf<N>; headHash: string });
  },
  things: async (ids) => {
    if (ids.length === 0) return [];
    const sql = `SELECT ${READ} FROM things WHERE id IN (SELECT value FROM json_each(?))`;
    const { rows } = await client.execute({ sql, args: [JSON.stringify(ids)] });
    return rows.map(toStoredThing);
  },
  listThings: async <N extends NounName>(noun: N, query: ThingQuery) => {
    const { rows } = await client.execute(listStatement(noun, query));
    const items = rows.slice(0, query.limit).map((row) => toStoredThing(row).thing as ThingOf<N>);
    const last = rows[query.limit - 1];
    const more = rows.length > query.limit && last !== undefined;
    return { items, nextCursor: more ? `${last.at}~${last.id}` : null };
  },
  thingFacts: async (id) => {
    const sql = `SELECT ${FACT_READ} FROM facts WHERE ticket_id = ? ORDER BY version`;
    return (await client.execute({ sql, args: [id] })).rows.map(toLoggedThingFact);
  },
  thingContents: async (ids) => {
    if (ids.length === 0) return [];
    const sql = `SELECT ${CONTENT_READ} FROM contents
      WHERE ticket_id IN (SELECT value FROM json_each(?)) ORDER BY ticket_id, id`;
    return (await client.execute({ sql, args: [JSON.stringify(ids)] })).rows.map(toContent);
  },
  thingIdByNumber: async (number) => {
    const sql = 'SELECT id FROM things WHERE number = ?';
    return textOf((await client.execute({ sql, args: [number] })).rows[0]?.id);
  },
  dueThings: async (now, limit) => {
    const sql = 'SELECT id FROM things WHERE next_at < ? ORDER BY next_at LIMIT ?';
    const { rows } = await client.execute({ sql, args: [now, limit] });
    return rows.map((row: Row) => String(row.id));
  },
});

type Condition = { sql: string; args: InValue[] };

/** One row more than asked for, to know whether there are more. */
const listStatement = (noun: NounName, query: ThingQuery): Condition => {
  const conditions = conditionsOf(noun, query);
  const [before, order] = query.order === 'soonest' ? ['>', 'ASC'] : ['<', 'DESC'];
  const [at, id] = query.cursor?.split('~') ?? [];
  if (at !== undefined && id !== undefined)
    conditions.push({ sql: `(t.at, t.id) ${before} (?, ?)`, args: [at, id] });
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `SELECT ${READ}, t.at, t.id FROM things t WHERE ${where}
      ORDER BY t.at ${order}, t.id ${order} LIMIT ?`,
    args: [...conditions.flatMap(({ args }) => args), query.limit + 1],
  };
};

const conditionsOf = (noun: NounName, query: ThingQuery): Condition[] => {
  const { status, kind, communityId, streetId, unitId, personId, activity, reader } = query;
  const all: (Condition | false)[] = [
    { sql: 't.noun = ?', args: [noun] },
    status !== undefined && among('t.status', status),
    kind !== undefined && among('t.kind', kind),
    communityId !== undefined && { sql: 't.community_id = ?', args: [communityId] },
    streetId !== undefined && { sql: 't.street_id = ?', args: [streetId] },
    unitId !== undefined && { sql: 't.unit_id = ?', args: [unitId] },
    activity !== undefined && { sql: 't.activity = ?', args: [activity] },
    query.from !== undefined && { sql: 't.at >= ?', args: [query.from] },
    query.until !== undefined && { sql: 't.at < ?', args: [query.until] },
    personId !== undefined && {
      sql: `(t.person_id = ? OR t.id IN (SELECT thing_id FROM thing_people
        WHERE person_id = ? AND noun = ?))`,
      args: [personId, personId, noun],
    },
    reader !== undefined && {
      sql: `t.id IN (SELECT thing_id FROM thing_rooms
        WHERE room IN (SELECT value FROM json_each(?)) AND noun = ?)`,
      args: [JSON.stringify(reader.rooms), noun],
    },
  ];
  return all.filter((each) => each !== false);
};

const among = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} IN (SELECT value FROM json_each(?))`,
  args: [JSON.stringify(values)],
});
