/** Which days does the record cover? A month, a quarter or any days, as Shanghai counts them. */
export type PeriodMode = 'month' | 'quarter' | 'range';

/** `text` as the API takes it: '2026-11' · '2026-Q4' · '2026-10-08..2026-11-20'; `from` and `to` both included. */
export type Period = { mode: PeriodMode; text: string; from: string; to: string };

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const RANGE = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

const DAYS_MAX = 366;

/** Undefined for anything somebody made up, and for more days than are counted at once. */
export const parsePeriod = (text: string): Period | undefined => {
  const month = MONTH.exec(text);
  if (month) return monthOf(Number(month[1]), Number(month[2]));
  const quarter = QUARTER.exec(text);
  if (quarter) return quarterOf(Number(quarter[1]), Number(quarter[2]));
  const [, from, to] = RANGE.exec(text) ?? [];
  if (!from || !to || !isDay(from) || !isDay(to) || from > to) return undefined;
  return isLong(from, to) ? undefined : rangeOf(from, to);
};

/** The month or quarter a day lies in; as a range, from the first of its month to the day. */
export const periodWith = (mode: PeriodMode, day: string): Period => {
  const [year, month] = yearAndMonth(day);
  if (mode === 'month') return monthOf(year, month);
  if (mode === 'quarter') return quarterOf(year, Math.ceil(month / 3));
  return rangeOf(`${day.slice(0, 8)}01`, day);
};

export const rangeOf = (from: string, to: string): Period => ({
  mode: 'range',
  text: `${from}..${to}`,
  from,
  to,
});

/** More than a year and a leap day: not answered. */
export const isLong = (from: string, to: string): boolean => daysBetween(from, to) >= DAYS_MAX;

/** The same again, earlier (-1) or later (1): a range of n days moves by n days. */
export const shiftPeriod = (period: Period, step: 1 | -1): Period => {
  const [year, month] = yearAndMonth(period.from);
  if (period.mode === 'month') return monthOf(year, month + step);
  if (period.mode === 'quarter') return quarterOf(year, Math.ceil(month / 3) + step);
  const days = daysBetween(period.from, period.to) + 1;
  return rangeOf(addDays(period.from, step * days), addDays(period.to, step * days));
};

/** Kept when the chooser changes from one way of counting to another: the last day that is not ahead. */
export const switchMode = (period: Period, mode: PeriodMode, today: string): Period => {
  if (mode === 'range') return rangeOf(period.from, period.to < today ? period.to : today);
  return periodWith(mode, period.to < today ? period.to : today);
};

/** Nothing can have closed in it yet. */
export const isAhead = (period: Period, today: string): boolean => period.from > today;

/** The months of a year ending with this one, '2025-12' … '2026-11'. */
export const lastMonthOf = (period: Period, today: string): string =>
  (period.to < today ? period.to : today).slice(0, 7);

/** '2026-11-24T17:00Z' → '2026-11-25' */
export const dayInShanghai = (millis: number): string =>
  new Date(millis + ZONE_MS).toISOString().slice(0, 10);

const ZONE_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const monthOf = (year: number, month: number): Period => {
  const from = dayText(Date.UTC(year, month - 1, 1));
  return {
    mode: 'month',
    text: from.slice(0, 7),
    from,
    to: dayText(Date.UTC(year, month, 0)),
  };
};

const quarterOf = (year: number, quarter: number): Period => {
  const from = dayText(Date.UTC(year, quarter * 3 - 3, 1));
  const [realYear, month] = yearAndMonth(from);
  return {
    mode: 'quarter',
    text: `${realYear}-Q${Math.ceil(month / 3)}`,
    from,
    to: dayText(Date.UTC(year, quarter * 3, 0)),
  };
};

const yearAndMonth = (day: string): [number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
];

const dayText = (millis: number): string => new Date(millis).toISOString().slice(0, 10);

const isDay = (text: string): boolean => {
  const millis = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(millis) && dayText(millis) === text;
};

const addDays = (day: string, days: number): string =>
  dayText(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
