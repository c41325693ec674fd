/** How long may it take, and when exactly is it due? */
import { type Instant, minutesBetween, plusMinutes } from '../instant.ts';
import type { Kind } from '../ticket/ticket.ts';
import {
  type Calendar,
  endOfWorkingDay,
  noonOfWorkingDay,
  plusWorkingMinutes,
  workingDaysBetween,
  workingMinutesBetween,
} from './calendar.ts';
import type { ClockName } from './clock.ts';

/** minutes run on the wall clock, day and night. */
export const LIMIT_UNITS = ['minutes', 'working_minutes', 'working_days'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];
export type Limit = { amount: number; unit: LimitUnit };

/** The clocks, the least time a redo gives to finish, and how long after its call a lead may ask to be replaced. */
export type PolicyName = ClockName | 'redo' | 'return_window';

/** The key is '<situation code or group>.<name>', or the name alone for every kind. */
export type Policy = {
  key: string;
  version: number;
  /** Of no amount: a situation's own limit was taken back, and the next wider one counts. */
  limit: Limit;
  /** When an admin entered it; absent for what was delivered. */
  since?: Instant;
};

export type Dues = { dueAt: Instant; yellowAt: Instant };
export type LimitedDues = Dues & { limit: Limit };

const HOUR = 60;
const minutes = (amount: number): Limit => ({ amount, unit: 'minutes' });
const workingHours = (hours: number): Limit => ({ amount: hours * HOUR, unit: 'working_minutes' });
const workingDays = (amount: number): Limit => ({ amount, unit: 'working_days' });

const DEFAULT_LIMITS: Readonly<Record<string, Limit>> = {
  'emergency.claim': minutes(5),
  'emergency.arrive': minutes(30),
  'emergency.first_answer': minutes(2 * HOUR),
  'emergency.finish': minutes(24 * HOUR),
  'utility.claim': minutes(15),
  'utility.arrive': minutes(2 * HOUR),
  'utility.first_answer': minutes(4 * HOUR),
  'utility.finish': minutes(24 * HOUR),
  'enforcement.claim': workingHours(1),
  'enforcement.arrive': workingHours(4),
  'enforcement.first_answer': workingDays(1),
  'enforcement.finish': workingDays(5),
  'key_work.claim': workingHours(4),
  'key_work.first_answer': workingDays(2),
  'key_work.finish': workingDays(15),
  'daily.claim': workingHours(4),
  'daily.first_answer': workingDays(1),
  'daily.finish': workingDays(5),
  'simple.finish': workingDays(1),
  'emergency.routing': minutes(15),
  routing: workingHours(2),
  missing: workingDays(1),
  signature: workingHours(2),
  countersign: minutes(24 * HOUR),
  verification: workingDays(2),
  rating: minutes(7 * 24 * HOUR),
  'emergency.return_window': minutes(30),
  return_window: workingDays(2),
  'emergency.return_answer': minutes(30),
  return_answer: workingDays(1),
  'emergency.release_answer': minutes(30),
  release_answer: workingDays(1),
  'emergency.extension_answer': minutes(30),
  extension_answer: workingDays(1),
  'emergency.provisional': minutes(30),
  provisional: workingDays(1),
  ruling: workingDays(5),
  'emergency.redo': minutes(2 * HOUR),
  redo: workingDays(1),
};

export const DEFAULT_POLICIES: readonly Policy[] = Object.entries(DEFAULT_LIMITS).map(
  ([key, limit]) => ({ key, version: 1, limit }),
);

/** What a clock remembers of the policy that made it: 'daily.claim@1'. */
export const stampOf = ({ key, version }: Policy): string => `${key}@${version}`;

export type PolicySubject = {
  kind: Kind;
  utility: boolean;
  simple: boolean;
  /** Absent where the ticket is of another kind than its situation: an emergency keeps its clocks. */
  code?: string;
};

/**
 * The narrowest policy wins, in its newest version; undefined when that kind has no such clock.
 * The situation's own comes first; its flags count for daily tickets only, `utility` before `simple`.
 */
export const policyFor = (
  name: PolicyName,
  { kind, utility, simple, code }: PolicySubject,
  policies: readonly Policy[],
): Policy | undefined => {
  const daily = kind === 'daily';
  const groups = [code, daily && utility && 'utility', daily && simple && 'simple', kind];
  const keys = groups.filter(Boolean).map((group) => `${group}.${name}`);
  for (const key of [...keys, name]) {
    const newest = newestOf(key, policies);
    if (newest && newest.limit.amount > 0) return newest;
  }
};

/**
 * Minutes turn yellow after three quarters of them, days at the end of the working day before the
 * due day, one day at noon. Daily claim, Friday 17:00 before a make-up Sunday: yellow Sunday 11:00
 * (30 + 150), due 12:00. `paused` is what pauses took out, in the unit of the limit.
 */
export const dueTimes = (
  start: Instant,
  { amount, unit }: Limit,
  calendar: Calendar,
  paused = 0,
): Dues => {
  if (unit === 'working_days') {
    const days = amount + paused;
    const dueAt = endOfWorkingDay(start, days, calendar);
    const yellowAt =
      amount > 1
        ? endOfWorkingDay(start, days - 1, calendar)
        : noonOfWorkingDay(start, days, calendar);
    return { dueAt, yellowAt };
  }
  const after = (passed: number): Instant =>
    unit === 'minutes' ? plusMinutes(start, passed) : plusWorkingMinutes(start, passed, calendar);
  return { dueAt: after(amount + paused), yellowAt: after(0.75 * amount + paused) };
};

/**
 * After a redo the clock goes on with what was left when it stopped, at least `minimum`.
 * Due Thursday, reported Monday: three days were left, so a redo on Tuesday is due on Friday.
 */
export const resumeDue = (
  clock: { dueAt: Instant; stoppedAt: Instant },
  resumeAt: Instant,
  minimum: Limit,
  calendar: Calendar,
  basis: LimitUnit,
): LimitedDues => {
  const least = limited(resumeAt, minimum, calendar);
  const left = amountLeft(clock.stoppedAt, clock.dueAt, basis, calendar);
  if (left <= 0) return least;
  const rest = limited(resumeAt, { amount: left, unit: basis }, calendar);
  return rest.dueAt > least.dueAt ? rest : least;
};

const limited = (start: Instant, limit: Limit, calendar: Calendar): LimitedDues => ({
  ...dueTimes(start, limit, calendar),
  limit,
});

/**
 * An extension dates the finish clock by `amount` after its due instant; what it is given is counted
 * from now. Due Thursday, two more working days asked on Tuesday: Monday 17:30, four days from now.
 */
export const extendedDue = (
  dueAt: Instant,
  amount: number,
  now: Instant,
  basis: LimitUnit,
  calendar: Calendar,
): LimitedDues => {
  // Answered after the due instant, though asked in time: counted from the answer.
  const from = now > dueAt ? now : dueAt;
  const later = dueTimes(from, { amount, unit: basis }, calendar).dueAt;
  return limited(now, { amount: amountLeft(now, later, basis, calendar), unit: basis }, calendar);
};

export const newestOf = (key: string, policies: readonly Policy[]): Policy | undefined =>
  policies.filter((policy) => policy.key === key).sort((a, b) => b.version - a.version)[0];

/** What was left from an instant to the due one; days are counted without the first, with the last. */
const amountLeft = (from: Instant, to: Instant, unit: LimitUnit, calendar: Calendar): number => {
  if (unit === 'minutes') return minutesBetween(from, to);
  if (unit === 'working_minutes') return workingMinutesBetween(from, to, calendar);
  return workingDaysBetween(from, to, calendar);
};
