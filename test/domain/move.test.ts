import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import {
  createCalendar,
  endOfWorkingDay,
  plusWorkingMinutes,
  workedDaysBetween,
  workingMinutesBetween,
} from '../../src/domain/sla/calendar.ts';
import type { Clock } from '../../src/domain/sla/clock.ts';
import { moveClocks, resumedClock } from '../../src/domain/sla/move.ts';
import { dueTimes, type Limit } from '../../src/domain/sla/policy.ts';
import { sampleRules, situationCode } from '../support/sample-district.ts';
import { createStory, wall } from '../support/story.ts';

const { calendar } = sampleRules;

const clockOf = (startedAt: string, limit: Limit, name: Clock['name'] = 'finish'): Clock => ({
  id: `${name}.1.1`,
  name,
  taskId: '1',
  unitId: 'chengguan',
  round: 1,
  startedAt,
  ...dueTimes(startedAt, limit, calendar),
  policy: 'daily.finish@1',
  limit,
});

const FIVE_DAYS: Limit = { amount: 5, unit: 'working_days' };
const HOURS: Limit = { amount: 240, unit: 'working_minutes' };
const QUARTER: Limit = { amount: 15, unit: 'minutes' };

const afterPause = (clock: Clock, from: string, to: string) =>
  resumedClock({ ...clock, pausedAt: wall(from) }, wall(to), sampleRules);

/** started, limit, paused from, to, due, sentence */
type Row = [string, Limit, string, string, string, string];

describe('after a pause', () => {
  test.each([
    [
      '2026-11-23 09:00',
      FIVE_DAYS,
      '2026-11-24 10:00',
      '2026-11-24 15:00',
      '2026-12-01 17:30',
      'a begun day is a whole one',
    ],
    [
      '2026-11-23 09:00',
      FIVE_DAYS,
      '2026-11-24 10:00',
      '2026-11-25 09:00',
      '2026-12-02 17:30',
      'two begun days are two',
    ],
    [
      '2026-11-23 09:00',
      FIVE_DAYS,
      '2026-11-24 17:30',
      '2026-11-25 08:30',
      '2026-11-30 17:30',
      'a night takes no working day',
    ],
    [
      '2026-11-23 09:00',
      FIVE_DAYS,
      '2026-11-27 18:00',
      '2026-11-30 08:00',
      '2026-11-30 17:30',
      'a weekend takes none',
    ],
    [
      '2026-09-28 09:00',
      FIVE_DAYS,
      '2026-09-30 16:00',
      '2026-10-08 09:00',
      '2026-10-13 17:30',
      'National Day takes only the days worked around it',
    ],
    [
      '2026-11-23 09:00',
      HOURS,
      '2026-11-23 10:00',
      '2026-11-23 11:00',
      '2026-11-23 15:30',
      'working hours move by the working hour taken out',
    ],
    [
      '2026-11-23 09:00',
      HOURS,
      '2026-11-23 11:30',
      '2026-11-23 14:00',
      '2026-11-23 15:30',
      'lunch inside the pause takes nothing',
    ],
    [
      '2026-11-23 09:00',
      HOURS,
      '2026-11-23 11:30',
      '2026-11-24 08:30',
      '2026-11-24 10:00',
      'the rest of the day does',
    ],
    [
      '2026-11-23 20:00',
      QUARTER,
      '2026-11-23 20:10',
      '2026-11-23 22:10',
      '2026-11-23 22:15',
      'wall minutes move by the wall',
    ],
  ] satisfies Row[])(
    'started %s, limit %o, paused %s to %s: due %s: %s',
    (start, limit, from, to, due, _) => {
      expect(afterPause(clockOf(wall(start), limit), from, to).dueAt).toBe(wall(due));
    },
  );

  test('a day limit turns yellow the working day before its new due day', () => {
    const moved = afterPause(
      clockOf(wall('2026-11-23 09:00'), FIVE_DAYS),
      '2026-11-24 10:00',
      '2026-11-24 15:00',
    );
    expect(moved.yellowAt).toBe(wall('2026-11-30 17:30'));
  });

  test('what was late when it was paused stays late, and its ladder waits', () => {
    const clock = {
      ...clockOf(wall('2026-11-23 20:00'), QUARTER, 'claim'),
      level3At: '-',
      level4At: '-',
    };
    const moved = afterPause(clock, '2026-11-23 20:20', '2026-11-23 21:00');
    expect(moved).toMatchObject({
      dueAt: wall('2026-11-23 20:15'),
      level3At: wall('2026-11-23 21:15'),
    });
  });

  test('two pauses add up', () => {
    const first = afterPause(
      clockOf(wall('2026-11-23 09:00'), FIVE_DAYS),
      '2026-11-24 10:00',
      '2026-11-24 11:00',
    );
    const again = { ...clockOf(wall('2026-11-23 09:00'), FIVE_DAYS), ...first, id: 'finish.1.1' };
    expect(afterPause(again, '2026-11-26 10:00', '2026-11-26 11:00')).toMatchObject({
      dueAt: wall('2026-12-02 17:30'),
      paused: 2,
    });
  });

  const instant = fc
    .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2026-11-30T00:00:00Z') })
    .map((millis) => new Date(Math.floor(millis / 60_000) * 60_000).toISOString());

  test('a pause of x moves due by x, in the unit of the limit', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(FIVE_DAYS, HOURS, QUARTER),
        fc.nat(99),
        fc.nat(20_000),
        (start, limit, share, minutes) => {
          const clock = clockOf(start, limit);
          const life = Date.parse(clock.dueAt) - Date.parse(start);
          const pausedAt = new Date(Date.parse(start) + (life * share) / 100).toISOString();
          const resumedAt = new Date(Date.parse(pausedAt) + minutes * 60_000).toISOString();
          const { dueAt } = resumedClock({ ...clock, pausedAt }, resumedAt, sampleRules);
          expect(dueAt).toBe(shifted(clock, pausedAt, resumedAt));
        },
      ),
    );
  });
});

/** The old due instant, moved by what the pause took out of it. */
const shifted = ({ dueAt, limit }: Clock, from: string, to: string): string => {
  if (limit?.unit === 'working_days') {
    const days = workedDaysBetween(from, to, calendar);
    return days > 0 ? endOfWorkingDay(dueAt, days, calendar) : dueAt;
  }
  if (limit?.unit === 'working_minutes')
    return plusWorkingMinutes(dueAt, workingMinutesBetween(from, to, calendar), calendar);
  return new Date(Date.parse(dueAt) + Date.parse(to) - Date.parse(from)).toISOString();
};

/** The calendar with one more holiday. */
const withHoliday = (day: string) => {
  const known = knownWorkingDays();
  return {
    ...sampleRules,
    calendar: createCalendar({ ...known, holidays: [...known.holidays, day] }),
  };
};

describe('a new holiday table', () => {
  const story = () =>
    createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
      situationCode: situationCode('占道经营'),
      kind: 'daily',
      supportUnitIds: [],
    });
  const moves = (told: ReturnType<typeof story>, day: string) =>
    moveClocks(told.ticket, told.now, withHoliday(day)).map(({ data }) => data);

  test('moves a running clock whose due lies after the changed day, ladder and all', () => {
    expect(moves(story(), '2026-11-26')).toEqual([
      {
        clockId: 'finish.1.1',
        unitId: 'chengguan',
        dueAt: wall('2026-12-01 17:30'),
        yellowAt: wall('2026-11-30 17:30'),
        level3At: wall('2026-12-03 17:30'),
        level4At: wall('2026-12-08 17:30'),
      },
    ]);
  });

  test('moves nothing that is due before the changed day', () => {
    expect(moves(story(), '2026-12-09')).toEqual([]);
  });

  test('never moves a clock that is already red', () => {
    const late = story().at('2026-11-23 15:00').settle();
    expect(late.state('claim')).toBe('red');
    expect(
      moves(late, '2026-11-23').map((data) => 'clockId' in data && data.clockId),
    ).not.toContain('claim.1.1');
  });

  test('moves no wall clock and no appointment', () => {
    const wallClocks = createStory('2026-11-25 20:00').raise('qianfoshan.leader', {
      situationCode: situationCode('井盖缺失'),
      supportUnitIds: [],
    });
    expect(moveClocks(wallClocks.ticket, wallClocks.now, withHoliday('2026-11-26'))).toEqual([]);
  });

  test('moves nothing a second time', () => {
    const told = story();
    const rules = withHoliday('2026-11-26');
    const [fact] = moveClocks(told.ticket, told.now, rules);
    const clocks = told.ticket.clocks.map((clock) =>
      fact?.type === 'clock.moved' && clock.id === fact.data.clockId
        ? { ...clock, ...fact.data }
        : clock,
    );
    expect(moveClocks({ ...told.ticket, clocks }, told.now, rules)).toEqual([]);
  });
});
