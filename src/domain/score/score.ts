/** How many points is a unit's record worth? Only where an approved appraisal allows to ask. */
import type { Unit } from '../unit.ts';
import { addSums, isFew, NO_CASES, type Sums, type Tally, tallyOf } from './figures.ts';
import { type DeductionName, type ScoredKind, type TermName, termsOf } from './names.ts';

export type UnitSums = { unit: Unit; sums: Sums };

export type ScoreLine = { name: TermName; weight: number; smoothed: number; points: number };
export type Deduction = { name: DeductionName; count: number; n: number; points: number };

export type Score = {
  points: number;
  /** Null: few cases, or a unit that is never ranked. */
  rank: number | null;
  lines: ScoreLine[];
  deductions: Deduction[];
  /** Among the last tenth of those ranked, below 60, with 20 cases and more. */
  isLow: boolean;
};

const WEIGHTS: Readonly<Record<TermName, { department: number; street: number }>> = {
  response: { department: 15, street: 0 },
  came: { department: 15, street: 0 },
  solved: { department: 35, street: 0 },
  satisfied: { department: 15, street: 20 },
  street_rating: { department: 15, street: 0 },
  returns: { department: 5, street: 0 },
  clear: { department: 0, street: 30 },
  verified: { department: 0, street: 25 },
  self_solved: { department: 0, street: 15 },
  call_backs: { department: 0, street: 10 },
};

const WHOLE = 100;
const SMOOTHING = 10;
const OWN_WORK_CAP = 0.4;
const DEDUCTED_MAX = 20;
const FACTORS: Readonly<Record<DeductionName, number>> = { late: 20, redo: 30 };
const LOW = { points: 60, cases: 20 };

/** Terms without a case in the whole district: left out, the rest scaled to 100. */
export const leftOut = (kind: ScoredKind, whole: Sums): TermName[] =>
  termsOf(kind).filter((name) => tallyOf(whole, name).n === 0);

/** By unit id; a unit without any case has none. */
export const scoreAll = (kind: ScoredKind, rows: readonly UnitSums[]): Map<string, Score> => {
  const pooled = pooledOf(rows);
  const scored = rows
    .filter(({ sums }) => sums.cases > 0)
    .map(({ unit, sums }) => ({ unit, sums, score: scoreOf(kind, sums, pooled) }));
  const ranked = scored.filter(({ unit, sums }) => isRanked(unit) && !isFew(sums.cases));
  return new Map(
    scored.map((row) => {
      const { points } = row.score;
      const rank = ranked.includes(row)
        ? 1 + ranked.filter(({ score }) => score.points > points).length
        : null;
      const isLast = rank !== null && 10 * rank > 9 * ranked.length;
      const isLow = isLast && points < LOW.points && row.sums.cases >= LOW.cases;
      return [row.unit.id, { ...row.score, rank, isLow }];
    }),
  );
};

/** Vertical units and enterprises answer to others. */
const isRanked = ({ governance }: Unit): boolean => governance === 'district';

type Pooled = (name: TermName) => Tally;

/** r0 is all good of all n; own work is capped unit by unit before it is pooled. */
const pooledOf = (rows: readonly UnitSums[]): Pooled => {
  const whole = addSums(rows.map(({ sums }) => ({ ...NO_CASES, terms: cappedTerms(sums) })));
  return (name) => tallyOf(whole, name);
};

const cappedTerms = ({ terms }: Sums): Sums['terms'] => {
  const own = terms.self_solved;
  return own ? { ...terms, self_solved: capped(own) } : terms;
};

const capped = ({ good, n }: Tally): Tally => ({ good: Math.min(good, OWN_WORK_CAP * n), n });

const scoreOf = (kind: ScoredKind, sums: Sums, pooled: Pooled) => {
  const weighing = kind === 'street' ? 'street' : 'department';
  const present = termsOf(kind).filter((name) => pooled(name).n > 0);
  const weights = present.reduce((sum, name) => sum + WEIGHTS[name][weighing], 0);
  const own = { ...sums, terms: cappedTerms(sums) };
  const lines = present.map((name): ScoreLine => {
    const weight = (WHOLE * WEIGHTS[name][weighing]) / weights;
    const smoothed = smooth(tallyOf(own, name), pooled(name));
    return { name, weight, smoothed, points: weight * smoothed };
  });
  const deductions = kind === 'street' ? [] : deductionsOf(sums);
  const plus = lines.reduce((sum, { points }) => sum + points, 0);
  const minus = deductions.reduce((sum, { points }) => sum + points, 0);
  const points = hundredths(Math.max(0, plus - Math.min(DEDUCTED_MAX, minus)));
  return { points, lines, deductions };
};

/** 30 of 40 where the district has 60 of 100: (30 + 10·0.6) / (40 + 10) = 0.72. */
const smooth = ({ good, n }: Tally, pooled: Tally): number =>
  (good + (SMOOTHING * pooled.good) / pooled.n) / (n + SMOOTHING);

/** Of its lead tickets; 3 late of 24 cost 20·3/24 = 2.5. */
export const deductionsOf = ({ cases, late, redos }: Sums): Deduction[] => [
  deduct('late', late, cases),
  deduct('redo', redos, cases),
];

const deduct = (name: DeductionName, count: number, n: number): Deduction => ({
  name,
  count,
  n,
  points: n === 0 ? 0 : (FACTORS[name] * count) / n,
});

/** So that units whose points read the same share a rank. */
const hundredths = (points: number): number => Math.round(points * 100) / 100;
