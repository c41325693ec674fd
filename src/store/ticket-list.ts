/** Which tickets answer a query? Each way in has its index; the rest are conditions on what it finds. */
import type { InValue } from '@libsql/client';
import type { Reader, TicketQuery } from '../app/ports.ts';
import type { Instant } from '../domain/instant.ts';
import { DISTRICT_ROOM } from '../domain/ticket/sight.ts';
import { OPEN_STATUSES, type TicketStatus } from '../domain/ticket/ticket.ts';
import { TICKET_READ } from './rows.ts';
import { toMatch } from './search-text.ts';
import {
  isSeen,
  merge,
  type Openness,
  type Params,
  roomBranches,
  roomNames,
  roomParams,
} from './sight.ts';

/** Gives up to `limit + 1` rows, newest first; undefined when nothing can match. */
export const listStatement = (query: TicketQuery, reader: Reader, now: Instant) => {
  const match = query.q === undefined ? undefined : toMatch(query.q);
  if ((query.q !== undefined && match === undefined) || reader.rooms.length === 0) return undefined;
  const params: Params = {
    ...roomParams(reader.rooms),
    ...conditionParams(query, now),
    ...(match !== undefined && { match }),
    limit: query.limit + 1,
  };
  const ids = match === undefined ? idsByTime(query, reader) : idsByWords(query, reader);
  const sql = `SELECT id, ${TICKET_READ} FROM tickets
    WHERE id IN (SELECT id FROM (${ids} LIMIT :limit)) ORDER BY ${match ? 'n' : 'id'} DESC`;
  return { sql, args: usedIn(sql, params) };
};

/** The search index is in order of arrival, and so is its page. */
const idsByWords = (query: TicketQuery, reader: Reader): string => {
  const after = query.cursor ? ['w.rowid < (SELECT n FROM tickets WHERE id = :cursor)'] : [];
  const mine = query.mine ? [MINE] : [];
  const where = [...after, ...conditions(query), ...mine, isSeen(reader.rooms)];
  return `SELECT t.id AS id FROM ticket_pairs w CROSS JOIN tickets t ON t.n = w.rowid
    WHERE w.ticket_pairs MATCH :match AND ${where.join(' AND ')} ORDER BY w.rowid DESC`;
};

const idsByTime = (query: TicketQuery, reader: Reader): string => {
  const seen = isSeen(reader.rooms);
  const where = conditions(query);
  if (query.mine) return merge(mineBranches(query, [...where, seen]), 'id DESC');
  const rare = rareStatuses(query);
  if (rare) return merge(statusBranches(query, reader, rare, [...where, seen]), 'id DESC');
  const after = query.cursor ? ['r.ticket_id < :cursor'] : [];
  const openness = opennessOf(query);
  // Whoever sees the district sees nearly all of a unit's tickets, so there the unit leads the way.
  if (query.unitId && reader.rooms.includes(DISTRICT_ROOM))
    return merge(roomBranches(UNIT_ROOMS, openness, [...after, ...where, seen]), 'id DESC');
  return merge(roomBranches(roomNames(reader.rooms), openness, [...after, ...where]), 'id DESC');
};

/** Who is called, whose street or community it is, who raised it; of sensitive tickets, their leaders. */
const UNIT_ROOMS = ["'unit:' || :unit", "'leaders:' || :unit"];

const MINE = `(t.raised_by_person = :me OR EXISTS (SELECT 1 FROM tasks k WHERE k.ticket_id = t.id
  AND (k.unit_id = :myUnit OR k.person_id = :me) AND k.status IN ('waiting', 'claimed', 'on_site')))`;

const mineBranches = (query: TicketQuery, where: readonly string[]): string[] => {
  const branch = (from: string, key: string, condition: string): string => {
    const after = query.cursor ? [`${key} < :cursor`] : [];
    return `SELECT ${key} AS id FROM ${from} WHERE ${[condition, ...after, ...where].join(' AND ')}`;
  };
  const live = "k.status IN ('waiting', 'claimed', 'on_site')";
  const ofTask = 'CROSS JOIN tickets t ON t.id = k.ticket_id';
  return [
    branch('tickets t INDEXED BY tickets_raised_by', 't.id', 't.raised_by_person = :me'),
    branch(
      `tasks k INDEXED BY tasks_live_of_unit ${ofTask}`,
      'k.ticket_id',
      `k.unit_id = :myUnit AND ${live}`,
    ),
    branch(
      `tasks k INDEXED BY tasks_live_of_person ${ofTask}`,
      'k.ticket_id',
      `k.person_id = :me AND ${live}`,
    ),
  ];
};

/** Statuses few tickets are in; most are closed, and those are read by room. */
const rareStatuses = ({ status }: TicketQuery): TicketStatus[] | undefined => {
  const over = status?.filter((each) => !isOpenStatus(each)) ?? [];
  return over.length > 0 && !over.includes('closed') ? over : undefined;
};

const statusBranches = (
  query: TicketQuery,
  reader: Reader,
  rare: readonly TicketStatus[],
  where: readonly string[],
): string[] => {
  const afterT = query.cursor ? ['t.id < :cursor'] : [];
  const afterR = query.cursor ? ['r.ticket_id < :cursor'] : [];
  const byStatus = rare.map((status) => {
    const all = [`t.status = :status_${status}`, ...afterT, ...where];
    return `SELECT t.id AS id FROM tickets t INDEXED BY tickets_in_status WHERE ${all.join(' AND ')}`;
  });
  const openToo = query.status?.some(isOpenStatus) ?? false;
  return openToo
    ? [
        ...byStatus,
        ...roomBranches(roomNames(reader.rooms), [1], [...afterR, ...conditions(query)]),
      ]
    : byStatus;
};

const isOpenStatus = (status: TicketStatus): boolean =>
  (OPEN_STATUSES as readonly TicketStatus[]).includes(status);

const opennessOf = ({ status, overdue }: TicketQuery): Openness => {
  if (overdue || status?.every(isOpenStatus)) return [1];
  return status?.some(isOpenStatus) === false ? [0] : [1, 0];
};

/** On the ticket row `t`; only columns of the map's index, so open tickets are read from it alone. */
const conditions = (query: TicketQuery): string[] => [
  ...(query.status ? [`t.status IN (${query.status.map((each) => `:status_${each}`)})`] : []),
  ...(query.kind ? ['t.kind = :kind'] : []),
  ...(query.bbox ? [IN_BOX] : []),
  ...(query.overdue ? ['t.open = 1 AND t.near_due_at < :now'] : []),
  ...(query.wall ? ["t.sensitivity = 'normal'"] : []),
  ...(query.unitId ? [OF_UNIT] : []),
];

export const IN_BOX = 't.lng BETWEEN :west AND :east AND t.lat BETWEEN :south AND :north';

export const boxParams = (bbox: TicketQuery['bbox']): Params => {
  if (!bbox) return {};
  const [west, south, east, north] = bbox;
  return { west, south, east, north };
};

const OF_UNIT = `EXISTS (SELECT 1 FROM ticket_rooms u
  WHERE u.room IN (${UNIT_ROOMS.join(', ')}) AND u.open = t.open AND u.ticket_id = t.id)`;

const conditionParams = (query: TicketQuery, now: Instant): Params => ({
  now,
  cursor: query.cursor ?? null,
  kind: query.kind ?? null,
  unit: query.unitId ?? null,
  me: query.mine?.personId ?? null,
  myUnit: query.mine?.unitId ?? null,
  ...Object.fromEntries((query.status ?? []).map((each) => [`status_${each}`, each])),
  ...boxParams(query.bbox),
});

/** A name that the statement does not have is an error. */
export const usedIn = (sql: string, params: Params): Record<string, InValue> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => sql.includes(`:${name}`)));
