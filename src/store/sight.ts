/** Which tickets are in these rooms? Newest first, each once, without looking at the others. */
import type { InValue } from '@libsql/client';

export type Params = Record<string, InValue>;

/** 1: open tickets, 0: the others. */
export type Openness = readonly (0 | 1)[];

/** `:room0`, `:room1` … */
export const roomNames = (rooms: readonly string[]): string[] => rooms.map((_, i) => `:room${i}`);

export const roomParams = (rooms: readonly string[]): Params =>
  Object.fromEntries(rooms.map((room, i) => [`room${i}`, room]));

/** Whether ticket `t`, or the one of room row `r`, is in one of these rooms too. */
export const isIn = (rooms: readonly string[], of: 't' | 'r'): string =>
  `EXISTS (SELECT 1 FROM ticket_rooms s WHERE s.room IN (${rooms})
    AND s.open = ${of}.open AND s.ticket_id = ${of === 't' ? 't.id' : 'r.ticket_id'})`;

/**
 * SQLite merges branches that are each in order already and drops what comes twice, so a page costs
 * what it shows, however many tickets there are.
 */
export const merge = (branches: readonly string[], order: 'id DESC' | 'id'): string =>
  branches.length === 0
    ? 'SELECT NULL AS id WHERE false'
    : `${branches.join('\nUNION ')}\nORDER BY ${order}`;

/** Conditions on the room row `r`, and on the ticket row `t`: without these it is not read. */
type Conditions = { room: readonly string[]; ticket: readonly string[] };

/** One branch a room and openness; `byStatus`: the conditions ask for no more of a ticket. */
export const roomBranches = (
  rooms: readonly string[],
  openness: Openness,
  where: Conditions,
  byStatus = false,
): string[] =>
  rooms.flatMap((room) =>
    openness.map((open) => {
      const conditions = [`r.room = ${room}`, `r.open = ${open}`, ...where.room, ...where.ticket];
      const from =
        where.ticket.length > 0 ? `ticket_rooms r ${joinTicket(open, byStatus)}` : 'ticket_rooms r';
      return `SELECT r.ticket_id AS id FROM ${from} WHERE ${conditions.join(' AND ')}`;
    }),
  );

/** Open tickets are read from the map's index alone. */
const joinTicket = (open: 0 | 1, byStatus: boolean): string => {
  if (open)
    return `CROSS JOIN tickets t INDEXED BY tickets_open_on_map
      ON t.id = r.ticket_id AND t.open = 1`;
  return byStatus
    ? 'CROSS JOIN tickets t INDEXED BY tickets_in_status ON t.id = r.ticket_id'
    : 'CROSS JOIN tickets t ON t.id = r.ticket_id AND t.open = 0';
};
