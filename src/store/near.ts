/** Which tickets lie near, and which are linked? Each question has its index. */
import type { Client, Row } from '@libsql/client';
import type { Box, NearStore } from '../app/tickets/near-store.ts';
import type { Instant } from '../domain/instant.ts';
import type { ClosedNear } from '../domain/near.ts';
import type { Occurrence } from '../domain/repeats.ts';
import { createGather } from './gather.ts';
import { LISTED, type ListedTuple, textOf, toListed } from './rows.ts';
import { isIn, roomNames, roomParams } from './sight.ts';
import { boxParams, IN_BOX, usedIn } from './ticket-conditions.ts';

export const createNear = (client: Client): NearStore => ({
  openNear: async (box, since, { rooms }, limit) => {
    if (rooms.length === 0) return [];
    const sql = `SELECT ${LISTED} AS listed, t.situation_code, t.raised_at
      FROM tickets t INDEXED BY tickets_open_near
      WHERE t.open = 1 AND ${IN_BOX} AND t.raised_at >= :since AND ${isIn(roomNames(rooms), 't')}
      ORDER BY t.id DESC LIMIT :limit`;
    const params = { ...roomParams(rooms), ...boxParams(box), since, limit };
    const { rows } = await client.execute({ sql, args: usedIn(sql, params) });
    return rows.flatMap((row) =>
      toListed(JSON.parse(String(row.listed)) as ListedTuple).map((listed) => ({
        listed,
        situationCode: textOf(row.situation_code),
        raisedAt: String(row.raised_at),
      })),
    );
  },
  closedNear: createClosedNear(client),
  occurrences: async (since) => {
    const { rows } = await client.execute({ sql: OCCURRENCES, args: { since } });
    const found = JSON.parse(String(rows[0]?.found)) as OccurrenceTuple[];
    return found.map(toOccurrence);
  },
  linksTo: async (ids) => {
    const sql = `SELECT linked_id, ticket_id FROM ticket_links
      WHERE linked_id IN (SELECT value FROM json_each(?)) ORDER BY ticket_id, linked_id`;
    const { rows } = await client.execute({ sql, args: [JSON.stringify(ids)] });
    return rows.map((row) => ({
      linkedId: String(row.linked_id),
      ticketId: String(row.ticket_id),
    }));
  },
});

type Asked = { situationCode: string; box: Box; since: Instant };

/** Asked at every raise. */
const createClosedNear = (client: Client): NearStore['closedNear'] => {
  const find = createGather((asked: readonly Asked[]) => readClosed(client, asked));
  return async (situationCode, box, since) => {
    const asked = { situationCode, box, since };
    return (await find(asked)).get(asked) ?? [];
  };
};

const readClosed = async (
  client: Client,
  asked: readonly Asked[],
): Promise<Map<Asked, ClosedNear[]>> => {
  const sql = `SELECT a.key, t.id, t.lat, t.lng, t.closed_at FROM json_each(?) a
    CROSS JOIN tickets t INDEXED BY tickets_closed_near ON t.situation_code = a.value ->> 0
      AND t.lng BETWEEN a.value ->> 1 AND a.value ->> 3
      AND t.lat BETWEEN a.value ->> 2 AND a.value ->> 4
    WHERE t.closed_at >= a.value ->> 5 AND t.closed_at IS NOT NULL
      AND t.status = 'closed' AND t.sensitivity = 'normal'`;
  const tuples = asked.map(({ situationCode, box, since }) => [situationCode, ...box, since]);
  const { rows } = await client.execute({ sql, args: [JSON.stringify(tuples)] });
  const found = new Map<Asked, ClosedNear[]>(asked.map((each) => [each, []]));
  for (const row of rows) {
    const each = asked[Number(row.key)];
    if (each) found.get(each)?.push(toClosedNear(row));
  }
  return found;
};

const toClosedNear = (row: Row): ClosedNear => ({
  id: String(row.id),
  place: { lat: Number(row.lat), lng: Number(row.lng) },
  closedAt: String(row.closed_at),
});

/** One text for all of them: a row of its own for each costs more than finding it. */
const OCCURRENCES = `SELECT json_group_array(json_array(id, situation_code, lat, lng, raised_at)) AS found
  FROM tickets INDEXED BY tickets_repeating
  WHERE raised_at >= :since AND kind <> 'key_work' AND sensitivity = 'normal'
    AND situation_code IS NOT NULL
    AND status IN ('blown', 'working', 'reported', 'rating', 'closed')`;

type OccurrenceTuple = [
  id: string,
  situationCode: string,
  lat: number,
  lng: number,
  raisedAt: Instant,
];

const toOccurrence = ([id, situationCode, lat, lng, raisedAt]: OccurrenceTuple): Occurrence => ({
  id,
  situationCode,
  place: { lat, lng },
  raisedAt,
});
