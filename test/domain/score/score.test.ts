import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSums, NO_CASES, type Sums, spread } from '../../../src/domain/score/figures.ts';
import { termsOf } from '../../../src/domain/score/names.ts';
import { leftOut, scoreAll, type UnitSums } from '../../../src/domain/score/score.ts';
import type { Governance, Unit } from '../../../src/domain/unit.ts';

const unit = (id: string, governance: Governance = 'district'): Unit => ({
  id,
  kind: 'department',
  name: id,
  governance,
  order: 1,
  staffed: true,
});

const sums = (cases: number, terms: Sums['terms'], more: Partial<Sums> = {}): Sums => ({
  ...NO_CASES,
  cases,
  terms,
  ...more,
});

/** Every term good in so many of ten. */
const tenths = (good: number, cases = 10): Sums => {
  const tally = { good: (good * cases) / 10, n: cases };
  const { response, came, solved, returns } = {
    response: tally,
    came: tally,
    solved: tally,
    returns: tally,
  };
  return sums(cases, { response, came, solved, returns, street_rating: tally });
};

const scored = (rows: readonly UnitSums[]) => scoreAll('department', rows);

describe("a department's score", () => {
  test('is smoothed towards the district, and terms without a case are left out and scaled', () => {
    const rows = [
      {
        unit: unit('a'),
        sums: sums(40, { response: { good: 30, n: 40 }, returns: { good: 40, n: 40 } }),
      },
      {
        unit: unit('b'),
        sums: sums(60, { response: { good: 30, n: 60 }, returns: { good: 60, n: 60 } }),
      },
    ];
    const [a, b] = [scored(rows).get('a'), scored(rows).get('b')];
    // r0 = 60/100; (30 + 10·0.6)/50 = 0.72 of 15/20 of 100, and 25 for returns.
    expect(a?.lines).toEqual([
      { name: 'response', weight: 75, smoothed: 0.72, points: 54 },
      { name: 'returns', weight: 25, smoothed: 1, points: 25 },
    ]);
    expect(a?.points).toBe(79);
    // (30 + 6)/70 · 75 + 25 = 63.571…
    expect(b?.points).toBe(63.57);
    const whole = addSums(rows.map((row) => row.sums));
    expect(leftOut('department', whole)).toEqual(['came', 'solved', 'satisfied', 'street_rating']);
  });

  test('a unit without a case in a term gets the rate of all', () => {
    const rows = [
      {
        unit: unit('a'),
        sums: sums(20, { response: { good: 15, n: 20 }, solved: { good: 9, n: 10 } }),
      },
      { unit: unit('b'), sums: sums(20, { response: { good: 15, n: 20 } }) },
    ];
    const solved = scored(rows)
      .get('b')
      ?.lines.find(({ name }) => name === 'solved');
    expect(solved?.smoothed).toBe(0.9);
  });

  test('loses 20 for each late and 30 for each redo of all its tickets', () => {
    const rows = [{ unit: unit('a'), sums: { ...tenths(10, 24), late: 3, redos: 2 } }];
    const score = scored(rows).get('a');
    expect(score?.deductions).toEqual([
      { name: 'late', count: 3, n: 24, points: 2.5 },
      { name: 'redo', count: 2, n: 24, points: 2.5 },
    ]);
    expect(score?.points).toBe(95);
  });

  test('at most 20 in all, and never falls below 0', () => {
    const rows = [
      { unit: unit('a'), sums: { ...tenths(10), late: 10, redos: 10 } },
      { unit: unit('b'), sums: { ...tenths(0, 400), late: 400, redos: 400 } },
    ];
    // r0 = 10/410: (10 + 10·r0)/20 = 0.51219…, less 20.
    expect(scored(rows).get('a')?.points).toBe(31.22);
    expect(scored(rows).get('b')?.points).toBe(0);
  });
});

describe('ranks', () => {
  test('ties share one; few cases, vertical units and enterprises have none', () => {
    const rows = [
      { unit: unit('best'), sums: tenths(10) },
      { unit: unit('tied'), sums: tenths(10) },
      { unit: unit('third'), sums: tenths(5) },
      { unit: unit('few'), sums: tenths(10, 9) },
      { unit: unit('vertical', 'vertical'), sums: tenths(10) },
      { unit: unit('enterprise', 'enterprise'), sums: tenths(10) },
      { unit: unit('idle'), sums: NO_CASES },
    ];
    const ranks = Object.fromEntries([...scored(rows)].map(([id, { rank }]) => [id, rank]));
    expect(ranks).toEqual({
      best: 1,
      tied: 1,
      third: 3,
      few: null,
      vertical: null,
      enterprise: null,
    });
  });

  test('low is the last tenth of those ranked, below 60, with 20 cases and more', () => {
    const others = Array.from({ length: 9 }, (_, i) => ({
      unit: unit(`u${i}`),
      sums: tenths(9, 30),
    }));
    const low = (last: Sums) =>
      scored([...others, { unit: unit('last'), sums: last }]).get('last')?.isLow;
    expect(low(tenths(2, 20))).toBe(true);
    expect(low(tenths(1, 10))).toBe(false);
    expect(low(tenths(8, 20))).toBe(false);
    expect([...scored(others)].some(([, { isLow }]) => isLow)).toBe(false);
  });
});

describe("a street's score", () => {
  test('own work counts up to four in ten of its drafts', () => {
    const street = (id: string): Unit => ({ ...unit(id), kind: 'street' });
    const rows = [
      {
        unit: street('a'),
        sums: sums(10, { clear: { good: 10, n: 10 }, self_solved: { good: 9, n: 10 } }),
      },
      {
        unit: street('b'),
        sums: sums(10, { clear: { good: 10, n: 10 }, self_solved: { good: 4, n: 10 } }),
      },
    ];
    const own = scoreAll('street', rows)
      .get('a')
      ?.lines.find(({ name }) => name === 'self_solved');
    expect(own?.smoothed).toBe(0.4);
    expect(scoreAll('street', rows).get('a')?.points).toBe(
      scoreAll('street', rows).get('b')?.points,
    );
    expect(scoreAll('street', rows).get('a')?.deductions).toEqual([]);
  });
});

describe('times', () => {
  test('the median lies between the middle two, nine in ten took no longer than p90', () => {
    expect(spread([])).toEqual({ n: 0, medianMinutes: null, p90Minutes: null });
    expect(spread([600])).toEqual({ n: 1, medianMinutes: 10, p90Minutes: 10 });
    const minutes = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((each) => each * 60);
    expect(spread(minutes)).toEqual({ n: 10, medianMinutes: 5.5, p90Minutes: 9 });
  });
});

const tally = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
  .map(([good, bad]) => ({ good, n: good + bad }));
const anySums = fc
  .record({
    response: tally,
    came: tally,
    solved: tally,
    street_rating: tally,
    cases: fc.integer({ min: 1, max: 80 }),
    late: fc.nat({ max: 40 }),
    redos: fc.nat({ max: 40 }),
  })
  .map(({ cases, late, redos, ...terms }) => sums(cases, terms, { late, redos }));

describe('whatever the cases', () => {
  test('points stay between 0 and 100, weights add up to 100, ranks follow points', () => {
    fc.assert(
      fc.property(fc.array(anySums, { minLength: 1, maxLength: 12 }), (all) => {
        const scores = [
          ...scored(all.map((each, i) => ({ unit: unit(`u${i}`), sums: each }))).values(),
        ];
        for (const { points, lines } of scores) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(100);
          if (lines.length > 0)
            expect(lines.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9);
        }
        const ranked = scores.filter(({ rank }) => rank !== null);
        for (const a of ranked)
          for (const b of ranked) expect(a.points > b.points).toBe(Number(a.rank) < Number(b.rank));
      }),
    );
  });

  test('sums of all are the sums of the parts, in any order', () => {
    fc.assert(
      fc.property(fc.array(anySums, { maxLength: 8 }), (all) => {
        const whole = addSums(all);
        expect(addSums([...all].reverse())).toEqual(whole);
        for (const name of termsOf('department'))
          expect(whole.terms[name]?.n ?? 0).toBe(
            all.reduce((sum, { terms }) => sum + (terms[name]?.n ?? 0), 0),
          );
      }),
    );
  });
});
