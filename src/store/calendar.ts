/** What does the database say about working days and hours? Queries for one batch, and what their rows mean. */
import { asc, eq, inArray, max } from 'drizzle-orm';
import {
  calendarDays,
  calendarOverrides,
  seasons,
  settings,
  settingsLog,
} from '../../db/schema/district.ts';
import { CALENDAR } from '../app/ports.ts';
import type { CalendarSettings } from '../domain/sla/calendar-settings.ts';
import type { Database } from './database.ts';
import { SETTING } from './settings.ts';

export const selectAnnounced = (db: Database) =>
  db.select().from(calendarDays).orderBy(asc(calendarDays.day));

export const selectOverrides = (db: Database) =>
  db.select().from(calendarOverrides).orderBy(asc(calendarOverrides.day));

export const selectSeasons = (db: Database) => db.select().from(seasons).orderBy(asc(seasons.from));

export const selectCalendarVersion = (db: Database) =>
  db
    .select({ version: max(settingsLog.version) })
    .from(settingsLog)
    .where(eq(settingsLog.subject, CALENDAR));

export const selectNamed = (db: Database) =>
  db
    .select()
    .from(settings)
    .where(inArray(settings.name, Object.values(SETTING)));

type DayRow = typeof calendarDays.$inferSelect;

export const toCalendarSettings = (
  announced: readonly DayRow[],
  overrides: readonly DayRow[],
  seasonRows: readonly (typeof seasons.$inferSelect)[],
  version: number | null | undefined,
  named: ReadonlyMap<string, string>,
): CalendarSettings => ({
  announced: {
    holidays: announced.filter(({ working }) => !working).map(({ day }) => day),
    makeUps: announced.filter(({ working }) => working).map(({ day }) => day),
    knownUntil: named.get(SETTING.announcedUntil) ?? '',
  },
  edit: {
    days: [...overrides],
    seasons: [...seasonRows],
    // Kept as '' where an admin took it back.
    knownUntil: named.get(SETTING.editedUntil) || undefined,
  },
  version: version ?? 1,
});
