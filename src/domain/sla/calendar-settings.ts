/** What do admins say about working days and hours, and which calendar does that make? */
import { DomainError, type FieldErrors, type Reason } from '../error.ts';
import { type Calendar, createCalendar, OFFICE_HOURS, type Season } from './calendar.ts';

/** Days that are not what their weekday says, as announced. */
export type KnownDays = {
  holidays: readonly string[];
  makeUps: readonly string[];
  knownUntil: string;
};

export type DayOverride = { day: string; working: boolean };

/** What an admin enters; it is always replaced whole. */
export type CalendarEdit = {
  days: readonly DayOverride[];
  /** Empty: the delivered hours. */
  seasons: readonly Season[];
  /** Up to which day the overrides complete the table, when that is later than announced. */
  knownUntil?: string;
};

/** `version` counts the edits, 1 for the calendar as delivered. */
export type CalendarSettings = { announced: KnownDays; edit: CalendarEdit; version: number };

const FIRST_DAY = '2024-01-01';
const LAST_DAY = '2035-12-31';

export const toCalendar = (announced: KnownDays, edit: CalendarEdit): Calendar => {
  const said = new Map(edit.days.map(({ day, working }) => [day, working]));
  const unsaid = (day: string): boolean => !said.has(day);
  const overridden = (wanted: boolean): string[] =>
    edit.days.filter(({ working }) => working === wanted).map(({ day }) => day);
  return createCalendar(
    {
      holidays: [...announced.holidays.filter(unsaid), ...overridden(false)],
      makeUps: [...announced.makeUps.filter(unsaid), ...overridden(true)],
      knownUntil: latest(announced.knownUntil, edit.knownUntil ?? ''),
    },
    edit.seasons.length > 0 ? edit.seasons : OFFICE_HOURS,
  );
};

/** Throws with every field at once. Each day once, within the years the program plans for; hours in order. */
export const checkCalendarEdit = ({ days, seasons, knownUntil }: CalendarEdit): void => {
  const faults: [field: string, reason: Reason | undefined][] = [
    ...days.map(({ day }, i): [string, Reason | undefined] => [`days.${i}.day`, dayFault(day)]),
    ...twice(days.map(({ day }) => day)).map((i): [string, Reason] => [`days.${i}.day`, 'twice']),
    ...seasons.flatMap(({ from, sessions }, i): [string, Reason | undefined][] => [
      [`seasons.${i}.from`, isDay(`2024-${from}`) ? undefined : 'field_format'],
      [`seasons.${i}.sessions`, sessionsFault(sessions)],
    ]),
    ...twice(seasons.map(({ from }) => from)).map((i): [string, Reason] => [
      `seasons.${i}.from`,
      'twice',
    ]),
    ['seasons', seasons.length > 0 ? undefined : 'field_too_small'],
    ['knownUntil', knownUntil === undefined ? undefined : dayFault(knownUntil)],
  ];
  const fields: FieldErrors = {};
  for (const [field, reason] of faults) if (reason) fields[field] ??= reason;
  if (Object.keys(fields).length > 0) throw new DomainError('invalid', 'bad_fields', fields);
};

const dayFault = (day: string): Reason | undefined => {
  if (!isDay(day)) return 'field_format';
  if (day < FIRST_DAY) return 'field_too_small';
  return day > LAST_DAY ? 'field_too_large' : undefined;
};

/** A day that is in the calendar: no 30th of February. */
const isDay = (day: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const millis = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(day);
};

const sessionsFault = (sessions: Season['sessions']): Reason | undefined => {
  if (sessions.length === 0) return 'field_too_small';
  const times = sessions.flat();
  if (!times.every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time))) return 'field_format';
  const rises = times.every((time, i) => i === 0 || (times[i - 1] ?? '') < time);
  return rises ? undefined : 'hours_out_of_order';
};

const twice = (keys: readonly string[]): number[] =>
  keys.flatMap((key, i) => (keys.indexOf(key) < i ? [i] : []));

const latest = (a: string, b: string): string => (a > b ? a : b);
