import { describe, expect, test } from 'vitest';
import {
  endOf,
  monthBefore,
  monthOf,
  parsePeriod,
  periodBefore,
} from '../../../src/domain/score/period.ts';
import { wall } from '../../support/story.ts';

const days = (text: string) => {
  const { from, to } = parsePeriod(text) ?? {};
  return from && `${from} ${to}`;
};

const before = (text: string) => {
  const parsed = parsePeriod(text);
  const { from, to } = parsed ? periodBefore(parsed) : {};
  return `${from} ${to}`;
};

describe('periods are Shanghai days, both included', () => {
  test.each([
    ['2026-11', '2026-11-01 2026-11-30'],
    ['2026-02', '2026-02-01 2026-02-28'],
    ['2028-02', '2028-02-01 2028-02-29'],
    ['2026-12', '2026-12-01 2026-12-31'],
    ['2026-Q1', '2026-01-01 2026-03-31'],
    ['2026-Q4', '2026-10-01 2026-12-31'],
    ['2026-10-08..2026-11-20', '2026-10-08 2026-11-20'],
    ['2026-11-20..2026-11-20', '2026-11-20 2026-11-20'],
    ['2025-11-26..2026-11-26', '2025-11-26 2026-11-26'],
  ])('%s is %s', (text, expected) => expect(days(text)).toBe(expected));

  test.each([
    '2026-13',
    '2026-00',
    '2026-Q0',
    '2026-Q5',
    '2026',
    '',
    '2026-11-20..2026-11-19',
    '2025-11-25..2026-11-26',
    '2026-02-30..2026-03-01',
  ])("'%s' is none", (text) => expect(parsePeriod(text)).toBeUndefined());

  test.each([
    ['2026-11', '2026-10-01 2026-10-31'],
    ['2026-01', '2025-12-01 2025-12-31'],
    ['2026-Q1', '2025-10-01 2025-12-31'],
    ['2026-11-11..2026-11-20', '2026-11-01 2026-11-10'],
  ])('before %s comes %s', (text, expected) => expect(before(text)).toBe(expected));

  test('a month ends with its last day in Shanghai', () => {
    const november = parsePeriod('2026-11');
    expect(november && endOf(november)).toBe(wall('2026-12-01 00:00'));
    expect(monthOf(wall('2026-12-01 00:00'))).toBe('2026-12');
    expect(monthOf('2026-11-30T15:59:59.999Z')).toBe('2026-11');
    expect(monthBefore('2026-02', 3)).toBe('2025-11');
  });
});
