/** Accounts, as better-auth keeps them, and what we add: role, unit, community, active. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AccountAct } from '../../src/domain/actor.ts';

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });
const flag = (name: string) => integer(name, { mode: 'boolean' });

export const user = sqliteTable(
  'user',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: flag('email_verified').notNull().default(false),
    image: text('image'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    username: text('username').unique(),
    displayUsername: text('display_username'),
    role: text('role').notNull(),
    unitId: text('unit_id').notNull(),
    communityId: text('community_id'),
    /** A member who may be called in working hours too. */
    onCall: flag('on_call').notNull().default(false),
    active: flag('active').notNull().default(true),
  },
  (table) => [
    index('users_of_unit').on(table.unitId),
    index('users_of_community').on(table.communityId),
  ],
);

const userId = () =>
  text('user_id')
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' });

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    expiresAt: instant('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: userId(),
  },
  (table) => [index('sessions_of_user').on(table.userId)],
);

export const account = sqliteTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: userId(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('accounts_of_user').on(table.userId)],
);

export const verification = sqliteTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('verifications_of_identifier').on(table.identifier)],
);

/** The chief's signature lent to another of the unit; the newest row counts. */
export const delegations = sqliteTable(
  'delegations',
  {
    n: integer('n').primaryKey({ autoIncrement: true }),
    toPersonId: text('to_person_id').notNull(),
    fromPersonId: text('from_person_id'),
    fromAt: text('from_at').notNull(),
    untilAt: text('until_at').notNull(),
  },
  (table) => [index('delegations_to_person').on(table.toPersonId, table.n)],
);

/** What was done to accounts, and by whom; only ever added to. */
export const accountLog = sqliteTable(
  'account_log',
  {
    n: integer('n').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    byPersonId: text('by_person_id').notNull(),
    personId: text('person_id').notNull(),
    what: text('what').$type<AccountAct>().notNull(),
  },
  (table) => [index('account_log_of_person').on(table.personId, table.n)],
);
