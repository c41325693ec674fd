import { describe, expect, test } from 'vitest';
import {
  faultIn,
  newDraft,
  newWeek,
  type PlanDraft,
  planOf,
  shiftsUsed,
  splitByDay,
} from '../../web/parts/roster/plan-draft.ts';

const TODAY = '2026-11-25';
const crew = (...dutyIds: string[]) => ({ dutyIds, deputyId: '', leaderId: '' });

/** Somebody by day every day; the others as the draft begins. */
const draft = (more: Partial<PlanDraft> = {}): PlanDraft => {
  const week = newWeek();
  week.day.every = crew('p:a');
  return { ...newDraft(TODAY), weeks: [week], ...more };
};

describe('a plan filled in', () => {
  test('begins with two weeks from tomorrow on, day and night, whole days off', () => {
    const { fromDay, untilDay, working } = newDraft(TODAY);
    expect([fromDay, untilDay]).toEqual(['2026-11-26', '2026-12-09']);
    expect(shiftsUsed(newDraft(TODAY))).toEqual(['day', 'night', 'whole']);
    expect(working.night).toMatchObject({ from: '17:30', until: '08:30' });
  });

  test.each([
    ['the last day before the first', { untilDay: '2026-11-01' }, 'badSpan'],
    ['no day', { fromDay: '' }, 'badSpan'],
    ['nobody', { weeks: [newWeek()] }, 'noCrew'],
  ])('%s keeps it from being sent', (_what, more, fault) => {
    expect(faultIn(draft(more))).toBe(fault);
  });

  test('a time that was emptied, no shift at all, and a deputy on duty are said', () => {
    const { working, off } = newDraft(TODAY);
    const emptied = { ...working, day: { ...working.day, from: '' } };
    expect(faultIn(draft({ working: emptied }))).toBe('badTimes');
    const none = { ...working.day, isOn: false };
    const without = { day: none, evening: none, night: none, whole: none };
    expect(faultIn(draft({ working: without, off: without }))).toBe('noShift');
    const week = newWeek();
    week.whole.every = { ...crew('p:a'), deputyId: 'p:a' };
    expect(faultIn(draft({ weeks: [week] }))).toBe('dutyTwice');
    expect(faultIn(draft({ off }))).toBeUndefined();
  });

  test('leaves out shifts with nobody on duty, and names deputy and leader where chosen', () => {
    const given = draft();
    const [week] = given.weeks;
    if (!week) throw new Error('no week');
    week.night.every = { dutyIds: ['p:b'], deputyId: 'p:c', leaderId: 'p:d' };
    const { weeks } = planOf(given);
    expect(weeks.working).toEqual([
      { name: 'day', from: '08:30', until: '17:30' },
      { name: 'night', from: '17:30', until: '08:30' },
    ]);
    expect(weeks.weeks).toHaveLength(1);
    expect(weeks.weeks[0]).toHaveLength(7);
    expect(weeks.weeks[0]?.[6]).toEqual({
      day: { dutyIds: ['p:a'] },
      night: { dutyIds: ['p:b'], deputyId: 'p:c', leaderId: 'p:d' },
    });
  });

  test('told apart by weekday, each day begins as it was for all', () => {
    const week = newWeek();
    week.day = splitByDay({ ...week.day, every: crew('p:a') });
    week.day.days[2] = crew('p:b');
    const { weeks } = planOf(draft({ weeks: [week] }));
    expect(weeks.weeks[0]?.map(({ day }) => day?.dutyIds[0])).toEqual([
      ...['p:a', 'p:a', 'p:b', 'p:a', 'p:a', 'p:a', 'p:a'],
    ]);
  });
});
