/** What does the log hold of things other than tickets, and do the rows say the same? Each page is one moment. */
import type { Client, ResultSet, Row } from '@libsql/client';
import type { LoggedThing, LogStore } from '../app/log/verify-things.ts';
import type { Thing } from '../domain/thing.ts';
import type { RowOf } from './insert.ts';
import { strayIn } from './log.ts';
import { CONTENT_READ, FACT_READ, toContent } from './rows.ts';
import { AFTER_TICKETS, peopleRows, roomRows, thingRow, toLoggedThingFact } from './thing-rows.ts';

export const createThingLog = (client: Client): Pick<LogStore, 'loggedThings'> => ({
  loggedThings: async (afterId, limit) => {
    const args = { after: afterId === '' ? AFTER_TICKETS : afterId, limit };
    const statements = READS.map((sql) => ({ sql: `${PAGE} ${sql}`, args }));
    const [ids, ...results] = await client.batch(statements, 'read');
    const [facts, contents, things, rooms, people] = results.map(byThing);
    return (ids?.rows ?? []).map(({ id }): LoggedThing => {
      const of = (rows: Map<string, Row[]> | undefined) => rows?.get(String(id)) ?? [];
      const [row] = of(things);
      return {
        thingId: String(id),
        facts: of(facts).map(toLoggedThingFact),
        contents: of(contents).map(toContent),
        thing: row && (JSON.parse(String(row.body)) as Thing),
        strayColumns: (folded) => {
          const { body: _, ...expected } = thingRow(folded);
          return [
            ...strayIn(expected, row).map((column) => `thing.${column}`),
            ...strayKeys(
              'room',
              roomRows(folded),
              of(rooms),
              ({ room, live }) => `${room} ${live}`,
            ),
            ...strayKeys('person', peopleRows(folded), of(people), (each) => `${each.person_id}`),
          ];
        },
      };
    });
  },
});

const PAGE = `WITH page(id) AS (
  SELECT DISTINCT ticket_id AS id FROM facts WHERE ticket_id > :after
  UNION SELECT id FROM things WHERE id > :after ORDER BY id LIMIT :limit)`;

const READS = [
  'SELECT id FROM page',
  `SELECT ${FACT_READ} FROM facts WHERE ticket_id IN page ORDER BY ticket_id, version`,
  `SELECT ${CONTENT_READ} FROM contents WHERE ticket_id IN page ORDER BY ticket_id, id`,
  'SELECT * FROM things WHERE id IN page',
  'SELECT * FROM thing_rooms WHERE thing_id IN page',
  'SELECT * FROM thing_people WHERE thing_id IN page',
];

const byThing = ({ rows }: ResultSet): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => String(row.ticket_id ?? row.thing_id ?? row.id));

/** Rows that are missing, and rows that are too many. */
const strayKeys = (
  what: string,
  expected: readonly RowOf[],
  kept: readonly Row[],
  keyOf: (row: RowOf | Row) => string,
): string[] => {
  const wanted = new Set(expected.map(keyOf));
  const there = new Set(kept.map(keyOf));
  const lost = [...wanted].filter((key) => !there.has(key));
  const extra = [...there].filter((key) => !wanted.has(key));
  return [...lost, ...extra].map((key) => `${what} ${key}`);
};
