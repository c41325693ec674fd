import type {
  PerformanceRow,
  PerformanceView,
  TermName,
  TermView,
} from '../../src/contract/score-views.ts';

export const term = (name: TermName, good: number, n: number): TermView => ({
  name,
  good,
  n,
  rate: n === 0 ? null : good / n,
  few: n < 10,
});

/** A department of 96 cases, as the API would give it. */
export const rowOf = (part: Partial<PerformanceRow> = {}): PerformanceRow => ({
  unit: { id: 'zhujian', name: '区住建局', kind: 'department', governance: 'district' },
  cases: 96,
  terms: [term('response', 90, 96), term('solved', 70, 80), term('satisfied', 0, 0)],
  times: [{ name: 'claim', n: 95, medianMinutes: 41, p90Minutes: 130 }],
  deductions: [
    { name: 'late', count: 3, n: 96 },
    { name: 'redo', count: 2, n: 96 },
  ],
  yellow: 7,
  red: 4,
  openRed: 1,
  excluded: 2,
  support: {
    cases: 12,
    response: term('response', 11, 12),
    streetRating: term('street_rating', 7.5, 9),
  },
  ...part,
});

export const recordOf = (rows: PerformanceRow[]): PerformanceView => {
  const { unit: _, ...whole } = rowOf({
    terms: [term('response', 930, 1000), term('solved', 700, 800)],
  });
  return {
    period: '2026-11',
    from: '2026-11-01',
    to: '2026-11-30',
    kind: 'department',
    rows,
    whole,
    leftOut: ['satisfied'],
    exclusions: [{ code: 'beyond_power', count: 2 }],
  };
};
