import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subjectOf } from '../../src/app/chain.ts';
import {
  type PerformanceView,
  SCORED_KINDS,
  type ScoredKind,
} from '../../src/contract/score-views.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { runStories } from '../../src/entry/demo.ts';
import { generatedMonth } from '../support/generated-month.ts';
import { type PlainRow, plainRecord, plainSpread } from '../support/plain-record.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const NOW = wall('2026-11-25 15:00');
const [FROM, TO] = ['2026-10-01', '2026-11-30'];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await app.runDemo(NOW);
  let told: Instant = NOW;
  const clock = {
    get now() {
      return told;
    },
    set now(instant) {
      told = instant;
      app.setNow(instant);
    },
  };
  await runStories(app.app, clock, generatedMonth('2026-11-25', 120));
  await (await app.person('admin')).post('/api/appraisal', { filingNumber: '考核备案 1' });
}, 300_000);
afterAll(() => app.close());

const factsOfAll = async () => {
  const facts = await app.store.factsAfter(0, 100_000);
  const ofTickets = facts.filter((fact) => 'ticketId' in fact);
  return [...Map.groupBy(ofTickets, subjectOf).values()];
};

const close = (value: number) => expect.closeTo(value, 9);

/** What the record says of one row, from the plain one. */
const expected = (kind: ScoredKind, row: PlainRow | undefined) => ({
  cases: row?.cases ?? 0,
  yellow: row?.yellow ?? 0,
  red: row?.red ?? 0,
  excluded: row?.excluded ?? 0,
  deductions:
    kind === 'street'
      ? []
      : [
          { name: 'late', count: row?.late ?? 0, n: row?.cases ?? 0 },
          { name: 'redo', count: row?.redos ?? 0, n: row?.cases ?? 0 },
        ],
  times:
    kind === 'street'
      ? []
      : ['claim', 'arrive', 'finish'].map((name) => {
          const { n, medianMinutes, p90Minutes } = plainSpread(row?.times[name] ?? []);
          return {
            name,
            n,
            medianMinutes: medianMinutes === null ? null : close(medianMinutes),
            p90Minutes: p90Minutes === null ? null : close(p90Minutes),
          };
        }),
});

const TERMS: Record<ScoredKind, [string, number][]> = {
  department: [
    ['response', 15],
    ['came', 15],
    ['solved', 35],
    ['satisfied', 15],
    ['street_rating', 15],
    ['returns', 5],
  ],
  utility: [
    ['response', 15],
    ['came', 15],
    ['solved', 35],
    ['satisfied', 15],
    ['street_rating', 15],
    ['returns', 5],
  ],
  street: [
    ['clear', 30],
    ['verified', 25],
    ['satisfied', 20],
    ['self_solved', 15],
    ['call_backs', 10],
  ],
};

describe('the record, recomputed plainly from the raw facts', () => {
  test.each(SCORED_KINDS)('says the same of every %s, figure by figure', async (kind) => {
    const { units, codes } = plainRecord(await factsOfAll(), FROM, TO);
    const oversight = await app.person('oversight');
    const view: PerformanceView = (
      await oversight.get(`/api/scores?period=${FROM}..${TO}&kind=${kind}`)
    ).body;
    const tallyOf = (row: PlainRow | undefined, name: string) =>
      row?.terms[name] ?? { good: 0, n: 0 };
    const rows = view.rows.map(({ unit }) => units.get(unit.id));
    for (const [index, row] of view.rows.entries()) {
      const plain = rows[index];
      expect([row.unit.id, row]).toMatchObject([row.unit.id, expected(kind, plain)]);
      for (const [name] of TERMS[kind]) {
        const { good, n } = tallyOf(plain, name);
        const rate = n === 0 ? null : close(good / n);
        expect([row.unit.id, row.terms.find((term) => term.name === name)]).toEqual([
          row.unit.id,
          { name, good: close(good), n, rate, few: n < 10 },
        ]);
      }
      if (kind === 'street')
        expect(row.doubtfulEmergencies).toEqual({
          count: plain?.doubtful.good ?? 0,
          n: plain?.doubtful.n ?? 0,
        });
      else
        expect(row.support).toMatchObject({
          cases: plain?.support.cases ?? 0,
          response: plain?.support.response ?? { good: 0, n: 0 },
          streetRating: {
            good: close(plain?.support.rating.good ?? 0),
            n: plain?.support.rating.n ?? 0,
          },
        });
    }
    const known = rows.filter((row) => row !== undefined);
    const capped = (row: PlainRow | undefined, name: string) => {
      const { good, n } = tallyOf(row, name);
      return name === 'self_solved' ? Math.min(good, 0.4 * n) : good;
    };
    const all = TERMS[kind].map(([name, weight]) => ({
      name,
      weight,
      good: known.reduce((sum, row) => sum + capped(row, name), 0),
      n: known.reduce((sum, row) => sum + tallyOf(row, name).n, 0),
    }));
    expect(view.leftOut).toEqual(all.filter(({ n }) => n === 0).map(({ name }) => name));
    const present = all.filter(({ n }) => n > 0);
    const weights = present.reduce((sum, { weight }) => sum + weight, 0);
    for (const [index, row] of view.rows.entries()) {
      const plain = rows[index];
      if (!plain?.cases) {
        expect(row.score).toBeUndefined();
        continue;
      }
      const plus = present.reduce((sum, { name, weight, good, n }) => {
        const smoothed = (capped(plain, name) + (10 * good) / n) / (tallyOf(plain, name).n + 10);
        return sum + (100 / weights) * weight * smoothed;
      }, 0);
      const lost =
        kind === 'street' ? 0 : (20 * plain.late) / plain.cases + (30 * plain.redos) / plain.cases;
      expect(row.score?.points).toBeCloseTo(Math.max(0, plus - Math.min(20, lost)), 1);
    }
    if (kind === 'street')
      expect(Object.fromEntries(view.exclusions.map(({ code, count }) => [code, count]))).toEqual(
        codes,
      );
  });

  test('the month has every outcome, late and redone ones, helpers, exclusions and cards', async () => {
    const { units } = plainRecord(await factsOfAll(), FROM, TO);
    const all = [...units.values()];
    const sum = (part: (row: PlainRow) => number) =>
      all.reduce((whole, row) => whole + part(row), 0);
    for (const part of [
      (row: PlainRow) => row.late,
      (row: PlainRow) => row.redos,
      (row: PlainRow) => row.excluded,
      (row: PlainRow) => row.red,
      (row: PlainRow) => row.support.rating.n,
      (row: PlainRow) => row.doubtful.good,
    ])
      expect(sum(part)).toBeGreaterThan(0);
  });
});
