/** What is told to whom, by which way, and how it went: made from facts by a cursor. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How far a consumer of the log has read. */
export const consumers = sqliteTable('consumers', {
  name: text().primaryKey(),
  seq: integer().notNull(),
});

/** One fact told to one person, or to one group of a unit; a person's rows are their inbox. */
export const tellings = sqliteTable(
  'tellings',
  {
    /** '<thing>.<version>.<person>' */
    key: text().primaryKey(),
    seq: integer().notNull(),
    /** Or 'hook:<id>'. */
    personId: text('person_id').notNull(),
    /** What it is about. */
    subjectId: text('subject_id').notNull(),
    /** From when on it may be told. */
    at: text().notNull(),
    /** waiting · sent (it is in a ping) · passed_on (so is this copy) · inbox (it rings nowhere) · replaced · moot. */
    state: text().notNull(),
    /** When planning looks at it again; absent once it waits no more. */
    nextAt: text('next_at'),
    /** The one it is in. */
    pingId: text('ping_id'),
    openedAt: text('opened_at'),
    body: text().notNull(),
  },
  (table) => [
    index('tellings_of_person').on(table.personId, table.seq),
    index('tellings_unread').on(table.personId, table.seq).where(sql`opened_at IS NULL`),
    index('tellings_to_plan').on(table.nextAt, table.personId).where(sql`next_at IS NOT NULL`),
    index('tellings_waiting').on(table.personId, table.nextAt).where(sql`next_at IS NOT NULL`),
    index('tellings_of_ping').on(table.pingId).where(sql`ping_id IS NOT NULL`),
    index('tellings_by_age').on(table.at),
  ],
);

/** What rings at once: one telling or a digest, with whom was tried and who is next. */
export const pings = sqliteTable(
  'pings',
  {
    id: text().primaryKey(),
    personId: text('person_id').notNull(),
    at: text().notNull(),
    /** open · sent · reached · moot · given_up. */
    state: text().notNull(),
    /** Of every change: who decided on an older one writes nothing. */
    version: integer().notNull(),
    nextAt: text('next_at'),
    body: text().notNull(),
  },
  (table) => [
    index('pings_next_to_step').on(table.nextAt, table.id).where(sql`next_at IS NOT NULL`),
    index('pings_of_person').on(table.personId, table.at),
    index('pings_by_age').on(table.at),
  ],
);

/** One ping to one address. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    /** '<ping>.<address>' */
    id: text().primaryKey(),
    pingId: text('ping_id').notNull(),
    personId: text('person_id').notNull(),
    addressId: text('address_id').notNull(),
    channel: text().notNull(),
    madeAt: text('made_at').notNull(),
    /** due · delivered · given_up. */
    state: text().notNull(),
    reason: text(),
    /** When it is tried next; while one process sends it, when another may. */
    nextAt: text('next_at'),
    endedAt: text('ended_at'),
    body: text().notNull(),
  },
  (table) => [
    index('deliveries_next_to_send').on(table.nextAt, table.id).where(sql`next_at IS NOT NULL`),
    index('deliveries_urgent')
      .on(table.nextAt, table.id)
      .where(sql`next_at IS NOT NULL AND body ->> '$.urgency' = 'emergency'`),
    index('deliveries_of_ping').on(table.pingId),
    index('deliveries_ended').on(table.endedAt).where(sql`ended_at IS NOT NULL`),
  ],
);

/** Where a person can be reached: a push subscription or a phone, sealed. */
export const addresses = sqliteTable(
  'addresses',
  {
    /** Of a subscription the hash of its endpoint. */
    id: text().primaryKey(),
    personId: text('person_id').notNull(),
    /** push · phone. */
    kind: text().notNull(),
    label: text().notNull(),
    language: text().notNull(),
    madeAt: text('made_at').notNull(),
    sealed: text().notNull(),
  },
  (table) => [index('addresses_of_person').on(table.personId, table.kind)],
);

/** Which kinds a person wants to hear of by which channel; absent: as everybody. */
export const channelChoices = sqliteTable('channel_choices', {
  personId: text('person_id').primaryKey(),
  body: text().notNull(),
});

/** Group robots and webhooks of a unit; address and secret are sealed. */
export const hooks = sqliteTable(
  'hooks',
  {
    id: text().primaryKey(),
    unitId: text('unit_id').notNull(),
    kind: text().notNull(),
    label: text().notNull(),
    language: text().notNull(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    sealed: text().notNull(),
  },
  (table) => [index('hooks_of_unit').on(table.unitId)],
);
