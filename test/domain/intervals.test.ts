import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, toInstant, toMillis } from '../../src/domain/instant.ts';
import { workingDaysBetween, workingMinutesBetween } from '../../src/domain/sla/calendar.ts';
import {
  dueWithin,
  hoursAround,
  isBeyondTable,
  isWorkingAt,
  nextOpening,
  oddDays,
  workingDaysAfter,
  workingMsBetween,
} from '../../src/domain/sla/intervals.ts';
import { dueTimes, LIMIT_UNITS } from '../../src/domain/sla/policy.ts';
import { at } from '../web/sample-ticket.ts';
import { autumn2026, workingTimeOf } from '../web/working-time.ts';

const time = workingTimeOf('2026-09-01', '2026-12-01');
const ms = (clock: string, day: string): number => toMillis(at(clock, day));
const moment = fc
  .integer({ min: 0, max: 30 * 24 * 60 })
  .map((minutes) => ms('00:00', '2026-09-10') + minutes * MINUTE_MS);

describe('counting by a list of working time', () => {
  it('any two moments: as much as the calendar itself says', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const [start, end] = [toInstant(from), toInstant(to)];
        expect(workingMsBetween(from, to, time) / MINUTE_MS).toBeCloseTo(
          workingMinutesBetween(start, end, autumn2026),
          6,
        );
        // A day counts once work has begun on it.
        const evening = Math.floor((to + 8 * 3_600_000) / DAY_MS) * DAY_MS + 10 * 3_600_000;
        expect(workingDaysAfter(from, evening, time)).toBe(
          workingDaysBetween(start, toInstant(evening), autumn2026),
        );
      }),
    );
  });

  it('any limit from any moment: due when the calendar says', () => {
    const amount = fc.integer({ min: 1, max: 15 });
    fc.assert(
      fc.property(moment, amount, fc.constantFrom(...LIMIT_UNITS), (from, count, unit) => {
        const limit = { amount: unit === 'working_days' ? count : count * 37, unit };
        const { dueAt } = dueTimes(toInstant(from), limit, autumn2026);
        expect(toInstant(dueWithin(from, limit, time) ?? 0)).toBe(dueAt);
      }),
    );
  });

  it('where the list ends nothing is guessed', () => {
    const late = ms('16:00', '2026-11-30');
    expect(dueWithin(late, { amount: 240, unit: 'working_minutes' }, time)).toBeUndefined();
    expect(dueWithin(late, { amount: 3, unit: 'working_days' }, time)).toBeUndefined();
    expect(
      dueWithin(ms('09:00', '2027-01-04'), { amount: 1, unit: 'working_days' }, time),
    ).toBeUndefined();
  });

  it.each([
    ['inside the morning', '2026-09-18', '08:30', true, '13:30'],
    ['at noon sharp', '2026-09-18', '12:00', false, '13:30'],
    ['at the end of the day', '2026-09-18', '17:30', false, '08:30'],
    ['on a make-up Sunday', '2026-09-20', '09:00', true, '13:30'],
    ['on a holiday', '2026-10-02', '09:00', false, '08:30'],
  ])('%s', (_what, day, clock, isOpen, opens) => {
    expect(isWorkingAt(ms(clock, day), time)).toBe(isOpen);
    const next = toInstant((nextOpening(ms(clock, day), time) ?? 0) + 8 * 3_600_000);
    expect(next.slice(11, 16)).toBe(opens);
  });

  it('weekdays off and weekend days worked are named, ordinary weekends are not', () => {
    const days = oddDays(ms('17:00', '2026-09-18'), ms('17:30', '2026-10-12'), time);
    expect(days.worked).toEqual(['2026-09-20', '2026-10-10']);
    expect(days.skipped).toEqual([
      '2026-09-25',
      '2026-10-01',
      '2026-10-02',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ]);
  });

  it('the hours of a day off are those of the next working day', () => {
    expect(hoursAround(ms('09:00', '2026-10-03'), time)).toEqual([
      [ms('08:30', '2026-10-08'), ms('12:00', '2026-10-08')],
      [ms('13:30', '2026-10-08'), ms('17:30', '2026-10-08')],
    ]);
  });

  it('a due day after the last published one is beyond the table, that day itself is not', () => {
    expect(isBeyondTable(at('17:30', '2026-12-31'), time)).toBe(false);
    expect(isBeyondTable(at('08:30', '2027-01-01'), time)).toBe(true);
  });
});
