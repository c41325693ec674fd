import { describe, expect, it } from 'vitest';
import { hoursDraft, minutesOf } from '../../web/parts/service/record/hours.ts';

describe('hours and minutes', () => {
  it.each([
    ['1', '30', 90],
    ['2', '', 120],
    ['', '45', 45],
    ['0', '0', 0],
    ['24', '0', 1440],
    ['', '', undefined],
    ['24', '1', null],
    ['1.5', '', null],
    ['-1', '', null],
    ['一', '', null],
  ])('%s h %s min are %s minutes', (hours, minutes, sum) => {
    expect(minutesOf({ hours, minutes })).toBe(sum);
  });

  it('are shown as they are typed', () => {
    expect(hoursDraft(95)).toEqual({ hours: '1', minutes: '35' });
    expect(hoursDraft(undefined)).toEqual({ hours: '', minutes: '' });
    expect(minutesOf(hoursDraft(0))).toBe(0);
  });
});
