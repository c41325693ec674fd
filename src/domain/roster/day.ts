/** Which day of the calendar follows which? Days are 'YYYY-MM-DD' in Asia/Shanghai. */
import {
  DAY_MS,
  type Instant,
  minutesBetween,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
} from '../instant.ts';
import { type Calendar, isWorkingDay } from '../sla/calendar.ts';

export const plusDays = (day: string, days: number): string =>
  toInstant(Date.parse(day) + days * DAY_MS).slice(0, 10);

/** From the first to the last, both within; none when the last comes before the first. */
export const daysBetween = (fromDay: string, untilDay: string): string[] => {
  const count = Math.round((Date.parse(untilDay) - Date.parse(fromDay)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => plusDays(fromDay, index));
};

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;

export const midnightOf = (day: string): Instant => shanghaiInstant(day, '00:00');

/** '08:30' in Shanghai. */
export const wallTimeOf = (instant: Instant): string => {
  const minutes = minutesBetween(midnightOf(shanghaiDay(instant)), instant);
  return [minutes / 60, minutes % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
};

/** '2026-11' → its first and last day. */
export const daysOfMonth = (month: string): string[] => {
  const first = `${month}-01`;
  const isWithin = (day: string): boolean => day.startsWith(month);
  return daysBetween(first, plusDays(first, 30)).filter(isWithin);
};

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  toInstant(Date.parse(text)).startsWith(text);

/** '00:00' to '23:59'. */
export const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const isWallTime = (text: string): boolean => WALL_TIME.test(text);

export const DAY_KINDS = ['working', 'weekend', 'holiday', 'make_up'] as const;
/** make_up: 调休, a day of a weekend that is worked. */
export type DayKind = (typeof DAY_KINDS)[number];

export const dayKindOf = (day: string, calendar: Calendar): DayKind => {
  if (calendar.days.makeUps.has(day)) return 'make_up';
  if (calendar.days.holidays.has(day)) return 'holiday';
  return isWorkingDay(day, calendar) ? 'working' : 'weekend';
};
