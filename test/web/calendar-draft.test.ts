import { describe, expect, test } from 'vitest';
import type { CalendarSettingsView } from '../../src/contract/sla-views.ts';
import {
  announcedOf,
  bodyOf,
  changesOf,
  dayAfterKey,
  draftOf,
  markOf,
  turnDay,
  weeksOf,
} from '../../web/parts/admin/calendar-draft.ts';

const settings: CalendarSettingsView = {
  days: [
    { day: '2026-10-01', working: false, isOverride: false, announced: false },
    { day: '2026-10-10', working: false, isOverride: true, announced: true },
    { day: '2026-11-26', working: false, isOverride: true },
  ],
  seasons: [{ from: '01-01', sessions: [['08:30', '17:30']] }],
  knownUntil: '2026-12-31',
  announcedUntil: '2026-12-31',
  version: 3,
};
const saved = draftOf(settings);
const announced = announcedOf(settings);
const turned = (day: string) => turnDay(day, saved, announced);

describe('a day in the year view', () => {
  test.each([
    ['a weekday', '2026-11-25', 'working'],
    ['a Saturday', '2026-11-28', 'rest'],
    ['an announced holiday', '2026-10-01', 'off'],
    ['a make-up day an admin took back', '2026-10-10', 'rest'],
    ['a weekday an admin took off', '2026-11-26', 'off'],
  ])('%s', (_what, day, mark) => {
    expect(markOf(day, saved, announced)).toBe(mark);
  });

  test('turned, it is the other; turned back, it is no override any more', () => {
    expect(markOf('2026-11-28', turned('2026-11-28'), announced)).toBe('on');
    const back = turnDay('2026-11-28', turned('2026-11-28'), announced);
    expect(back.days).toEqual(saved.days);
  });

  test('an override turned to what was announced goes away', () => {
    expect(turned('2026-10-10').days.has('2026-10-10')).toBe(false);
    expect(markOf('2026-10-10', turned('2026-10-10'), announced)).toBe('on');
  });
});

describe('what is sent', () => {
  test('overrides only, in order, with the version that was looked at', () => {
    expect(bodyOf(turned('2026-10-02'), settings)).toEqual({
      days: [
        { day: '2026-10-02', working: false },
        { day: '2026-10-10', working: false },
        { day: '2026-11-26', working: false },
      ],
      seasons: settings.seasons,
      version: 3,
    });
  });

  test('how far it is known only where that is later than announced', () => {
    const further = { ...saved, knownUntil: '2027-12-31' };
    expect(bodyOf(further, settings).knownUntil).toBe('2027-12-31');
    expect(bodyOf({ ...saved, knownUntil: '2025-01-01' }, settings)).not.toHaveProperty(
      'knownUntil',
    );
  });

  test('what is not saved is counted by days, hours and how far it is known', () => {
    expect(changesOf(saved, saved)).toEqual({ days: 0, hours: false, known: false });
    const draft = { ...turned('2026-11-28'), seasons: [], knownUntil: '2027-12-31' };
    expect(changesOf(draft, saved)).toEqual({ days: 1, hours: true, known: true });
  });
});

describe('by keyboard', () => {
  test.each([
    ['ArrowRight', '2026-11-30', '2026-12-01'],
    ['ArrowUp', '2026-11-03', '2026-10-27'],
    ['Home', '2026-11-25', '2026-11-23'],
    ['End', '2026-11-25', '2026-11-29'],
    ['PageDown', '2026-01-31', '2026-02-28'],
    ['PageUp', '2026-03-31', '2026-02-28'],
    ['a', '2026-03-31', undefined],
  ])('%s leads from %s to %s', (key, day, next) => {
    expect(dayAfterKey(day, key)).toBe(next);
  });

  test('a month is shown in whole weeks, Monday first', () => {
    const weeks = weeksOf(2026, 11);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([...Array.from({ length: 6 }, () => undefined), '2026-11-01']);
    expect(weeks.at(-1)?.[0]).toBe('2026-11-30');
  });
});
