import { describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/error.ts';
import { isWorkingDay } from '../../src/domain/sla/calendar.ts';
import {
  type CalendarEdit,
  checkCalendarEdit,
  toCalendar,
} from '../../src/domain/sla/calendar-settings.ts';
import { dueTimes } from '../../src/domain/sla/policy.ts';
import { wall } from '../support/story.ts';

const announced = {
  holidays: ['2026-10-01', '2026-10-02'],
  makeUps: ['2026-10-10'],
  knownUntil: '2026-12-31',
};
const HOURS: CalendarEdit['seasons'] = [
  {
    from: '01-01',
    sessions: [
      ['08:30', '12:00'],
      ['13:30', '17:30'],
    ],
  },
];
const edit = (more: Partial<CalendarEdit>): CalendarEdit => ({
  days: [],
  seasons: HOURS,
  ...more,
});

describe('an override beats the announced table', () => {
  test.each([
    ['an announced holiday that is worked', '2026-10-02', true],
    ['a make-up day that is not worked', '2026-10-10', false],
    ['an ordinary Monday off', '2026-11-30', false],
    ['an ordinary Saturday worked', '2026-11-28', true],
  ])('%s', (_what, day, working) => {
    expect(isWorkingDay(day, toCalendar(announced, edit({})))).toBe(!working);
    const calendar = toCalendar(announced, edit({ days: [{ day, working }] }));
    expect(isWorkingDay(day, calendar)).toBe(working);
  });

  test('a day said to be what it was announced stays so', () => {
    const days = [{ day: '2026-10-01', working: false }];
    expect(isWorkingDay('2026-10-01', toCalendar(announced, edit({ days })))).toBe(false);
  });
});

test('without seasons the delivered hours count, with them theirs', () => {
  const noon = { amount: 240, unit: 'working_minutes' } as const;
  const start = wall('2026-11-23 08:30');
  expect(dueTimes(start, noon, toCalendar(announced, edit({ seasons: [] }))).dueAt).toBe(
    wall('2026-11-23 14:00'),
  );
  const seasons = [{ from: '11-01', sessions: [['09:00', '17:00']] }] satisfies typeof HOURS;
  expect(dueTimes(start, noon, toCalendar(announced, edit({ seasons }))).dueAt).toBe(
    wall('2026-11-23 13:00'),
  );
});

test('an admin can complete the table, never shorten what is known', () => {
  const known = (knownUntil: string) => toCalendar(announced, edit({ knownUntil })).days.knownUntil;
  expect(known('2027-12-31')).toBe('2027-12-31');
  expect(known('2025-12-31')).toBe('2026-12-31');
});

const faultsOf = (wrong: Partial<CalendarEdit>): unknown => {
  try {
    checkCalendarEdit(edit(wrong));
    return 'nothing';
  } catch (error) {
    return error instanceof DomainError ? error.fields : error;
  }
};
const hours = (...sessions: [string, string][]) => ({ seasons: [{ from: '01-01', sessions }] });

describe('nonsense is refused, field by field', () => {
  test.each<[string, Partial<CalendarEdit>, object | string]>([
    ['nothing wrong', { days: [{ day: '2027-01-01', working: false }] }, 'nothing'],
    ['no season', { seasons: [] }, { seasons: 'field_too_small' }],
    ['no hours', hours(), { 'seasons.0.sessions': 'field_too_small' }],
    [
      'closing before opening',
      hours(['12:00', '08:30']),
      { 'seasons.0.sessions': 'hours_out_of_order' },
    ],
    ['an empty stretch', hours(['08:30', '08:30']), { 'seasons.0.sessions': 'hours_out_of_order' }],
    [
      'overlapping hours',
      hours(['08:30', '12:00'], ['11:00', '17:30']),
      { 'seasons.0.sessions': 'hours_out_of_order' },
    ],
    ['half past 24', hours(['08:30', '24:30']), { 'seasons.0.sessions': 'field_format' }],
    [
      'a season from no day',
      { seasons: [{ from: '13-01', sessions: [['08:30', '12:00']] }] },
      { 'seasons.0.from': 'field_format' },
    ],
    ['two seasons from one day', { seasons: [...HOURS, ...HOURS] }, { 'seasons.1.from': 'twice' }],
    [
      'the 30th of February',
      { days: [{ day: '2026-02-30', working: false }] },
      { 'days.0.day': 'field_format' },
    ],
    [
      'before the table',
      { days: [{ day: '2023-12-31', working: false }] },
      { 'days.0.day': 'field_too_small' },
    ],
    [
      'too far ahead',
      { days: [{ day: '2036-01-01', working: false }] },
      { 'days.0.day': 'field_too_large' },
    ],
    [
      'one day twice',
      {
        days: [
          { day: '2026-11-30', working: false },
          { day: '2026-11-30', working: true },
        ],
      },
      { 'days.1.day': 'twice' },
    ],
    ['known until no day', { knownUntil: '2027-99-01' }, { knownUntil: 'field_format' }],
  ])('%s', (_what, wrong, faults) => {
    expect(faultsOf(wrong)).toEqual(faults);
  });
});
