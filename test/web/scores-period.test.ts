import { describe, expect, it } from 'vitest';
import {
  dayInShanghai,
  isAhead,
  isLong,
  lastMonthOf,
  type Period,
  parsePeriod,
  periodWith,
  shiftPeriod,
  switchMode,
} from '../../web/parts/scores/period.ts';
import { sayPeriod } from '../../web/parts/scores/say.ts';

const period = (text: string): Period => {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe('period of the performance record', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-10-08..2026-11-20', '2026-10-08', '2026-11-20'],
    ['2026-11-25..2026-11-25', '2026-11-25', '2026-11-25'],
  ])('%s goes from %s to %s, both included', (text, from, to) => {
    expect(period(text)).toMatchObject({ text, from, to });
  });

  it.each(['', '2026', '2026-13', '2026-Q5', '2026-11-20..2026-10-08', '2026-02-30..2026-03-01'])(
    'nothing is made of %s',
    (text) => expect(parsePeriod(text)).toBeUndefined(),
  );

  it('more than 366 days are not asked for', () => {
    expect(parsePeriod('2024-01-01..2024-12-31')).toBeDefined();
    expect(parsePeriod('2024-01-01..2025-01-01')).toBeUndefined();
    expect(isLong('2026-01-01', '2027-01-01')).toBe(false);
    expect(isLong('2026-01-01', '2027-01-02')).toBe(true);
  });

  it.each([
    ['2026-01', '2025-12', '2026-02'],
    ['2026-12', '2026-11', '2027-01'],
    ['2026-Q1', '2025-Q4', '2026-Q2'],
    ['2026-Q4', '2026-Q3', '2027-Q1'],
    ['2026-11-01..2026-11-10', '2026-10-22..2026-10-31', '2026-11-11..2026-11-20'],
  ])('before %s comes %s, after it %s', (text, before, after) => {
    expect(shiftPeriod(period(text), -1).text).toBe(before);
    expect(shiftPeriod(period(text), 1).text).toBe(after);
  });

  it('another way of counting keeps to the days in sight, and never goes ahead of today', () => {
    const today = '2026-11-25';
    expect(switchMode(period('2026-11'), 'quarter', today).text).toBe('2026-Q4');
    expect(switchMode(period('2026-Q3'), 'month', today).text).toBe('2026-09');
    expect(switchMode(period('2026-Q4'), 'month', today).text).toBe('2026-11');
    expect(switchMode(period('2026-11'), 'range', today).text).toBe('2026-11-01..2026-11-25');
    expect(periodWith('range', today).text).toBe('2026-11-01..2026-11-25');
    expect(isAhead(period('2026-12'), today)).toBe(true);
    expect(isAhead(period('2026-11'), today)).toBe(false);
    expect(lastMonthOf(period('2026-Q4'), today)).toBe('2026-11');
    expect(lastMonthOf(period('2026-Q2'), today)).toBe('2026-06');
  });

  it('a day begins at midnight in Shanghai', () => {
    expect(dayInShanghai(Date.parse('2026-10-31T15:59:59.999Z'))).toBe('2026-10-31');
    expect(dayInShanghai(Date.parse('2026-10-31T16:00:00.000Z'))).toBe('2026-11-01');
  });

  it('is said as people say it', () => {
    expect(sayPeriod(period('2026-11'), 'zh')).toBe('2026 年 11 月');
    expect(sayPeriod(period('2026-Q4'), 'zh')).toBe('2026 年四季度');
    expect(sayPeriod(period('2026-10-08..2026-11-20'), 'zh')).toBe('2026-10-08 至 2026-11-20');
    expect(sayPeriod(period('2026-11'), 'en')).toBe('Nov 2026');
    expect(sayPeriod(period('2026-Q4'), 'en')).toBe('Q4 2026');
  });
});
