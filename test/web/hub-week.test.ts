import { describe, expect, it } from 'vitest';
import type { DecisionView } from '../../src/contract/decision-views.ts';
import { decidedDays, lastDayOf, mondayOf, shiftWeek, weekOf } from '../../web/parts/hub/week.ts';
import { at } from './sample-ticket.ts';

describe('the week of decisions', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-25', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('%s lies in the week of %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it('begins on the Monday of what the address says, and of today for anything made up', () => {
    expect(weekOf('2026-11-19', '2026-11-25')).toBe('2026-11-16');
    for (const odd of [undefined, '', '2026-13-01', '2026-02-31', 'yesterday'])
      expect(weekOf(odd, '2026-11-25')).toBe('2026-11-23');
  });

  it('has a week before and one after, and ends on its Sunday', () => {
    expect(shiftWeek('2026-11-23', -1)).toBe('2026-11-16');
    expect(shiftWeek('2026-12-28', 1)).toBe('2027-01-04');
    expect(lastDayOf('2026-11-23')).toBe('2026-11-29');
  });

  it('stands by days as Shanghai counts them', () => {
    const decided = (time: string, day: string) =>
      ({ number: '', title: '', fact: { at: at(time, day) } }) as DecisionView;
    const items = [decided('23:30', '2026-11-23'), decided('00:10', '2026-11-24')];
    expect(decidedDays(items).map(({ day, items: own }) => [day, own.length])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-24', 1],
    ]);
  });
});
