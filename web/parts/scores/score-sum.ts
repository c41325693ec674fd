/** How does a score add up, line by line? From the view's own numbers, so that anybody can redo it. */
import type {
  DeductionName,
  PerformanceView,
  ScoreView,
  TermName,
  TermView,
} from '../../../src/contract/score-views.ts';

export const FACTORS: Record<DeductionName, number> = { late: 20, redo: 30 };
export const MOST_DEDUCTED = 20;

const OWN_WORK_CAP = 0.4;

/** Own work scores up to 40% of what came: 12 of 20 count as 8. */
export const scoredGood = ({ name, good, n }: TermView): number =>
  name === 'self_solved' ? Math.min(good, OWN_WORK_CAP * n) : good;

/** The same rate over all units of the kind, capped unit by unit: what a few cases are smoothed towards. */
export const pooledRate = ({ rows }: PerformanceView, name: TermName): number | null => {
  const terms = rows.flatMap((row) => row.terms.filter((term) => term.name === name));
  const n = terms.reduce((sum, term) => sum + term.n, 0);
  return n === 0 ? null : terms.reduce((sum, term) => sum + scoredGood(term), 0) / n;
};

/** 20 × 3 ÷ 96 = 0.625 */
export const rawDeduction = (name: DeductionName, count: number, n: number): number =>
  n === 0 ? 0 : (FACTORS[name] * count) / n;

export type ScoreSum = {
  plus: number;
  /** Before the cap. */
  raw: number;
  minus: number;
  isCapped: boolean;
  isFloored: boolean;
};

export const sumScore = ({ lines, deductions }: ScoreView): ScoreSum => {
  const plus = lines.reduce((sum, { points }) => sum + points, 0);
  const raw = deductions.reduce((sum, { name, count, n }) => sum + rawDeduction(name, count, n), 0);
  const minus = Math.min(MOST_DEDUCTED, raw);
  return { plus, raw, minus, isCapped: raw > MOST_DEDUCTED, isFloored: plus < minus };
};
