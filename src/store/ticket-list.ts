/** Which tickets answer a query? Each way in has its index; the rest are conditions on what it finds. */
import type { Reader, TicketQuery } from '../app/ports.ts';
import type { Instant } from '../domain/instant.ts';
import { DISTRICT_ROOM } from '../domain/rooms.ts';
import { OPEN_STATUSES, type TicketStatus } from '../domain/ticket/ticket.ts';
import { LISTED } from './rows.ts';
import { toMatch } from './search-text.ts';
import { isIn, merge, type Openness, roomBranches, roomNames, roomParams } from './sight.ts';
import {
  conditionParams,
  LIVE,
  mineCondition,
  ticketConditions,
  UNIT_ROOMS,
  unitCondition,
  usedIn,
} from './ticket-conditions.ts';

/**
 * One text for the whole page, up to `limit + 1` tickets, newest first: a row of its own for each
 * costs more than finding it. Undefined when nothing can match.
 */
export const listStatement = (query: TicketQuery, reader: Reader, now: Instant) => {
  if (reader.rooms.length === 0) return undefined;
  const match = query.q === undefined ? undefined : toMatch(query.q, reader.rooms);
  if (query.q !== undefined && match === undefined) return undefined;
  const ids = match === undefined ? idsByTime(query, reader) : idsByWords(query, reader);
  const sql = `SELECT json_group_array(json(listed)) AS page FROM (SELECT ${LISTED} AS listed FROM tickets
    WHERE id IN (SELECT id FROM (${ids} LIMIT :limit)) ORDER BY ${match ? 'n' : 'id'} DESC)`;
  const params = {
    ...roomParams(reader.rooms),
    ...conditionParams(query, now),
    match: match ?? null,
    limit: query.limit + 1,
  };
  return { sql, args: usedIn(sql, params) };
};

/** The search index is in order of arrival, and so is its page. */
const idsByWords = (query: TicketQuery, reader: Reader): string => {
  const after = query.cursor ? ['w.rowid < (SELECT n FROM tickets WHERE id = :cursor)'] : [];
  const where = [...after, ...mineCondition(query), ...seenConditions(query, reader)];
  return `SELECT t.id AS id FROM ticket_pairs w CROSS JOIN tickets t ON t.n = w.rowid
    WHERE w.ticket_pairs MATCH :match AND ${where.join(' AND ')} ORDER BY w.rowid DESC`;
};

const idsByTime = (query: TicketQuery, reader: Reader): string => {
  if (query.mine) return merge(mineBranches(query, reader), 'id DESC');
  if (query.doneSince) return `${branchBy('tickets_done_since', query, reader)} ORDER BY id DESC`;
  if (rareStatuses(query, reader).length > 0)
    return merge(statusBranches(query, reader), 'id DESC');
  if (isSmall(query) && opennessOf(query).includes(0))
    return `${branchBy('tickets_by_place', query, reader)} ORDER BY id DESC`;
  return merge(sightBranches(query, reader, opennessOf(query)), 'id DESC');
};

/** What must be true of a ticket found without looking at the reader's rooms. */
const seenConditions = (query: TicketQuery, reader: Reader): string[] => [
  ...ticketConditions(query),
  ...unitCondition(query, 't'),
  isIn(roomNames(reader.rooms), 't'),
];

const sightBranches = (query: TicketQuery, reader: Reader, openness: Openness): string[] => {
  const own = roomNames(reader.rooms);
  // Whoever sees the district sees nearly all of a unit's tickets, so there the unit leads the way.
  const byUnit = query.unitId !== undefined && reader.rooms.includes(DISTRICT_ROOM);
  const where = {
    room: [
      ...after(query, 'r.ticket_id'),
      ...(byUnit ? [isIn(own, 'r')] : unitCondition(query, 'r')),
    ],
    ticket: ticketConditions(query),
  };
  // Then the index of statuses tells which of a room's tickets are wanted: their rows are not read.
  const byStatus = query.status !== undefined && where.ticket.length === 1;
  return roomBranches(byUnit ? UNIT_ROOMS : own, openness, where, byStatus);
};

const mineBranches = (query: TicketQuery, reader: Reader): string[] => {
  const branch = (from: string, key: string, condition: string): string => {
    const where = [condition, ...after(query, key), ...seenConditions(query, reader)];
    return `SELECT ${key} AS id FROM ${from} WHERE ${where.join(' AND ')}`;
  };
  const ofTask = (index: string, condition: string): string =>
    branch(
      `tasks k INDEXED BY ${index} CROSS JOIN tickets t ON t.id = k.ticket_id`,
      'k.ticket_id',
      `${condition} AND ${LIVE}`,
    );
  return [
    branch('tickets t INDEXED BY tickets_raised_by', 't.id', 't.raised_by_person = :me'),
    ofTask('tasks_live_of_unit', 'k.unit_id = :myUnit'),
    ofTask('tasks_live_of_person', 'k.person_id = :me'),
  ];
};

/** Statuses few tickets are in. Most are closed: those are read by room, but where all are seen. */
const rareStatuses = (query: TicketQuery, { rooms }: Reader): TicketStatus[] => {
  const { status = [], unitId } = query;
  const seesAll = rooms.includes(DISTRICT_ROOM) && unitId === undefined && !isSmall(query);
  return status.includes('closed') && !seesAll ? [] : status.filter((each) => !isOpenStatus(each));
};

const statusBranches = (query: TicketQuery, reader: Reader): string[] => {
  const byStatus = rareStatuses(query, reader).map((status) => {
    const where = [
      `t.status = :status_${status}`,
      ...after(query, 't.id'),
      ...seenConditions(query, reader),
    ];
    return `SELECT t.id AS id FROM tickets t INDEXED BY tickets_in_status
      WHERE ${where.join(' AND ')}`;
  });
  return query.status?.some(isOpenStatus)
    ? [...byStatus, ...sightBranches(query, reader, [1])]
    : byStatus;
};

/** Up to which height, about 900 m, what is in a box is sooner found by place than by looking at the newest. */
const SMALL_BOX_DEGREES = 0.008;

const isSmall = ({ bbox }: TicketQuery): boolean =>
  bbox !== undefined && bbox[3] - bbox[1] <= SMALL_BOX_DEGREES;

/** By an index that leads to few tickets, whoever reads. */
const branchBy = (index: string, query: TicketQuery, reader: Reader): string =>
  `SELECT t.id AS id FROM tickets t INDEXED BY ${index}
    WHERE ${[...after(query, 't.id'), ...seenConditions(query, reader)].join(' AND ')}`;

const after = ({ cursor }: TicketQuery, key: string): string[] =>
  cursor ? [`${key} < :cursor`] : [];

const opennessOf = ({ status, overdue, yellow, onSite }: TicketQuery): Openness => {
  if (overdue || yellow || onSite || status?.every(isOpenStatus)) return [1];
  return status?.some(isOpenStatus) === false ? [0] : [1, 0];
};

const isOpenStatus = (status: TicketStatus): boolean =>
  (OPEN_STATUSES as readonly TicketStatus[]).includes(status);
