/** What lists of 双报到 read: all of it can be made again from the facts. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Registrations, needs, service records, teams and feedback; `body` is the whole folded thing. */
export const things = sqliteTable(
  'things',
  {
    id: text().primaryKey(),
    noun: text().notNull(),
    version: integer().notNull(),
    headHash: text('head_hash').notNull(),
    status: text().notNull(),
    /** Still open: somebody may have to do something. */
    live: integer().notNull(),
    number: text().unique(),
    kind: text(),
    communityId: text('community_id'),
    streetId: text('street_id'),
    unitId: text('unit_id'),
    personId: text('person_id'),
    /** A record's shift or ticket. */
    activity: text(),
    /** A need's next shift, a record's beginning; of the others when they were asked for or founded. */
    at: text().notNull(),
    untilAt: text('until_at'),
    /** When settling would next write something. */
    nextAt: text('next_at'),
    /** Confirmed hours of a record. */
    minutes: integer(),
    lng: real(),
    lat: real(),
    body: text().notNull(),
  },
  (table) => [
    index('things_next_to_settle').on(table.nextAt, table.id).where(sql`next_at IS NOT NULL`),
    index('things_of_community').on(table.noun, table.communityId, table.status, table.at),
    index('things_of_street').on(table.noun, table.streetId, table.status, table.at),
    index('things_of_unit').on(table.noun, table.unitId, table.status, table.at),
    index('things_of_person')
      .on(table.noun, table.personId, table.at)
      .where(sql`person_id IS NOT NULL`),
    index('things_of_activity').on(table.activity, table.at).where(sql`activity IS NOT NULL`),
    index('things_summed')
      .on(table.at, table.communityId, table.unitId, table.kind, table.personId, table.minutes)
      .where(sql`noun = 'record' AND minutes IS NOT NULL`),
  ],
);

/** One row per room that sees a thing. */
export const thingRooms = sqliteTable(
  'thing_rooms',
  {
    room: text().notNull(),
    noun: text().notNull(),
    live: integer().notNull(),
    thingId: text('thing_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.room, table.noun, table.live, table.thingId] }),
    index('thing_rooms_of_thing').on(table.thingId),
  ],
);

/** Who takes part in a need or a team, or is asked for feedback. */
export const thingPeople = sqliteTable(
  'thing_people',
  {
    personId: text('person_id').notNull(),
    noun: text().notNull(),
    thingId: text('thing_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.noun, table.thingId] }),
    index('thing_people_of_thing').on(table.thingId),
  ],
);

/** The code an admitted member sets the first password with; gone once used. */
export const invitations = sqliteTable('invitations', {
  personId: text('person_id').primaryKey(),
  /** SHA-256. */
  codeHash: text('code_hash').notNull().unique(),
  untilAt: text('until_at').notNull(),
});
