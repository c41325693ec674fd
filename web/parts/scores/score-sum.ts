/** How does a score add up, line by line? From the view's own numbers, so that anybody can redo it. */
import type {
  DeductionName,
  PerformanceView,
  ScoreView,
  TermName,
} from '../../../src/contract/score-views.ts';

export const FACTORS: Record<DeductionName, number> = { late: 20, redo: 30 };
export const MOST_DEDUCTED = 20;

/** The same rate over all units of the kind: what a few cases are smoothed towards. */
export const pooledRate = (record: PerformanceView, name: TermName): number | null =>
  record.whole.terms.find((term) => term.name === name)?.rate ?? null;

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
