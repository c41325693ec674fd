/** What is on the map, and what do the counters say? Read from the index of open tickets alone. */
import type { Client } from '@libsql/client';
import type { Counters, PinRow, Reader, TicketQuery, TicketStore } from '../app/ports.ts';
import type { Instant } from '../domain/instant.ts';
import type { Kind } from '../domain/ticket/ticket.ts';
import { isIn, merge, roomBranches, roomNames, roomParams } from './sight.ts';
import { boxParams, IN_BOX, usedIn } from './ticket-conditions.ts';

export const createMap = (
  client: Client,
): Pick<TicketStore, 'pins' | 'counters' | 'roomsInUse'> => ({
  pins: async (bbox, reader, show, now) => {
    const sql = pinsSql(bbox, reader, show);
    const params = { ...roomParams(reader.rooms), ...boxParams(bbox) };
    const { rows } = await client.execute({ sql, args: usedIn(sql, params) });
    const pins = JSON.parse(String(rows[0]?.pins ?? '[]')) as PinTuple[];
    return pins.map((pin) => toPin(pin, now));
  },
  roomsInUse: async (rooms) => {
    const sql = `SELECT value AS room FROM json_each(?)
      WHERE EXISTS (SELECT 1 FROM ticket_rooms r WHERE r.room = value)`;
    const { rows } = await client.execute({ sql, args: [JSON.stringify(rooms)] });
    return rows.map(({ room }) => String(room));
  },
  counters: async (reader, dayStart, now) => {
    const sql = countersSql(reader);
    const args = usedIn(sql, { ...roomParams(reader.rooms), dayStart, now });
    const { rows } = await client.execute({ sql, args });
    return toCounters(rows[0]);
  },
});

type PinTuple = [
  id: string,
  lng: number,
  lat: number,
  kind: Kind,
  startedAt: Instant | null,
  yellowAt: Instant | null,
  dueAt: Instant | null,
  unclaimed: 0 | 1,
  readable: 0 | 1,
];

type Show = { foreign: boolean; wall: boolean };

const openIds = (reader: Reader): string =>
  merge(roomBranches(roomNames(reader.rooms), [1], { room: [], ticket: [] }), 'id');

/** One text for all pins: a row of its own for each costs more than finding it. */
const pinsSql = (bbox: TicketQuery['bbox'], reader: Reader, { foreign, wall }: Show): string => {
  const where = [...(bbox ? [IN_BOX] : []), ...(wall ? ["t.sensitivity = 'normal'"] : [])];
  const own = `SELECT ${pinOf(1)} AS pin FROM (${openIds(reader)}) v
    CROSS JOIN tickets t INDEXED BY tickets_open_on_map ON t.id = v.id AND t.open = 1
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`;
  const others = `SELECT ${pinOf(0)} AS pin FROM tickets t INDEXED BY tickets_open_on_map
    WHERE ${['t.open = 1', ...where, OUT_FOR_ALL].join(' AND ')} AND NOT ${isIn(roomNames(reader.rooms), 't')}`;
  return `SELECT json_group_array(json(pin)) AS pins FROM (${foreign ? `${own} UNION ALL ${others}` : own})`;
};

/** What a street sees of another's: not what is still being signed, and nothing sensitive. */
const OUT_FOR_ALL = "t.sensitivity = 'normal' AND t.status <> 'pending'";

const pinOf = (readable: 0 | 1): string =>
  `json_array(t.id, t.lng, t.lat, t.kind, t.near_started_at, t.near_yellow_at, t.near_due_at,
    t.unclaimed, ${readable})`;

const toPin = (pin: PinTuple, now: Instant): PinRow => {
  const [id, lng, lat, kind, startedAt, yellowAt, dueAt, unclaimed, readable] = pin;
  return {
    id,
    lng,
    lat,
    kind,
    state: stateOf({ startedAt, yellowAt, dueAt }, now),
    startedAt,
    yellowAt,
    dueAt,
    unclaimed: unclaimed === 1,
    readable: readable === 1,
  };
};

/** As `clockState` says; a start without a due instant is a clock that stands still. */
const stateOf = (
  { startedAt, yellowAt, dueAt }: Pick<PinRow, 'startedAt' | 'yellowAt' | 'dueAt'>,
  now: Instant,
) => {
  if (startedAt === null) return 'none';
  if (yellowAt === null || dueAt === null) return 'paused';
  if (now > dueAt) return 'red';
  return now >= yellowAt ? 'yellow' : 'running';
};

const countersSql = (reader: Reader): string => `
  SELECT count(*) AS open, sum(t.unclaimed) AS waiting, sum(t.on_site) AS onSite,
    sum(t.near_due_at < :now) AS red,
    sum(t.near_yellow_at <= :now AND t.near_due_at >= :now) AS yellow,
    (SELECT count(*) FROM tickets t INDEXED BY tickets_done_since
      WHERE t.done_at >= :dayStart AND ${isIn(roomNames(reader.rooms), 't')}) AS doneToday
  FROM (${openIds(reader)}) v
  CROSS JOIN tickets t INDEXED BY tickets_open_on_map ON t.id = v.id AND t.open = 1`;

const toCounters = (row: Record<string, unknown> | undefined): Counters => ({
  open: Number(row?.open ?? 0),
  waiting: Number(row?.waiting ?? 0),
  yellow: Number(row?.yellow ?? 0),
  red: Number(row?.red ?? 0),
  doneToday: Number(row?.doneToday ?? 0),
  onSite: Number(row?.onSite ?? 0),
});
