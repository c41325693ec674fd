/** What the district brings: loaded from a file, edited by admins. */
import { integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Aliases, DutyList, Situation } from '../../src/domain/duty.ts';
import type { LatLng, Outline } from '../../src/domain/place.ts';
import type { Session } from '../../src/domain/sla/calendar.ts';
import type { LimitUnit } from '../../src/domain/sla/policy.ts';
import type { Kind } from '../../src/domain/ticket/ticket.ts';
import type { Governance, UnitKind } from '../../src/domain/unit.ts';

/** One row. */
export const districts = sqliteTable('districts', {
  code: text().primaryKey(),
  name: text().notNull(),
  cityName: text('city_name').notNull(),
  prefix: text().notNull(),
  outline: text({ mode: 'json' }).$type<Outline>().notNull(),
  neighbours: text({ mode: 'json' }).$type<{ name: string; outline: Outline }[]>().notNull(),
  landmarks: text({ mode: 'json' }).$type<{ name: string; position: LatLng }[]>().notNull(),
});

export const units = sqliteTable('units', {
  id: text().primaryKey(),
  kind: text().$type<UnitKind>().notNull(),
  name: text().notNull(),
  governance: text().$type<Governance>().notNull(),
  code: text(),
  streetId: text('street_id'),
  underStreetId: text('under_street_id'),
  superiorId: text('superior_id'),
  lng: real(),
  lat: real(),
  phone: text(),
  order: integer('position').notNull(),
  staffed: integer({ mode: 'boolean' }).notNull(),
});

export const situations = sqliteTable('situations', {
  code: text().primaryKey(),
  name: text().notNull(),
  synonyms: text({ mode: 'json' }).$type<string[]>().notNull(),
  kind: text().$type<Kind>().notNull(),
  leadUnitId: text('lead_unit_id').notNull(),
  supportUnitIds: text('support_unit_ids', { mode: 'json' }).$type<string[]>().notNull(),
  basis: text().notNull(),
  list: text().$type<DutyList>().notNull(),
  utility: integer({ mode: 'boolean' }).notNull(),
  simple: integer({ mode: 'boolean' }).notNull(),
  order: integer('position').notNull(),
  aliases: text({ mode: 'json' }).$type<Aliases>(),
});

/** What a situation was from when on; the newest is the one in force. Only added to. */
export const situationVersions = sqliteTable(
  'situation_versions',
  {
    /** The highest one is the version of the whole list. */
    n: integer().primaryKey({ autoIncrement: true }),
    code: text().notNull(),
    version: integer().notNull(),
    /** Null: it was there before versions were kept. */
    since: text(),
    body: text({ mode: 'json' }).$type<Situation>().notNull(),
  },
  (table) => [unique('situation_once_per_version').on(table.code, table.version)],
);

export const policies = sqliteTable(
  'policies',
  {
    key: text().notNull(),
    version: integer().notNull(),
    amount: real().notNull(),
    unit: text().$type<LimitUnit>().notNull(),
    /** When an admin entered it; null: delivered with the programme. */
    since: text(),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
);

/** Days that are not what their weekday says, as announced; replaced by every setup. */
export const calendarDays = sqliteTable('calendar_days', {
  day: text().primaryKey(),
  working: integer({ mode: 'boolean' }).notNull(),
});

/** What an admin says of a day; it beats the announced table and outlives a setup. */
export const calendarOverrides = sqliteTable('calendar_overrides', {
  day: text().primaryKey(),
  working: integer({ mode: 'boolean' }).notNull(),
});

/** Working hours from a day of the year on; empty: the same hours all year. */
export const seasons = sqliteTable('seasons', {
  from: text('from_day').primaryKey(),
  sessions: text({ mode: 'json' }).$type<Session[]>().notNull(),
});

/** Who changed which limit, the calendar or the duty list, when, from what to what. Never updated or deleted. */
export const settingsLog = sqliteTable(
  'settings_log',
  {
    n: integer().primaryKey({ autoIncrement: true }),
    /** 'calendar', 'duty', or the key of a policy. */
    subject: text().notNull(),
    /** The version this change made: two admins at once cannot make the same one. */
    version: integer().notNull(),
    at: text().notNull(),
    byPerson: text('by_person').notNull(),
    before: text({ mode: 'json' }).notNull(),
    after: text({ mode: 'json' }).notNull(),
  },
  (table) => [unique('settings_once_per_version').on(table.subject, table.version)],
);

export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text().notNull(),
});
