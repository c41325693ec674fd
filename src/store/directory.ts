/** What is the district like? Written whole from its file, read whole into the rules. */
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import {
  calendarDays,
  districts,
  policies,
  settings,
  situations,
  situationVersions,
  units,
} from '../../db/schema/district.ts';
import type { DistrictFile } from '../../db/seeds/district-file.ts';
import type { DirectoryStore, District } from '../app/ports.ts';
import type { Instant } from '../domain/instant.ts';
import type { Rules } from '../domain/rules.ts';
import { type KnownDays, toCalendar } from '../domain/sla/calendar-settings.ts';
import { DEFAULT_POLICIES, type Policy } from '../domain/sla/policy.ts';
import type { Unit } from '../domain/unit.ts';
import {
  selectAnnounced,
  selectCalendarVersion,
  selectNamed,
  selectOverrides,
  selectSeasons,
  toCalendarSettings,
} from './calendar.ts';
import type { Database } from './database.ts';
import { newVersions, selectDutyLog, selectVersions, toKnownDuty, toSituation } from './duty.ts';
import { newStamp, SETTING } from './settings.ts';

export type DistrictWriter = {
  /** Replaces all of it at once; policies already there stay, and so does what an admin settled. */
  writeDistrict(file: Omit<DistrictFile, 'people'>, days: KnownDays, at: Instant): Promise<void>;
};

export const createDirectoryStore = (db: Database): DirectoryStore & DistrictWriter => ({
  read: async () => {
    const [
      district,
      unitRows,
      situationRows,
      policyRows,
      days,
      overrides,
      hours,
      log,
      settled,
      versions,
      dutyLog,
    ] = await db.batch([
      db.select().from(districts).limit(1),
      db.select().from(units).orderBy(asc(units.kind), asc(units.order), asc(units.id)),
      db.select().from(situations).orderBy(asc(situations.order)),
      db.select().from(policies),
      selectAnnounced(db),
      selectOverrides(db),
      selectSeasons(db),
      selectCalendarVersion(db),
      selectNamed(db),
      selectVersions(db),
      selectDutyLog(db),
    ]);
    const [row] = district;
    if (!row) return undefined;
    const named = new Map(settled.map(({ name, value }) => [name, value]));
    const calendar = toCalendarSettings(days, overrides, hours, log[0]?.version, named);
    const rules: Rules = {
      prefix: row.prefix,
      units: new Map(unitRows.map((unit) => [unit.id, toUnit(unit)])),
      situations: new Map(situationRows.map((each) => [each.code, toSituation(each)])),
      outline: row.outline,
      calendar: toCalendar(calendar.announced, calendar.edit),
      policies: policyRows.map(toPolicy),
    };
    return {
      district: row satisfies District,
      rules,
      calendar,
      duty: toKnownDuty(versions, dutyLog[0]?.version),
      stamp: named.get(SETTING.stamp) ?? '',
      calendarStamp: named.get(SETTING.calendarStamp) ?? '',
    };
  },
  stamp: async () => {
    const [row] = await db.select().from(settings).where(eq(settings.name, SETTING.stamp));
    return row?.value ?? '';
  },
  setting: async (name) => {
    const [row] = await db.select().from(settings).where(eq(settings.name, name));
    return row?.value;
  },
  saveSetting: async (name, value) => {
    await saveSetting(db, name, value);
  },
  writeDistrict: async ({ district, outline, neighbours, landmarks, ...file }, days, at) => {
    const versions = newVersions(file.situations, await selectVersions(db), at);
    await db.batch([
      db.delete(districts),
      db.insert(districts).values({ ...district, outline, neighbours, landmarks }),
      db.delete(units).where(sql`id NOT IN (SELECT value FROM json_each(${idsOf(file.units)}))
        AND id NOT IN (SELECT unit_id FROM tasks WHERE unit_id IS NOT NULL)
        AND id NOT IN (SELECT street_id FROM tickets)`),
      ...slices(file.units).map((some) =>
        db.insert(units).values(some.map(toUnitRow)).onConflictDoUpdate(REPLACE_UNIT),
      ),
      db.delete(situations),
      ...slices(file.situations.map((each, order) => ({ ...each, order }))).map((some) =>
        db.insert(situations).values(some),
      ),
      ...slices(versions).map((some) => db.insert(situationVersions).values(some)),
      db
        .insert(policies)
        .values(DEFAULT_POLICIES.map(({ key, version, limit }) => ({ key, version, ...limit })))
        .onConflictDoNothing(),
      db.delete(calendarDays),
      ...slices(daysOf(days)).map((some) => db.insert(calendarDays).values(some)),
      saveSetting(db, SETTING.announcedUntil, days.knownUntil),
      db.run(newStamp(SETTING.stamp)),
      db.run(newStamp(SETTING.calendarStamp)),
    ]);
  },
});

const saveSetting = (db: Database, name: string, value: string) =>
  db
    .insert(settings)
    .values({ name, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } });

const AT_ONCE = 200;

const slices = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );

const daysOf = ({ holidays, makeUps }: KnownDays) => [
  ...holidays.map((day) => ({ day, working: false })),
  ...makeUps.map((day) => ({ day, working: true })),
];

const REPLACE_UNIT = {
  target: units.id,
  set: Object.fromEntries(
    Object.entries(getTableColumns(units))
      .filter(([key]) => key !== 'id')
      .map(([key, { name }]) => [key, sql.raw(`excluded.${name}`)]),
  ),
};

const idsOf = (all: readonly Unit[]): string => JSON.stringify(all.map(({ id }) => id));

type UnitRow = typeof units.$inferSelect;

const toUnitRow = (unit: Unit): UnitRow => ({
  id: unit.id,
  kind: unit.kind,
  name: unit.name,
  governance: unit.governance,
  code: unit.code ?? null,
  streetId: unit.streetId ?? null,
  underStreetId: unit.underStreetId ?? null,
  superiorId: unit.superiorId ?? null,
  lng: unit.position?.lng ?? null,
  lat: unit.position?.lat ?? null,
  phone: unit.phone ?? null,
  order: unit.order,
  staffed: unit.staffed,
});

const toUnit = (row: UnitRow): Unit => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  governance: row.governance,
  ...(row.code !== null && { code: row.code }),
  ...(row.streetId !== null && { streetId: row.streetId }),
  ...(row.underStreetId !== null && { underStreetId: row.underStreetId }),
  ...(row.superiorId !== null && { superiorId: row.superiorId }),
  ...(row.lng !== null && row.lat !== null && { position: { lat: row.lat, lng: row.lng } }),
  ...(row.phone !== null && { phone: row.phone }),
  order: row.order,
  staffed: row.staffed,
});

const toPolicy = (row: typeof policies.$inferSelect): Policy => ({
  key: row.key,
  version: row.version,
  limit: { amount: row.amount, unit: row.unit },
  ...(row.since !== null && { since: row.since }),
});
