/** What happened, and what was said: facts are for ever, contents until purged. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { DECISION_FACTS } from '../../src/domain/ticket/decisions.ts';

const DECISIONS = DECISION_FACTS.map((type) => `'${type}'`).join(', ');

/** Never updated or deleted: triggers refuse it. */
export const facts = sqliteTable(
  'facts',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    ticketId: text('ticket_id').notNull(),
    version: integer().notNull(),
    type: text().notNull(),
    at: text().notNull(),
    byPerson: text('by_person'),
    byUnit: text('by_unit'),
    /** JSON. */
    data: text().notNull(),
    hash: text().notNull(),
    noticedAt: text('noticed_at').notNull(),
  },
  (table) => [
    unique('facts_once_per_version').on(table.ticketId, table.version),
    index('facts_rulings')
      .on(sql`data ->> '$.situationCode'`, table.seq)
      .where(sql`type = 'ruling.made'`),
    index('facts_decided')
      .on(table.byUnit, table.at)
      .where(sql`type IN (${sql.raw(DECISIONS)})`),
    index('facts_contact_viewed').on(table.seq).where(sql`type = 'contact.viewed'`),
    index('facts_of_member')
      .on(table.byPerson, table.ticketId)
      .where(sql`by_unit IS NULL AND by_person IS NOT NULL`),
  ],
);

/** Purged: body and salt are null. */
export const contents = sqliteTable(
  'contents',
  {
    ticketId: text('ticket_id').notNull(),
    id: text().notNull(),
    kind: text().notNull(),
    body: text(),
    salt: text(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.id] })],
);

/** Answered POSTs, kept a week. */
export const receipts = sqliteTable(
  'receipts',
  {
    personId: text('person_id').notNull(),
    key: text().notNull(),
    requestHash: text('request_hash').notNull(),
    ticketId: text('ticket_id').notNull(),
    status: integer().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.key] }),
    index('receipts_by_age').on(table.createdAt),
  ],
);

export const attachments = sqliteTable(
  'attachments',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    bytes: integer().notNull(),
    /** SHA-256 of the bytes; null once purged. */
    digest: text(),
    byPersonId: text('by_person_id').notNull(),
    ticketId: text('ticket_id'),
    /** Null: by a version that did not say. */
    keptAt: text('kept_at'),
  },
  (table) => [index('attachments_unused_by_age').on(table.keptAt).where(sql`ticket_id IS NULL`)],
);

export const purges = sqliteTable('purges', {
  id: text().primaryKey(),
  ticketId: text('ticket_id').notNull(),
  contentId: text('content_id').notNull(),
  basis: text().notNull(),
  askedBy: text('asked_by').notNull(),
  askedAt: text('asked_at').notNull(),
  signedBy: text('signed_by'),
});
