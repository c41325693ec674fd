/** Which tickets lie near, and which are linked? Each question has its index. */
import type { Client } from '@libsql/client';
import type { Box, NearStore } from '../app/tickets/near-store.ts';
import type { Instant } from '../domain/instant.ts';
import type { ClosedNear } from '../domain/near.ts';
import type { Occurrence } from '../domain/repeats.ts';
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
  closedNear: (situationCode, box, since) => closedNear(client, situationCode, box, since),
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

const closedNear = async (
  client: Client,
  situationCode: string,
  box: Box,
  since: Instant,
): Promise<ClosedNear[]> => {
  const sql = `SELECT t.id, t.lat, t.lng, t.closed_at
    FROM tickets t INDEXED BY tickets_closed_near
    WHERE t.situation_code = :situationCode AND ${IN_BOX} AND t.closed_at >= :since
      AND t.closed_at IS NOT NULL AND t.status = 'closed' AND t.sensitivity = 'normal'`;
  const args = { situationCode, since, ...boxParams(box) };
  const { rows } = await client.execute({ sql, args });
  return rows.map((row) => ({
    id: String(row.id),
    place: { lat: Number(row.lat), lng: Number(row.lng) },
    closedAt: String(row.closed_at),
  }));
};

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
