/** Which days does '2026-11', '2026-Q4' or '2026-10-08..2026-11-20' mean? Shanghai days, both included. */
import {
  DAY_MS,
  type Instant,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../instant.ts';

export type Period = { period: string; from: string; to: string };

const DAYS_MAX = 366;
export const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const RANGE = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

/** Undefined when it is no period, or longer than 366 days. */
export const parsePeriod = (text: string): Period | undefined => {
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year && month) return months(text, Number(year), Number(month), 1);
  const [, ofYear, quarter] = QUARTER.exec(text) ?? [];
  if (ofYear && quarter) return months(text, Number(ofYear), 3 * Number(quarter) - 2, 3);
  const [, from, to] = RANGE.exec(text) ?? [];
  if (!from || !to || !isDay(from) || !isDay(to)) return undefined;
  const days = daysBetween(from, to);
  return days >= 0 && days < DAYS_MAX ? { period: text, from, to } : undefined;
};

export const isMonth = ({ period }: Period): boolean => MONTH.test(period);

export const monthOf = (instant: Instant): string => shanghaiDay(instant).slice(0, 7);

/** The month so many months earlier: ('2026-02', 3) → '2025-11'. */
export const monthBefore = (month: string, count: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return monthText(year, number - count);
};

/** As long, and ending the day before. */
export const periodBefore = ({ period, from, to }: Period): Period => {
  const [year = 0, month = 0] = from.split('-').map(Number);
  if (MONTH.test(period)) return months('', year, month - 1, 1);
  if (QUARTER.test(period)) return months('', year, month - 3, 3);
  const end = dayAfter(from, -1);
  return { period: '', from: dayAfter(end, -daysBetween(from, to)), to: end };
};

/** Its first instant. */
export const startOf = ({ from }: Period): Instant => shanghaiInstant(from, '00:00');

/** The first instant after it. */
export const endOf = ({ to }: Period): Instant => shanghaiInstant(dayAfter(to, 1), '00:00');

/** Months may be counted below 1 and above 12. */
const months = (period: string, year: number, first: number, count: number): Period => {
  const from = `${monthText(year, first)}-01`;
  const to = dayAfter(`${monthText(year, first + count)}-01`, -1);
  return { period, from, to };
};

const monthText = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1)).toISOString().slice(0, 7);

const dayAfter = (day: string, days: number): string =>
  toInstant(toMillis(day) + days * DAY_MS).slice(0, 10);

const daysBetween = (from: string, to: string): number => (toMillis(to) - toMillis(from)) / DAY_MS;

const isDay = (day: string): boolean =>
  !Number.isNaN(toMillis(day)) && toInstant(toMillis(day)).slice(0, 10) === day;
