import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import {
  createCalendar,
  endOfWorkingDay,
  isBeyondKnown,
  isWorkingDay,
  noonOfWorkingDay,
  plusWorkingMinutes,
  workingDaysBetween,
  workingIntervals,
  workingMinutesBetween,
} from '../../src/domain/sla/calendar.ts';

const calendar = createCalendar(knownWorkingDays());

/** Wall time in Shanghai, '2026-09-18 17:00', written without the code under test. */
const at = (wall: string): string => new Date(`${wall.replace(' ', 'T')}+08:00`).toISOString();

/** One case a line: its cells, then the sentence. */
const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

// A working day has 210 minutes before lunch and 240 after it. 2026-11-23 is a plain Monday.
const MINUTES = rows(`
2026-11-23 08:30 |   60 | 2026-11-23 09:30 | the first hour counts from opening
2026-11-23 08:30 |  210 | 2026-11-23 12:00 | a morning ends at noon, not after lunch
2026-11-23 08:30 |  211 | 2026-11-23 13:31 | one minute more ends after lunch
2026-11-23 08:30 |  450 | 2026-11-23 17:30 | a whole day ends at closing, not next morning
2026-11-23 08:30 |  451 | 2026-11-24 08:31 | one minute more ends next morning
2026-11-23 08:30 | 2250 | 2026-11-27 17:30 | five whole days fill the week
2026-11-23 11:59 |    1 | 2026-11-23 12:00 | the last minute before lunch is whole
2026-11-23 11:59 |    2 | 2026-11-23 13:31 | lunch is stepped over
2026-11-23 12:00 |    1 | 2026-11-23 13:31 | at noon sharp lunch has begun
2026-11-23 12:30 |   60 | 2026-11-23 14:30 | a start inside lunch counts from 13:30
2026-11-23 13:29 |    1 | 2026-11-23 13:31 | a start just before the end of lunch too
2026-11-23 13:30 |  240 | 2026-11-23 17:30 | an afternoon ends at closing
2026-11-23 17:29 |   60 | 2026-11-24 09:29 | the last minute of the day counts
2026-11-23 17:30 |   60 | 2026-11-24 09:30 | at closing sharp nothing is left of the day
2026-11-23 23:50 |  240 | 2026-11-24 14:00 | a night start counts from the next opening
2026-11-24 00:00 |   60 | 2026-11-24 09:30 | midnight belongs to the new day
2026-11-24 04:00 |  240 | 2026-11-24 14:00 | before dawn it is still yesterday in UTC
2026-11-24 07:59 |   30 | 2026-11-24 09:00 | an early start counts from opening
2026-11-27 16:00 |  240 | 2026-11-30 11:00 | Friday afternoon goes on on Monday
2026-11-28 10:00 |  240 | 2026-11-30 14:00 | a Saturday start counts from Monday
2026-11-29 23:59 |    1 | 2026-11-30 08:31 | a Sunday start counts from Monday
2026-11-28 10:00 |    0 | 2026-11-28 10:00 | no minutes are over at once, even on a Saturday
2026-09-18 17:00 |  240 | 2026-09-20 12:00 | 2026: Friday goes on on the make-up Sunday
2026-09-19 09:00 |   60 | 2026-09-20 09:30 | 2026: the Saturday before it is off
2026-09-20 16:30 |  120 | 2026-09-21 09:30 | 2026: the make-up Sunday goes on on Monday
2026-09-24 17:00 |   60 | 2026-09-28 09:00 | 2026: Mid-Autumn is stepped over
2026-09-25 12:30 |   60 | 2026-09-28 09:30 | 2026: a start on Mid-Autumn counts from Monday
2026-09-30 16:30 |  240 | 2026-10-08 11:30 | 2026: National Day week is stepped over
2026-10-03 10:00 |  120 | 2026-10-08 10:30 | 2026: a start in National Day week counts from the 8th
2026-10-07 23:59 |   60 | 2026-10-08 09:30 | 2026: the last night of National Day week
2026-10-09 17:00 |  240 | 2026-10-10 12:00 | 2026: Friday goes on on the make-up Saturday
2026-10-10 17:00 |   60 | 2026-10-12 09:00 | 2026: the make-up Saturday goes on on Monday
2026-02-13 17:30 |  120 | 2026-02-14 10:30 | 2026: the Saturday before Spring Festival is worked
2026-02-14 15:30 |  240 | 2026-02-24 10:30 | 2026: Spring Festival is stepped over
2026-02-17 00:30 |  240 | 2026-02-24 14:00 | 2026: New Year's night counts from the 24th
2026-02-23 18:00 |  450 | 2026-02-24 17:30 | 2026: the first day back is a whole day
2026-02-27 17:00 |  450 | 2026-02-28 17:00 | 2026: the Saturday after the first week back is worked
2026-02-28 17:30 |   30 | 2026-03-02 09:00 | 2026: the Sunday after it is off
2026-04-30 17:00 |   60 | 2026-05-06 09:00 | 2026: Labour Day is stepped over
2026-06-18 17:00 |   60 | 2026-06-22 09:00 | 2026: Dragon Boat Festival is stepped over
2025-12-31 17:00 |   60 | 2026-01-04 09:00 | 2026: New Year ends on a make-up Sunday
2025-01-25 10:00 |   60 | 2025-01-26 09:30 | 2025: a Saturday off before the make-up Sunday
2025-01-26 17:00 |   60 | 2025-01-27 09:00 | 2025: the make-up Sunday goes on on Monday
2025-01-27 16:30 |  240 | 2025-02-05 11:30 | 2025: Spring Festival is stepped over
2025-01-29 12:15 |  240 | 2025-02-05 14:00 | 2025: New Year's Day counts from the 5th
2025-02-04 07:00 |   60 | 2025-02-05 09:30 | 2025: the last morning of Spring Festival
2025-02-07 17:00 |  240 | 2025-02-08 12:00 | 2025: the Saturday after Spring Festival is worked
2025-02-08 17:00 |  240 | 2025-02-10 12:00 | 2025: the Sunday after it is off
2025-09-27 08:30 |   60 | 2025-09-28 09:30 | 2025: the Sunday before National Day is worked
2025-09-28 08:30 | 1350 | 2025-09-30 17:30 | 2025: three whole days fit before National Day
2025-09-28 08:30 | 1351 | 2025-10-09 08:31 | 2025: one minute more waits for the 9th
2025-09-30 17:29 |    2 | 2025-10-09 08:31 | 2025: the last minute before National Day
2025-10-08 13:30 |  240 | 2025-10-09 14:00 | 2025: the eighth holiday is Mid-Autumn's
2025-10-10 17:15 |   30 | 2025-10-11 08:45 | 2025: Friday goes on on the make-up Saturday
2025-10-11 17:30 |    1 | 2025-10-13 08:31 | 2025: at closing of the make-up Saturday
2026-12-31 17:00 |   60 | 2027-01-01 09:00 | past the table a Friday counts as worked
`);

const DAYS = rows(`
2026-09-18 17:00 |  5 | 2026-09-24 | the make-up Sunday is the first of five days
2026-09-18 17:00 |  6 | 2026-09-28 | the sixth day comes after Mid-Autumn
2026-09-20 09:00 |  1 | 2026-09-21 | a make-up Sunday itself is not counted
2026-09-25 10:00 |  1 | 2026-09-28 | a start on a holiday
2026-09-28 10:00 |  5 | 2026-10-10 | two days before National Day, three after it
2026-10-01 00:00 |  5 | 2026-10-13 | the make-up Saturday counts, the Sunday after it does not
2026-11-23 08:29 |  1 | 2026-11-24 | before opening the start day is not counted either
2026-11-23 17:30 |  1 | 2026-11-24 | nor at closing sharp
2026-11-23 23:59 |  1 | 2026-11-24 | nor at night
2026-11-24 00:00 |  1 | 2026-11-25 | midnight belongs to the new day
2026-11-27 17:30 |  1 | 2026-11-30 | Friday to Monday
2026-11-28 12:00 |  1 | 2026-11-30 | Saturday to Monday
2026-02-13 10:00 |  1 | 2026-02-14 | the last Saturday before Spring Festival 2026
2026-02-13 10:00 |  2 | 2026-02-24 | the first day back in 2026
2026-02-13 10:00 | 15 | 2026-03-12 | fifteen days over Spring Festival 2026
2026-02-18 10:00 |  5 | 2026-02-28 | a start in Spring Festival 2026 ends on the make-up Saturday
2026-02-18 10:00 |  6 | 2026-03-02 | or on the Monday after it
2025-01-24 10:00 |  2 | 2025-01-27 | the make-up Sunday before Spring Festival 2025 counts
2025-01-24 10:00 |  3 | 2025-02-05 | the first day back in 2025
2025-01-24 10:00 |  6 | 2025-02-08 | the make-up Saturday after Spring Festival 2025 counts
2025-01-24 10:00 |  7 | 2025-02-10 | the Sunday after it does not
2025-01-30 03:00 |  2 | 2025-02-06 | before dawn in Spring Festival 2025
2025-09-26 10:00 |  4 | 2025-10-09 | three days before National Day 2025, one after it
2025-09-26 10:00 |  6 | 2025-10-11 | the make-up Saturday after National Day 2025 counts
2025-10-08 23:00 |  1 | 2025-10-09 | the last night of National Day week 2025
2026-12-30 10:00 |  2 | 2027-01-01 | past the table a Friday counts as worked
`);

describe('working minutes', () => {
  it.each(MINUTES)('%s + %s min = %s: %s', (start, minutes, due) => {
    expect(plusWorkingMinutes(at(start), Number(minutes), calendar)).toBe(at(due));
    expect(workingMinutesBetween(at(start), at(due), calendar)).toBe(Number(minutes));
  });

  it('none pass over night, in lunch, on a holiday or backwards', () => {
    expect(workingMinutesBetween(at('2026-11-23 17:30'), at('2026-11-24 08:30'), calendar)).toBe(0);
    expect(workingMinutesBetween(at('2026-11-23 12:00'), at('2026-11-23 13:30'), calendar)).toBe(0);
    expect(workingMinutesBetween(at('2026-10-01 00:00'), at('2026-10-08 08:30'), calendar)).toBe(0);
    expect(workingMinutesBetween(at('2026-11-24 10:00'), at('2026-11-23 10:00'), calendar)).toBe(0);
  });

  it('seconds are parts of a minute', () => {
    const elapsed = workingMinutesBetween(
      at('2026-11-23 11:59:15'),
      at('2026-11-23 13:30:30'),
      calendar,
    );
    expect(elapsed).toBe(1.25);
  });

  it('the stretches between two instants leave out lunch, night and holidays', () => {
    expect(workingIntervals(at('2026-09-30 11:00'), at('2026-10-08 09:00'), calendar)).toEqual([
      [at('2026-09-30 11:00'), at('2026-09-30 12:00')],
      [at('2026-09-30 13:30'), at('2026-09-30 17:30')],
      [at('2026-10-08 08:30'), at('2026-10-08 09:00')],
    ]);
  });
});

describe('working days', () => {
  it.each(DAYS)('%s + %s working days = %s: %s', (start, n, day) => {
    expect(endOfWorkingDay(at(start), Number(n), calendar)).toBe(at(`${day} 17:30`));
    expect(noonOfWorkingDay(at(start), Number(n), calendar)).toBe(at(`${day} 12:00`));
    expect(workingDaysBetween(at(start), at(`${day} 17:30`), calendar)).toBe(Number(n));
  });

  it('the first day is not counted, the last is, holidays are not', () => {
    expect(workingDaysBetween(at('2026-09-21 10:00'), at('2026-09-24 17:30'), calendar)).toBe(3);
    expect(workingDaysBetween(at('2026-09-24 10:00'), at('2026-09-24 17:30'), calendar)).toBe(0);
    expect(workingDaysBetween(at('2026-09-24 10:00'), at('2026-09-27 17:30'), calendar)).toBe(0);
    expect(workingDaysBetween(at('2026-09-24 10:00'), at('2026-09-21 17:30'), calendar)).toBe(0);
  });
});

describe('the calendar', () => {
  it('knows the announced days of 2024 to 2026', () => {
    const known = knownWorkingDays();
    expect(known.knownUntil).toBe('2026-12-31');
    expect(known.holidays[0]).toBe('2024-01-01');
    expect(known.makeUps.filter((day) => day >= '2025')).toEqual(
      rows(`2025-01-26 | 2025-02-08 | 2025-04-27 | 2025-09-28 | 2025-10-11
            2026-01-04 | 2026-02-14 | 2026-02-28 | 2026-05-09 | 2026-09-20 | 2026-10-10`).flat(),
    );
    expect(isWorkingDay('2026-09-20', calendar)).toBe(true);
    expect(isWorkingDay('2026-09-25', calendar)).toBe(false);
    expect(isWorkingDay('2026-11-21', calendar)).toBe(false);
  });

  it('says when an instant lies past the last known holiday table, by the Shanghai day', () => {
    expect(isBeyondKnown(at('2026-12-31 23:59'), calendar)).toBe(false);
    expect(isBeyondKnown(at('2027-01-01 00:00'), calendar)).toBe(true);
  });

  it('hours differ by season, and the last season runs on over New Year', () => {
    const seasonal = createCalendar(knownWorkingDays(), [
      {
        from: '10-01',
        sessions: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
      },
      {
        from: '05-01',
        sessions: [
          ['08:00', '12:00'],
          ['15:00', '18:00'],
        ],
      },
    ]);
    expect(plusWorkingMinutes(at('2026-06-01 12:30'), 60, seasonal)).toBe(at('2026-06-01 16:00'));
    expect(endOfWorkingDay(at('2026-09-29 10:00'), 1, seasonal)).toBe(at('2026-09-30 18:00'));
    expect(endOfWorkingDay(at('2026-09-29 10:00'), 2, seasonal)).toBe(at('2026-10-08 17:00'));
    expect(plusWorkingMinutes(at('2026-03-02 07:00'), 60, seasonal)).toBe(at('2026-03-02 10:00'));
  });

  it('without any working time it fails instead of looping for ever', () => {
    const empty = createCalendar(knownWorkingDays(), []);
    expect(() => plusWorkingMinutes(at('2026-11-23 10:00'), 1, empty)).toThrow(RangeError);
    expect(() => endOfWorkingDay(at('2026-11-23 10:00'), 1, empty)).toThrow(RangeError);
  });
});

describe('for every start and every length', () => {
  const millis = fc.integer({
    min: Date.parse(at('2025-01-01 00:00')),
    max: Date.parse(at('2026-12-31 00:00')),
  });
  const instant = millis.map((value) => new Date(value).toISOString());
  const minutes = fc.integer({ min: 1, max: 8000 });

  it('elapsed is the inverse of due', () => {
    fc.assert(
      fc.property(instant, minutes, (start, length) => {
        const due = plusWorkingMinutes(start, length, calendar);
        expect(workingMinutesBetween(start, due, calendar)).toBe(length);
      }),
    );
  });

  it('due is the earliest such instant, so it lies inside a session or at its end', () => {
    fc.assert(
      fc.property(instant, minutes, (start, length) => {
        const due = plusWorkingMinutes(start, length, calendar);
        const before = new Date(Date.parse(due) - 1).toISOString();
        expect(workingMinutesBetween(start, before, calendar)).toBeLessThan(length);
      }),
    );
  });

  it('a later start is never due earlier', () => {
    fc.assert(
      fc.property(instant, instant, minutes, fc.integer({ min: 1, max: 20 }), (a, b, length, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const due = (start: string) => plusWorkingMinutes(start, length, calendar);
        const end = (start: string) => endOfWorkingDay(start, n, calendar);
        expect(due(first) <= due(second)).toBe(true);
        expect(end(first) <= end(second)).toBe(true);
      }),
    );
  });

  it('two lengths one after the other are their sum', () => {
    fc.assert(
      fc.property(instant, minutes, minutes, (start, a, b) => {
        const twice = plusWorkingMinutes(plusWorkingMinutes(start, a, calendar), b, calendar);
        expect(twice).toBe(plusWorkingMinutes(start, a + b, calendar));
      }),
    );
  });
});
