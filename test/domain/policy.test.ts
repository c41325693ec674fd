import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import { createCalendar } from '../../src/domain/sla/calendar.ts';
import {
  DEFAULT_POLICIES,
  dueTimes,
  type Limit,
  type PolicyName,
  policyFor,
  resumeDue,
  stampOf,
} from '../../src/domain/sla/policy.ts';
import type { Kind } from '../../src/domain/ticket/ticket.ts';

const calendar = createCalendar(knownWorkingDays());

/** Wall time in Shanghai, '2026-09-18 17:00', written without the code under test. */
const at = (wall: string): string => new Date(`${wall.replace(' ', 'T')}+08:00`).toISOString();

/** One case a line: its cells, then the sentence. */
const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const limitOf = (key: string): Limit => {
  const policy = DEFAULT_POLICIES.find((candidate) => candidate.key === key);
  if (!policy) throw new Error(`no policy ${key}`);
  return policy.limit;
};

const chosen = (name: PolicyName, kind: Kind, situation = ''): string | undefined => {
  const subject = {
    kind,
    utility: situation.includes('utility'),
    simple: situation.includes('simple'),
  };
  const policy = policyFor(name, subject, DEFAULT_POLICIES);
  return policy && stampOf(policy);
};

// policy | start | due | yellow | sentence
const DUES = rows(`
emergency.claim         | 2026-11-23 23:58 | 2026-11-24 00:03 | 2026-11-24 00:01:45 | five minutes run over midnight
emergency.arrive        | 2026-10-01 02:00 | 2026-10-01 02:30 | 2026-10-01 02:22:30 | half an hour runs on National Day
emergency.first_answer  | 2026-02-17 00:30 | 2026-02-17 02:30 | 2026-02-17 02:00 | two hours run in New Year's night
emergency.finish        | 2026-09-30 17:00 | 2026-10-01 17:00 | 2026-10-01 11:00 | a day and a night into a holiday
emergency.routing       | 2026-11-27 23:50 | 2026-11-28 00:05 | 2026-11-28 00:01:15 | an emergency without owner waits 15 minutes
utility.claim           | 2026-11-28 12:00 | 2026-11-28 12:15 | 2026-11-28 12:11:15 | water and gas answer on Saturday noon
utility.arrive          | 2026-11-28 12:00 | 2026-11-28 14:00 | 2026-11-28 13:30 | and come within two hours
utility.first_answer    | 2025-01-29 22:00 | 2025-01-30 02:00 | 2025-01-30 01:00 | and at Spring Festival too
utility.finish          | 2026-12-31 12:00 | 2027-01-01 12:00 | 2027-01-01 06:00 | and over New Year
enforcement.claim       | 2026-11-23 11:15 | 2026-11-23 13:45 | 2026-11-23 12:00 | a working hour across lunch turns yellow at noon
enforcement.claim       | 2026-09-24 17:00 | 2026-09-28 09:00 | 2026-09-28 08:45 | a working hour across Mid-Autumn
enforcement.arrive      | 2026-02-14 15:30 | 2026-02-24 10:30 | 2026-02-24 09:30 | four working hours across Spring Festival
enforcement.first_answer| 2026-02-14 10:00 | 2026-02-24 17:30 | 2026-02-24 12:00 | one day turns yellow at noon of the due day
enforcement.finish      | 2026-09-28 10:00 | 2026-10-10 17:30 | 2026-10-09 17:30 | five days across National Day 2026
key_work.claim          | 2025-09-30 15:30 | 2025-10-09 10:30 | 2025-10-09 09:30 | four working hours across National Day 2025
key_work.first_answer   | 2026-09-23 10:00 | 2026-09-28 17:30 | 2026-09-24 17:30 | two days turn yellow before the holiday between
key_work.finish         | 2026-02-13 10:00 | 2026-03-12 17:30 | 2026-03-11 17:30 | fifteen days across Spring Festival 2026
daily.claim             | 2026-09-18 17:00 | 2026-09-20 12:00 | 2026-09-20 11:00 | DESIGN: 30 min on Friday, 3 h 30 on the make-up Sunday
daily.claim             | 2026-11-23 12:30 | 2026-11-23 17:30 | 2026-11-23 16:30 | blown inside lunch
daily.claim             | 2026-11-23 17:30 | 2026-11-24 14:00 | 2026-11-24 11:30 | blown at closing sharp
daily.claim             | 2026-10-05 09:00 | 2026-10-08 14:00 | 2026-10-08 11:30 | blown in National Day week 2026
daily.claim             | 2025-01-28 05:00 | 2025-02-05 14:00 | 2025-02-05 11:30 | blown before dawn of Spring Festival 2025
daily.first_answer      | 2026-09-18 17:00 | 2026-09-20 17:30 | 2026-09-20 12:00 | a make-up Sunday is a due day
daily.finish            | 2026-09-18 17:00 | 2026-09-24 17:30 | 2026-09-23 17:30 | DESIGN: 20, 21, 22, 23, 24
daily.finish            | 2026-02-10 10:00 | 2026-02-24 17:30 | 2026-02-14 17:30 | yellow on the make-up Saturday before Spring Festival
daily.finish            | 2025-01-24 10:00 | 2025-02-07 17:30 | 2025-02-06 17:30 | five days across Spring Festival 2025
daily.finish            | 2025-09-26 10:00 | 2025-10-10 17:30 | 2025-10-09 17:30 | five days across National Day 2025
daily.finish            | 2025-10-03 10:00 | 2025-10-14 17:30 | 2025-10-13 17:30 | blown in National Day week 2025
simple.finish           | 2026-10-10 09:00 | 2026-10-12 17:30 | 2026-10-12 12:00 | the make-up Saturday to Monday
routing                 | 2026-11-27 16:30 | 2026-11-30 09:30 | 2026-11-30 09:00 | two working hours across a weekend
missing                 | 2026-09-24 23:00 | 2026-09-28 17:30 | 2026-09-28 12:00 | one day across Mid-Autumn
signature               | 2026-11-23 11:00 | 2026-11-23 14:30 | 2026-11-23 14:00 | two working hours across lunch
countersign             | 2026-10-01 09:00 | 2026-10-02 09:00 | 2026-10-02 03:00 | 24 hours even on a holiday
verification            | 2026-11-26 10:00 | 2026-11-30 17:30 | 2026-11-27 17:30 | two days across a weekend
rating                  | 2026-11-23 10:00 | 2026-11-30 10:00 | 2026-11-28 16:00 | seven times 24 hours
emergency.return_window | 2026-11-28 23:50 | 2026-11-29 00:20 | 2026-11-29 00:12:30 | an emergency's lead has half an hour to ask for a return
return_window           | 2026-09-24 10:00 | 2026-09-29 17:30 | 2026-09-28 17:30 | two working days after the call, over Mid-Autumn
emergency.return_answer | 2026-11-28 12:00 | 2026-11-28 12:30 | 2026-11-28 12:22:30 | and its return is answered in half an hour
return_answer           | 2026-11-27 10:00 | 2026-11-30 17:30 | 2026-11-30 12:00 | one working day, over a weekend
emergency.release_answer| 2026-11-28 12:00 | 2026-11-28 12:30 | 2026-11-28 12:22:30 | so is a release
release_answer          | 2026-11-23 17:30 | 2026-11-24 17:30 | 2026-11-24 12:00 | asked at the close of work, answered the next day
emergency.extension_answer | 2026-11-28 12:00 | 2026-11-28 12:30 | 2026-11-28 12:22:30 | and an extension
extension_answer        | 2026-09-30 16:00 | 2026-10-08 17:30 | 2026-10-08 12:00 | over National Day
emergency.provisional   | 2026-11-28 12:00 | 2026-11-28 12:30 | 2026-11-28 12:22:30 | somebody leads within half an hour
provisional             | 2026-11-23 09:00 | 2026-11-24 17:30 | 2026-11-24 12:00 | or by the next working day
ruling                  | 2026-11-23 09:00 | 2026-11-30 17:30 | 2026-11-27 17:30 | five working days to rule
`);

// finish policy | stopped | was due | redo at | due | yellow | sentence
const REDOS = rows(`
daily       | 2026-09-21 10:00 | 2026-09-24 17:30 | 2026-09-21 16:00 | 2026-09-24 17:30 | 2026-09-23 17:30 | a redo on the same day changes nothing
daily       | 2026-09-21 10:00 | 2026-09-24 17:30 | 2026-09-22 09:00 | 2026-09-28 17:30 | 2026-09-24 17:30 | three days were left: 23, 24, 28
daily       | 2026-09-23 10:00 | 2026-09-24 17:30 | 2026-09-24 09:00 | 2026-09-28 17:30 | 2026-09-28 12:00 | one day was left
daily       | 2026-09-24 10:00 | 2026-09-24 17:30 | 2026-09-24 16:00 | 2026-09-28 17:30 | 2026-09-28 12:00 | nothing was left: one working day
daily       | 2026-09-28 10:00 | 2026-09-24 17:30 | 2026-09-30 16:00 | 2026-10-08 17:30 | 2026-10-08 12:00 | reported late: one working day
daily       | 2026-09-18 17:10 | 2026-09-24 17:30 | 2026-09-21 09:00 | 2026-09-29 17:30 | 2026-09-28 17:30 | all five days were left: 22, 23, 24, 28, 29
emergency   | 2026-11-23 22:00 | 2026-11-24 10:00 | 2026-11-24 08:00 | 2026-11-24 20:00 | 2026-11-24 17:00 | twelve hours were left
emergency   | 2026-11-24 08:00 | 2026-11-24 10:00 | 2026-11-24 09:00 | 2026-11-24 11:00 | 2026-11-24 10:30 | two hours were left
emergency   | 2026-11-24 09:59 | 2026-11-24 10:00 | 2026-11-24 23:00 | 2026-11-25 01:00 | 2026-11-25 00:30 | one minute was left: two hours
emergency   | 2026-11-24 11:00 | 2026-11-24 10:00 | 2026-11-24 12:00 | 2026-11-24 14:00 | 2026-11-24 13:30 | reported late: two hours
utility     | 2026-11-26 11:00 | 2026-11-27 10:30 | 2026-11-26 20:00 | 2026-11-27 19:30 | 2026-11-27 13:37:30 | 23 h 30 were left, more than a working day
utility     | 2026-11-27 12:00 | 2026-11-28 10:00 | 2026-11-27 20:00 | 2026-11-30 17:30 | 2026-11-30 12:00 | 22 hours were left, but a working day ends on Monday
`);

describe('which policy', () => {
  it('each kind has its own clocks', () => {
    expect(chosen('claim', 'emergency')).toBe('emergency.claim@1');
    expect(chosen('arrive', 'enforcement')).toBe('enforcement.arrive@1');
    expect(chosen('finish', 'key_work')).toBe('key_work.finish@1');
    expect(chosen('claim', 'daily')).toBe('daily.claim@1');
  });

  it('a daily ticket has no arrival, key work only an appointed one', () => {
    expect(chosen('arrive', 'daily')).toBeUndefined();
    expect(chosen('arrive', 'daily', 'simple')).toBeUndefined();
    expect(chosen('arrive', 'key_work')).toBeUndefined();
  });

  it('water, power, gas and heat tighten daily clocks and no others', () => {
    expect(chosen('claim', 'daily', 'utility')).toBe('utility.claim@1');
    expect(chosen('arrive', 'daily', 'utility')).toBe('utility.arrive@1');
    expect(chosen('finish', 'daily', 'utility simple')).toBe('utility.finish@1');
    expect(chosen('finish', 'emergency', 'utility')).toBe('emergency.finish@1');
    expect(chosen('claim', 'enforcement', 'utility')).toBe('enforcement.claim@1');
  });

  it('a simple situation shortens the finish of a daily ticket only', () => {
    expect(chosen('finish', 'daily', 'simple')).toBe('simple.finish@1');
    expect(chosen('claim', 'daily', 'simple')).toBe('daily.claim@1');
    expect(chosen('finish', 'key_work', 'simple')).toBe('key_work.finish@1');
  });

  it('the other clocks are the same for every kind, but an emergency is routed and redone faster', () => {
    for (const name of ['missing', 'signature', 'countersign', 'verification', 'rating'] as const)
      for (const kind of ['emergency', 'enforcement', 'key_work', 'daily'] as const)
        expect(chosen(name, kind, 'utility')).toBe(`${name}@1`);
    expect([chosen('routing', 'daily'), chosen('redo', 'key_work')]).toEqual([
      'routing@1',
      'redo@1',
    ]);
    expect(chosen('routing', 'emergency')).toBe('emergency.routing@1');
    expect(chosen('redo', 'emergency')).toBe('emergency.redo@1');
  });

  it('the newest version is in force', () => {
    const limit: Limit = { amount: 60, unit: 'working_minutes' };
    const policies = [{ key: 'daily.claim', version: 2, limit }, ...DEFAULT_POLICIES];
    const subject = { kind: 'daily', utility: false, simple: false } as const;
    expect(policyFor('claim', subject, policies)).toEqual(policies[0]);
    expect(policyFor('claim', subject, policies.toReversed())).toEqual(policies[0]);
  });
});

describe('due and yellow', () => {
  it.each(DUES)('%s from %s: due %s, yellow %s: %s', (key, start, due, yellow) => {
    const expected = { dueAt: at(due), yellowAt: at(yellow) };
    expect(dueTimes(at(start), limitOf(key), calendar)).toEqual(expected);
  });

  it('every seeded policy has a case here or is a least time after a redo', () => {
    const tried = new Set([...DUES.map(([key]) => key), 'redo', 'emergency.redo']);
    expect(DEFAULT_POLICIES.map(({ key }) => key).filter((key) => !tried.has(key))).toEqual([]);
  });
});

describe('after a redo', () => {
  it.each(REDOS)(
    '%s stopped %s, was due %s, redo %s: due %s, yellow %s: %s',
    (group, stoppedAt, wasDueAt, redoneAt, due, yellow) => {
      const clock = { stoppedAt: at(stoppedAt), dueAt: at(wasDueAt) };
      const least = limitOf(group === 'emergency' ? 'emergency.redo' : 'redo');
      const { unit } = limitOf(`${group}.finish`);
      expect(resumeDue(clock, at(redoneAt), least, calendar, unit)).toMatchObject({
        dueAt: at(due),
        yellowAt: at(yellow),
      });
    },
  );

  it('working minutes go on with the working minutes that were left', () => {
    // 15 on Friday and 210 on the make-up Sunday were left; three quarters are 168 min 45 s.
    const clock = { stoppedAt: at('2026-09-18 17:15'), dueAt: at('2026-09-20 12:00') };
    const least: Limit = { amount: 60, unit: 'working_minutes' };
    const dues = resumeDue(clock, at('2026-09-21 08:30'), least, calendar, 'working_minutes');
    expect(dues).toMatchObject({
      dueAt: at('2026-09-21 13:45'),
      yellowAt: at('2026-09-21 11:18:45'),
    });
  });
});

describe('for every start and every limit', () => {
  const instant = fc
    .integer({ min: Date.parse(at('2025-01-01 00:00')), max: Date.parse(at('2026-12-31 00:00')) })
    .map((millis) => new Date(millis).toISOString());
  const limit = fc.constantFrom(...DEFAULT_POLICIES.map((policy) => policy.limit));

  it('a clock turns yellow after its start and before it is due', () => {
    fc.assert(
      fc.property(instant, limit, (start, each) => {
        const { dueAt, yellowAt } = dueTimes(start, each, calendar);
        expect(start < yellowAt && yellowAt < dueAt).toBe(true);
      }),
    );
  });

  it('a later start is never due or yellow earlier', () => {
    fc.assert(
      fc.property(instant, instant, limit, (a, b, each) => {
        const [first, second] = [a, b].sort().map((start) => dueTimes(start, each, calendar));
        expect(first && second && first.dueAt <= second.dueAt).toBe(true);
        expect(first && second && first.yellowAt <= second.yellowAt).toBe(true);
      }),
    );
  });

  it('a redo at the moment of the report changes the due instant only to give the least time', () => {
    fc.assert(
      fc.property(instant, instant, limit, (start, stoppedAt, each) => {
        const { dueAt } = dueTimes(start, each, calendar);
        const least = limitOf(each.unit === 'working_days' ? 'redo' : 'emergency.redo');
        const again = resumeDue({ dueAt, stoppedAt }, stoppedAt, least, calendar, each.unit);
        const leastDueAt = dueTimes(stoppedAt, least, calendar).dueAt;
        expect(again.dueAt).toBe([dueAt, leastDueAt].sort()[1]);
      }),
    );
  });
});
