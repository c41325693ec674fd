import { describe, expect, it } from 'vitest';
import { FIGURE_NAMES, type FigureName, type Side } from '../../src/contract/score-views.ts';
import { countOf, sidesOf } from '../../web/parts/scores/figures.ts';
import { periodWith } from '../../web/parts/scores/period.ts';
import {
  pooledRate,
  rawDeduction,
  scoredGood,
  sumScore,
} from '../../web/parts/scores/score-sum.ts';
import { readScoresView, scoresAddress } from '../../web/parts/scores/view.ts';
import { recordOf, rowOf, term } from './scores-row.ts';

const cases: [FigureName, Side, number][] = [
  ['response', 'all', 96],
  ['response', 'good', 90],
  ['response', 'bad', 6],
  ['satisfied', 'all', 0],
  ['late', 'bad', 3],
  ['late', 'all', 96],
  ['redo', 'bad', 2],
  ['claim', 'all', 95],
  ['cases', 'all', 96],
  ['yellow', 'all', 7],
  ['red', 'all', 4],
  ['open_red', 'all', 1],
  ['excluded', 'all', 2],
  ['support', 'all', 12],
  ['support_response', 'bad', 1],
  ['support_rating', 'all', 9],
];

describe('figures of a row', () => {
  it.each(cases)('%s (%s) is made of %d tickets', (figure, side, count) => {
    expect(countOf(rowOf(), figure, side)).toBe(count);
  });

  it('says nothing of a figure the row does not have', () => {
    expect(countOf(rowOf(), 'clear', 'all')).toBeUndefined();
    expect(countOf(rowOf(), 'doubtful', 'all')).toBeUndefined();
    const street = rowOf({ doubtfulEmergencies: { count: 1, n: 9 } });
    expect(countOf(street, 'doubtful', 'bad')).toBe(1);
  });

  it('a mean of marks and a time do not fall in good and bad', () => {
    const whole = FIGURE_NAMES.filter((figure) => sidesOf(figure).length === 1);
    expect(whole).toContain('street_rating');
    expect(whole).toContain('claim');
    expect(whole).not.toContain('response');
    expect(sidesOf('late')).toEqual(['bad', 'all']);
  });
});

describe('a score added up', () => {
  const lines = [
    { name: 'response' as const, weight: 40, smoothed: 0.9, points: 36 },
    { name: 'solved' as const, weight: 60, smoothed: 0.5, points: 30 },
  ];
  const score = (late: number, redo: number) => ({
    points: 0,
    rank: null,
    lines,
    deductions: [
      { name: 'late' as const, count: late, n: 96, points: 0 },
      { name: 'redo' as const, count: redo, n: 96, points: 0 },
    ],
    proposesTalk: false,
  });

  it('takes 20 for all late and 30 for all redone, each by its share', () => {
    expect(rawDeduction('late', 3, 96)).toBe(0.625);
    expect(rawDeduction('redo', 2, 96)).toBe(0.625);
    expect(rawDeduction('redo', 0, 0)).toBe(0);
    expect(sumScore(score(3, 2))).toMatchObject({ plus: 66, minus: 1.25, isCapped: false });
  });

  it('takes at most 20 together, and says so', () => {
    expect(sumScore(score(96, 48))).toMatchObject({ raw: 35, minus: 20, isCapped: true });
  });

  it('smooths towards the same rate of all units of the kind', () => {
    const few = rowOf({ terms: [term('response', 3, 4)] });
    const record = recordOf([few, rowOf({ terms: [term('response', 90, 96)] })]);
    expect(pooledRate(record, 'response')).toBe(0.93);
    expect(pooledRate(record, 'returns')).toBeNull();
  });

  it('counts own work up to 40% of it, street by street, also in what is smoothed towards', () => {
    expect(scoredGood(term('self_solved', 12, 20))).toBe(8);
    expect(scoredGood(term('self_solved', 5, 20))).toBe(5);
    expect(scoredGood(term('verified', 12, 20))).toBe(12);
    const much = rowOf({ terms: [term('self_solved', 12, 20)] });
    const little = rowOf({ terms: [term('self_solved', 1, 10)] });
    expect(pooledRate(recordOf([much, little]), 'self_solved')).toBe(0.3);
  });
});

describe('address of the page', () => {
  const usual = { today: '2026-11-25', kind: 'department' } as const;

  it('keeps period, kind, unit, figure and side', () => {
    const view = {
      period: periodWith('quarter', '2026-11-25'),
      kind: 'street',
      unitId: 'qianfoshan',
      figure: 'verified',
      side: 'bad',
    } as const;
    const query = new URL(scoresAddress(view), 'http://x').searchParams;
    expect(readScoresView(Object.fromEntries(query), usual)).toEqual(view);
  });

  it('made up, it is the present month of the usual kind with nothing open', () => {
    const view = readScoresView({ period: 'x', kind: 'hub', term: 'response', side: '?' }, usual);
    expect(view).toMatchObject({ period: { text: '2026-11' }, kind: 'department', side: 'all' });
    expect(view.figure).toBeUndefined();
  });
});
