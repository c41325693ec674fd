/** When is a running clock due after time was taken out, or after the calendar changed? */
import { earliest, type Instant, minutesBetween } from '../instant.ts';
import type { Rules } from '../rules.ts';
import type { NewFact } from '../ticket/fact.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type Calendar, workedDaysBetween, workingMinutesBetween } from './calendar.ts';
import { type Clock, type ClockMove, isUnfinished } from './clock.ts';
import { rungsOf } from './ladder.ts';
import { dueTimes, type Limit, type LimitUnit } from './policy.ts';

/**
 * A new holiday table dates running clocks again, one fact each; never one already red, and none
 * to before now. Wall clocks and appointments know no calendar.
 */
export const moveClocks = (ticket: Ticket, now: Instant, { calendar }: Rules): NewFact[] =>
  ticket.clocks
    .filter((clock) => isUnfinished(clock) && now <= clock.dueAt && isOnCalendar(clock))
    .map((clock) => ({ clock, move: dateAgain(clock, calendar) }))
    .filter(({ clock, move }) => now <= move.dueAt && !isSame(clock, move))
    .map(({ clock, move }) => ({
      type: 'clock.moved',
      at: now,
      by: {},
      data: { ...move, unitId: clock.unitId },
    }));

/**
 * After a pause a minute limit has moved by the working (or wall) time taken out, a day limit by
 * the working days it touched, begun ones counted: Monday 10:00 to Tuesday 09:00 are two days.
 * What was late when it was paused stays late, and only its ladder waits.
 */
export const resumedClock = (clock: Clock, at: Instant, { calendar }: Rules): ClockMove => {
  const from = clock.pausedAt ?? at;
  const taken = amountBetween(from, at, clock.limit?.unit ?? 'minutes', calendar);
  const paused = (clock.paused ?? 0) + taken;
  if (from <= clock.dueAt)
    return dateAgain({ ...clock, paused, limit: limitOf(clock) }, calendar, isWallClock(clock));
  const { id: clockId, dueAt, yellowAt } = clock;
  return { clockId, dueAt, yellowAt, ...rungsAfter(clock, at, calendar) };
};

const isOnCalendar = ({ limit }: Clock): boolean => limit !== undefined && limit.unit !== 'minutes';

const dateAgain = (clock: Clock, calendar: Calendar, isWall?: boolean): ClockMove => {
  const { id: clockId, startedAt, capAt, paused = 0 } = clock;
  const limit = limitOf(clock);
  const due = dueTimes(startedAt, limit, calendar, paused);
  const dueAt = earliest(due.dueAt, capAt) ?? due.dueAt;
  return {
    clockId,
    dueAt,
    yellowAt: earliest(due.yellowAt, dueAt) ?? dueAt,
    ...rungsOf(clock.name, dueAt, isWall ?? limit.unit === 'minutes', calendar),
    ...(paused > 0 && { paused }),
  };
};

/** An instant somebody set has no limit: what was given is counted from it, without earlier pauses. */
const limitOf = ({ limit, startedAt, dueAt, paused = 0 }: Clock): Limit =>
  limit ?? { amount: minutesBetween(startedAt, dueAt) - paused, unit: 'minutes' };

/** Without a limit, the ladder it has tells. */
const isWallClock = ({ limit, dueAt, level3At }: Clock): boolean =>
  limit
    ? limit.unit === 'minutes'
    : level3At === undefined || minutesBetween(dueAt, level3At) === 15;

/** A late clock climbs on as far from the end of its pause as it was from its due instant. */
const rungsAfter = (clock: Clock, at: Instant, calendar: Calendar) =>
  rungsOf(clock.name, at, isWallClock(clock), calendar);

/** A ladder stays where its due instant stays. */
const isSame = (clock: Clock, move: ClockMove): boolean =>
  move.dueAt === clock.dueAt && move.yellowAt === clock.yellowAt;

const amountBetween = (from: Instant, to: Instant, unit: LimitUnit, calendar: Calendar): number => {
  if (unit === 'working_days') return workedDaysBetween(from, to, calendar);
  if (unit === 'working_minutes') return workingMinutesBetween(from, to, calendar);
  return minutesBetween(from, to);
};
