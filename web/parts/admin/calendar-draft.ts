/** What does an admin have in hand before it is saved? Days said otherwise, hours, how far the table is known. */
import type { CalendarSettingsView } from '../../../src/contract/sla-views.ts';
import type { Season } from '../../../src/domain/sla/calendar.ts';
import type { CalendarEdit } from '../../../src/domain/sla/calendar-settings.ts';

export type CalendarDraft = {
  /** Only what differs from weekday and announcement. */
  days: ReadonlyMap<string, boolean>;
  seasons: readonly Season[];
  knownUntil: string;
};

/** working · weekend · off although a weekday · on although a weekend. */
export type DayMark = 'working' | 'rest' | 'off' | 'on';

export type Announced = ReadonlyMap<string, boolean>;

export const draftOf = ({ days, seasons, knownUntil }: CalendarSettingsView): CalendarDraft => ({
  days: new Map(
    days.filter(({ isOverride }) => isOverride).map(({ day, working }) => [day, working]),
  ),
  seasons,
  knownUntil,
});

export const announcedOf = ({ days }: CalendarSettingsView): Announced =>
  new Map(
    days.flatMap(({ day, announced }): [string, boolean][] =>
      announced === undefined ? [] : [[day, announced]],
    ),
  );

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: string): number =>
  (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const isWeekday = (day: string): boolean => weekdayOf(day) < 5;

const isPlanned = (day: string, announced: Announced): boolean =>
  announced.get(day) ?? isWeekday(day);

export const isWorked = (day: string, { days }: CalendarDraft, announced: Announced): boolean =>
  days.get(day) ?? isPlanned(day, announced);

export const markOf = (day: string, draft: CalendarDraft, announced: Announced): DayMark => {
  if (isWorked(day, draft, announced)) return isWeekday(day) ? 'working' : 'on';
  return isWeekday(day) ? 'off' : 'rest';
};

/** Turned to what it would be anyway, a day is no longer an override. */
export const turnDay = (day: string, draft: CalendarDraft, announced: Announced): CalendarDraft => {
  const working = !isWorked(day, draft, announced);
  const days = new Map(draft.days);
  if (working === isPlanned(day, announced)) days.delete(day);
  else days.set(day, working);
  return { ...draft, days };
};

export const bodyOf = (
  { days, seasons, knownUntil }: CalendarDraft,
  { announcedUntil, version }: CalendarSettingsView,
): CalendarEdit & { version: number } => ({
  days: [...days].map(([day, working]) => ({ day, working })).sort(byDay),
  seasons: [...seasons],
  ...(knownUntil > announcedUntil && { knownUntil }),
  version,
});

const byDay = (a: { day: string }, b: { day: string }): number => (a.day < b.day ? -1 : 1);

/** What is not saved yet. */
export const changesOf = (draft: CalendarDraft, saved: CalendarDraft) => {
  const said = new Set([...draft.days.keys(), ...saved.days.keys()]);
  return {
    days: [...said].filter((day) => draft.days.get(day) !== saved.days.get(day)).length,
    hours: JSON.stringify(draft.seasons) !== JSON.stringify(saved.seasons),
    known: draft.knownUntil !== saved.knownUntil,
  };
};

/** Weeks of a month, Monday first; undefined before the first and after the last. */
export const weeksOf = (year: number, month: number): (string | undefined)[][] => {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_, i) => dayText(year, month, i + 1));
  const first = weekdayOf(days[0] ?? '');
  const cells = [...Array.from({ length: first }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, i) => cells[week * 7 + i]),
  );
};

export const dayText = (year: number, month: number, day: number): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** The day a key leads to. */
export const dayAfterKey = (day: string, key: string): string | undefined => {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekdayOf(day),
    End: 6 - weekdayOf(day),
  };
  const millis = Date.parse(`${day}T00:00:00Z`);
  const step = steps[key];
  if (step !== undefined) return new Date(millis + step * 86_400_000).toISOString().slice(0, 10);
  if (key !== 'PageUp' && key !== 'PageDown') return undefined;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + (key === 'PageUp' ? -1 : 1), 1));
  const last = new Date(
    Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
  ).getUTCDate();
  return dayText(target.getUTCFullYear(), target.getUTCMonth() + 1, Math.min(date, last));
};
