/** What lists, the map and the counters read: all of it can be made again from the facts. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const tickets = sqliteTable(
  'tickets',
  {
    /** Ties a row to its words in the search index; an explicit rowid survives VACUUM. */
    n: integer().primaryKey(),
    id: text().notNull().unique(),
    number: text().notNull().unique(),
    version: integer().notNull(),
    headHash: text('head_hash').notNull(),
    status: text().notNull(),
    open: integer().notNull(),
    kind: text().notNull(),
    sensitivity: text().notNull(),
    streetId: text('street_id').notNull(),
    communityId: text('community_id'),
    leadUnitId: text('lead_unit_id'),
    raisedByPerson: text('raised_by_person').notNull(),
    title: text().notNull(),
    address: text(),
    lng: real().notNull(),
    lat: real().notNull(),
    raisedAt: text('raised_at').notNull(),
    /** When settling would next write something. */
    nextAt: text('next_at'),
    /** The ticking clock that is due first. */
    nearStartedAt: text('near_started_at'),
    nearYellowAt: text('near_yellow_at'),
    nearDueAt: text('near_due_at'),
    unclaimed: integer().notNull(),
    /** Tasks on site. */
    onSite: integer('on_site').notNull(),
    /** When it came to its rating, or was closed without one. */
    doneAt: text('done_at'),
    closedAt: text('closed_at'),
    /** Who sees it, as JSON: what `ticket_rooms` holds for it. */
    rooms: text().notNull(),
    /** The whole folded ticket as JSON. */
    body: text().notNull(),
    /** What lists show of it, as JSON; null in rows from before there were cards. */
    card: text(),
  },
  (table) => [
    index('tickets_next_to_settle').on(table.nextAt, table.id).where(sql`next_at IS NOT NULL`),
    index('tickets_open_on_map')
      .on(
        table.id,
        table.lng,
        table.lat,
        table.kind,
        table.status,
        table.sensitivity,
        table.nearStartedAt,
        table.nearYellowAt,
        table.nearDueAt,
        table.unclaimed,
        table.onSite,
      )
      .where(sql`open = 1`),
    index('tickets_done_since').on(table.doneAt, table.id).where(sql`done_at IS NOT NULL`),
    index('tickets_raised_by').on(table.raisedByPerson, table.id),
    index('tickets_in_status').on(table.status, table.id),
    index('tickets_by_place').on(table.lat, table.lng, table.id),
  ],
);

/** One row per room that sees a ticket; ids rise with time, so the key is a newest-first list. */
export const ticketRooms = sqliteTable(
  'ticket_rooms',
  {
    room: text().notNull(),
    open: integer().notNull(),
    ticketId: text('ticket_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.room, table.open, table.ticketId] })],
);

export const tasks = sqliteTable(
  'tasks',
  {
    ticketId: text('ticket_id').notNull(),
    id: text().notNull(),
    role: text().notNull(),
    unitId: text('unit_id'),
    personId: text('person_id'),
    status: text().notNull(),
    calledAt: text('called_at').notNull(),
    claimedAt: text('claimed_at'),
    arrivedAt: text('arrived_at'),
    firstAnswerAt: text('first_answer_at'),
    reportedAt: text('reported_at'),
    outcome: text(),
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.id] }),
    index('tasks_live_of_unit')
      .on(table.unitId, table.ticketId, table.status)
      .where(sql`status IN ('waiting', 'claimed', 'on_site')`),
    index('tasks_live_of_person')
      .on(table.personId, table.ticketId)
      .where(sql`person_id IS NOT NULL AND status IN ('waiting', 'claimed', 'on_site')`),
  ],
);

/** What waits for somebody's decision: few rows, read whole by the hub and by unit for the rest. */
export const ticketWaits = sqliteTable(
  'ticket_waits',
  {
    ticketId: text('ticket_id').notNull(),
    kind: text().notNull(),
    n: integer().notNull(),
    /** Null: a district leader. */
    unitId: text('unit_id'),
    since: text('since_at').notNull(),
    dueAt: text('due_at'),
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.kind, table.n] }),
    index('ticket_waits_of_unit').on(table.unitId, table.dueAt),
  ],
);

/** The last number given out of a day, once several processes give them out. */
export const ticketNumbers = sqliteTable('ticket_numbers', {
  /** Prefix and day: 'LX20261123-'. */
  day: text().primaryKey(),
  last: integer().notNull(),
});
