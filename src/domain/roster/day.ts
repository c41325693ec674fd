/** Which day of the calendar follows which? Days are 'YYYY-MM-DD' in Asia/Shanghai. */
import { DAY_MS, type Instant, shanghaiInstant, toInstant } from '../instant.ts';

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
export const isWallTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
