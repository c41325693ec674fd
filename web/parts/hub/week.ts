/** Which seven days does the printed page show, and what was decided on each? */
import type { DecisionView } from '../../../src/contract/decision-views.ts';
import { DAY_MS, shanghaiDay } from '../../../src/domain/instant.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WEEK_DAYS = 7;

/** The Monday of a day's week: '2026-11-25' (a Wednesday) → '2026-11-23'. */
export const mondayOf = (day: string): string => plusDays(day, -((weekdayOf(day) + 6) % WEEK_DAYS));

/** The week of what the address says; of today for anything somebody made up. */
export const weekOf = (from: string | undefined, today: string): string =>
  mondayOf(from && isDay(from) ? from : today);

export const shiftWeek = (monday: string, step: 1 | -1): string =>
  plusDays(monday, step * WEEK_DAYS);

export const lastDayOf = (monday: string): string => plusDays(monday, WEEK_DAYS - 1);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export type DecidedDay = { day: string; items: DecisionView[] };

/** Days on which something was decided, in order. */
export const decidedDays = (items: readonly DecisionView[]): DecidedDay[] =>
  [...Map.groupBy(items, ({ fact }) => shanghaiDay(fact.at))].map(([day, own]) => ({
    day,
    items: own,
  }));

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const isDay = (text: string): boolean => {
  const millis = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
};
