/** What did the duty list say, and since when? The newest version of a situation is the one in force. */
import type { InStatement } from '@libsql/client';
import { desc, eq, max } from 'drizzle-orm';
import { settingsLog, type situations, situationVersions } from '../../db/schema/district.ts';
import { DUTY, type DutyStore, type KnownDuty, type SettingsEntry } from '../app/ports.ts';
import { canonicalJson } from '../domain/canonical.ts';
import type { Situation } from '../domain/duty.ts';
import type { Database } from './database.ts';
import { insert, updateOf } from './insert.ts';

export const createDuty = (db: Database): DutyStore => ({
  situationVersions: async (code) => {
    const rows = await db
      .select()
      .from(situationVersions)
      .where(eq(situationVersions.code, code))
      .orderBy(desc(situationVersions.version));
    return rows.map(({ version, since, body }) => ({
      version,
      ...(since !== null && { since }),
      situation: body,
    }));
  },
});

/** SQLite takes the other columns from the row that holds the maximum. */
export const selectVersions = (db: Database) =>
  db
    .select({
      code: situationVersions.code,
      version: situationVersions.version,
      since: situationVersions.since,
      body: situationVersions.body,
      n: max(situationVersions.n),
    })
    .from(situationVersions)
    .groupBy(situationVersions.code);

export const selectDutyLog = (db: Database) =>
  db
    .select({ version: max(settingsLog.version) })
    .from(settingsLog)
    .where(eq(settingsLog.subject, DUTY));

type VersionRow = Awaited<ReturnType<typeof selectVersions>>[number];

export const toKnownDuty = (
  rows: readonly VersionRow[],
  logVersion: number | null | undefined,
): KnownDuty => ({
  version: Math.max(0, ...rows.map(({ n }) => n ?? 0)),
  logVersion: logVersion ?? 0,
  versions: new Map(
    rows.map(({ code, version, since }) => [code, { version, ...(since !== null && { since }) }]),
  ),
});

export const toSituation = ({
  order: _,
  aliases,
  ...situation
}: typeof situations.$inferSelect): Situation => ({
  ...situation,
  ...(aliases !== null && { aliases }),
});

/** Versions for those that are not as their newest one says. */
export const newVersions = (
  file: readonly Situation[],
  rows: readonly VersionRow[],
  since: string,
) => {
  const newest = new Map(rows.map((row) => [row.code, row]));
  return file.flatMap((body) => {
    const known = newest.get(body.code);
    if (known && canonicalJson(known.body) === canonicalJson(body)) return [];
    return [{ code: body.code, version: (known?.version ?? 0) + 1, since, body }];
  });
};

/** Its version is a guard too: two who change one situation at once cannot make the same one. */
export const dutyRows = ({
  at,
  changed,
}: Extract<SettingsEntry, { kind: 'duty' }>): InStatement[] => [
  ...insert(
    'situation_versions',
    changed.map(({ version, situation }) => ({
      code: situation.code,
      version,
      since: at,
      body: JSON.stringify(situation),
    })),
  ),
  ...insert(
    'situations',
    changed.map(({ order, situation }) => toRow(situation, order)),
    updateOf('code', CHANGEABLE),
  ),
];

const toRow = (situation: Situation, order: number) => ({
  code: situation.code,
  name: situation.name,
  synonyms: JSON.stringify(situation.synonyms),
  kind: situation.kind,
  lead_unit_id: situation.leadUnitId,
  support_unit_ids: JSON.stringify(situation.supportUnitIds),
  basis: situation.basis,
  list: situation.list,
  utility: situation.utility ? 1 : 0,
  simple: situation.simple ? 1 : 0,
  aliases: situation.aliases ? JSON.stringify(situation.aliases) : null,
  position: order,
});

const CHANGEABLE = [
  'name',
  'synonyms',
  'kind',
  'lead_unit_id',
  'support_unit_ids',
  'basis',
  'list',
  'utility',
  'simple',
  'aliases',
];
