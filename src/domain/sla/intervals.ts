/** How much working time lies between two moments, by a list of stretches handed over beforehand? */
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, shanghaiDay, toMillis } from '../instant.ts';
import type { Limit } from './policy.ts';

/** Opening and closing, in milliseconds. */
export type Stretch = readonly [opens: number, closes: number];

/** The screen counts by it, also without network. Moments in milliseconds; stretches in order. */
export type WorkingTime = {
  from: number;
  to: number;
  stretches: readonly Stretch[];
  /** The last Shanghai day the holiday table knows. */
  knownUntil: string;
};

type Listed = { from: Instant; to: Instant; intervals: [Instant, Instant][]; knownUntil: string };

export const readWorkingTime = ({ from, to, intervals, knownUntil }: Listed): WorkingTime => ({
  from: toMillis(from),
  to: toMillis(to),
  stretches: intervals.map(([opens, closes]) => [toMillis(opens), toMillis(closes)]),
  knownUntil,
});

/** Whether the list says everything about this span of time. */
export const coversSpan = ({ from, to }: WorkingTime, start: number, end: number): boolean =>
  from <= start && end <= to;

/** Friday 17:00 to Monday 09:00 → 30 + 30 minutes, in milliseconds. */
export const workingMsBetween = (start: number, end: number, time: WorkingTime): number => {
  let sum = 0;
  for (const [opens, closes] of time.stretches) {
    if (opens >= end) break;
    if (closes > start) sum += Math.min(closes, end) - Math.max(opens, start);
  }
  return sum;
};

/** Working days after the day of `start`, up to and with the day of `end`: Friday to Monday → 1. */
export const workingDaysAfter = (start: number, end: number, time: WorkingTime): number => {
  const days = new Set<number>();
  for (const [opens, closes] of time.stretches)
    if (opens <= end && closes > start) days.add(dayOf(opens));
  days.delete(dayOf(start));
  return days.size;
};

export const isWorkingAt = (at: number, time: WorkingTime): boolean =>
  time.stretches.some(([opens, closes]) => opens <= at && at < closes);

/** When work begins again; undefined beyond the list. */
export const nextOpening = (at: number, time: WorkingTime): number | undefined =>
  time.stretches.find(([opens]) => opens > at)?.[0];

/**
 * When a limit that starts now is due, as `dueTimes` says of a whole calendar; undefined where the
 * list ends before. Two working days from Friday 10:00 → Tuesday 17:30.
 */
export const dueWithin = (
  start: number,
  { amount, unit }: Limit,
  time: WorkingTime | undefined,
): number | undefined => {
  if (unit === 'minutes') return start + amount * MINUTE_MS;
  if (!time || !coversSpan(time, start, start)) return undefined;
  if (unit === 'working_days') return closingOfDay(start, amount, time);
  let left = amount * MINUTE_MS;
  for (const [opens, closes] of time.stretches) {
    const begins = Math.max(opens, start);
    if (closes - begins >= left) return begins + left;
    left -= Math.max(closes - begins, 0);
  }
};

const closingOfDay = (start: number, days: number, time: WorkingTime): number | undefined => {
  let [left, day, closing] = [days, dayOf(start), undefined as number | undefined];
  for (const [opens, closes] of time.stretches) {
    if (dayOf(opens) <= dayOf(start)) continue;
    if (dayOf(opens) !== day && left-- === 0) return closing;
    [day, closing] = [dayOf(opens), closes];
  }
};

/** Holidays by name of day: weekdays without work and weekend days with it, after `start` up to `end`. */
export const oddDays = (
  start: number,
  end: number,
  time: WorkingTime,
): { skipped: string[]; worked: string[] } => {
  const working = new Set(time.stretches.map(([opens]) => dayOf(opens)));
  const [skipped, worked]: [string[], string[]] = [[], []];
  for (let day = dayOf(start); day <= dayOf(end); day++) {
    const weekday = new Date(day * DAY_MS).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (isWeekend && working.has(day)) worked.push(nameOf(day));
    if (!isWeekend && !working.has(day)) skipped.push(nameOf(day));
  }
  return { skipped, worked };
};

/** The stretches of the day of a moment; of the next working day where there is none. */
export const hoursAround = (at: number, time: WorkingTime): readonly Stretch[] => {
  const next = time.stretches.find(([, closes]) => dayOf(closes) >= dayOf(at));
  return next ? time.stretches.filter(([opens]) => dayOf(opens) === dayOf(next[0])) : [];
};

export const isBeyondTable = (dueAt: Instant, { knownUntil }: WorkingTime): boolean =>
  shanghaiDay(dueAt) > knownUntil;

const OFFSET_MS = 8 * HOUR_MS;

/** The number of the Shanghai day, counted from 1970-01-01. */
const dayOf = (millis: number): number => Math.floor((millis + OFFSET_MS) / DAY_MS);

const nameOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
