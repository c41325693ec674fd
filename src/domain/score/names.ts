/** What is a unit measured by, and what are its figures called? */
import type { UnitKind } from '../unit.ts';

/** The first six are a department's, the rest a street's; `satisfied` is both's. */
export const TERM_NAMES = [
  'response',
  'came',
  'solved',
  'satisfied',
  'street_rating',
  'returns',
  'clear',
  'verified',
  'self_solved',
  'call_backs',
] as const;
export type TermName = (typeof TERM_NAMES)[number];

export const DEDUCTION_NAMES = ['late', 'redo'] as const;
export type DeductionName = (typeof DEDUCTION_NAMES)[number];

/** Further figures that open to their tickets. */
const COUNT_NAMES = ['cases', 'yellow', 'red', 'open_red', 'excluded', 'support'] as const;

export const TIME_NAMES = ['claim', 'arrive', 'finish'] as const;
export type TimeName = (typeof TIME_NAMES)[number];

/**
 * Every number that opens to its tickets. `side`: a term's good or bad ones, all of its n; a
 * deduction's bad ones are those it counts; a time or a count has only `all`.
 */
export const FIGURE_NAMES = [
  ...TERM_NAMES,
  ...DEDUCTION_NAMES,
  ...TIME_NAMES,
  ...COUNT_NAMES,
  'support_response',
  'support_rating',
  'doubtful',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

export const SIDES = ['all', 'good', 'bad'] as const;
export type Side = (typeof SIDES)[number];

export const SCORED_KINDS = ['department', 'utility', 'street'] as const satisfies UnitKind[];
export type ScoredKind = (typeof SCORED_KINDS)[number];

export const EXCLUSION_CODES = [
  'beyond_power',
  'no_law',
  'history',
  'repeat',
  'malicious',
  'force_majeure',
] as const;
export type ExclusionCode = (typeof EXCLUSION_CODES)[number];

const OF_DEPARTMENT: readonly TermName[] = TERM_NAMES.slice(0, 6);
const OF_STREET: readonly TermName[] = [
  'clear',
  'verified',
  'satisfied',
  'self_solved',
  'call_backs',
];

export const termsOf = (kind: ScoredKind): readonly TermName[] =>
  kind === 'street' ? OF_STREET : OF_DEPARTMENT;
