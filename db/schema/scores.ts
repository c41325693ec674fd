/** What the performance record is summed from: made again from the tickets at any time. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * One row for the street of a closed ticket and one for each unit it called. The key is the question
 * "what did this unit close between two days?", so a month is read in one stretch a unit; WITHOUT
 * ROWID is added in the migration.
 */
export const cases = sqliteTable(
  'cases',
  {
    role: text().notNull(),
    unitId: text('unit_id').notNull(),
    /** Shanghai day. */
    closedDay: text('closed_day').notNull(),
    ticketId: text('ticket_id').notNull(),
    /** '0' for the street. */
    taskId: text('task_id').notNull(),
    /** The code of an exclusion. */
    excluded: text(),
    kind: text().notNull(),
    situationCode: text('situation_code'),
    lng: real().notNull(),
    lat: real().notNull(),
    counts: integer().notNull(),
    /** Terms: 0 or 1, a street's rating 0 to 12; null: not called for. */
    response: integer(),
    came: integer(),
    solved: integer(),
    satisfied: integer(),
    streetRating: integer('street_rating'),
    returns: integer(),
    clear: integer(),
    verified: integer(),
    selfSolved: integer('self_solved'),
    callBacks: integer('call_backs'),
    late: integer().notNull(),
    redos: integer().notNull(),
    yellow: integer().notNull(),
    red: integer().notNull(),
    claimSeconds: integer('claim_seconds'),
    arriveSeconds: integer('arrive_seconds'),
    finishSeconds: integer('finish_seconds'),
    doubtful: integer(),
  },
  (table) => [
    primaryKey({
      columns: [table.role, table.unitId, table.closedDay, table.ticketId, table.taskId],
    }),
    index('cases_of_ticket').on(table.ticketId),
    index('cases_excluded')
      .on(table.role, table.unitId, table.closedDay, table.excluded, table.counts)
      .where(sql`excluded IS NOT NULL`),
  ],
);

/** The draws of spot checks, one a month; the seed is told only after the draw. */
export const spotChecks = sqliteTable('spot_checks', {
  /** '2026-11'. */
  period: text().primaryKey(),
  seed: text().notNull(),
  /** SHA-256 of the seed. */
  commitment: text().notNull(),
  announcedAt: text('announced_at').notNull(),
  announcedBy: text('announced_by').notNull(),
  drawnAt: text('drawn_at'),
  drawnBy: text('drawn_by'),
  /** Of how many closed tickets. */
  closed: integer(),
});

export const spotCheckTickets = sqliteTable(
  'spot_check_tickets',
  {
    period: text().notNull(),
    place: integer().notNull(),
    ticketId: text('ticket_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.period, table.place] })],
);

/** Filing numbers of approved appraisals as admins entered them; only ever added to, the newest counts. */
export const appraisals = sqliteTable('appraisals', {
  n: integer().primaryKey({ autoIncrement: true }),
  /** Empty: withdrawn. */
  filingNumber: text('filing_number').notNull(),
  enteredAt: text('entered_at').notNull(),
  /** Null for the demo's. */
  enteredBy: text('entered_by'),
});
