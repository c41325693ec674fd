/** Of how many tickets is each number made? What a cell shows is what its list holds. */
import {
  type DeductionName,
  type FigureName,
  type PerformanceRow,
  type ScoredKind,
  type Side,
  TERM_NAMES,
  type TermName,
  type TermView,
  type TimeName,
  type TimeView,
} from '../../../src/contract/score-views.ts';

/** A unit's row, or all units together. */
export type AnyRow = Omit<PerformanceRow, 'unit' | 'score'> &
  Partial<Pick<PerformanceRow, 'unit' | 'score'>>;

/** The rates that are drawn and broken down. */
export const MAIN_TERMS: Record<ScoredKind, readonly TermName[]> = {
  department: ['response', 'solved', 'satisfied'],
  utility: ['response', 'solved', 'satisfied'],
  street: ['clear', 'verified', 'satisfied'],
};

/** The rates that stand in the table: a street has no times to leave room for, so all of its own. */
export const TABLE_TERMS: Record<ScoredKind, readonly TermName[]> = {
  ...MAIN_TERMS,
  street: ['clear', 'verified', 'satisfied', 'self_solved', 'call_backs'],
};

/** Nothing of it is counted in the period, and nothing is red. */
export const isQuiet = (row: AnyRow): boolean =>
  row.cases + row.openRed + row.excluded + row.support.cases === 0 &&
  row.terms.every(({ n }) => n === 0);

export const termOf = (row: AnyRow, name: TermName): TermView | undefined =>
  row.terms.find((term) => term.name === name);

export const timeOf = (row: AnyRow, name: TimeName): TimeView | undefined =>
  row.times.find((time) => time.name === name);

/** Its good is a sum of parts, so good / n says nothing to a reader. */
export const isMean = (figure: FigureName): boolean =>
  figure === 'street_rating' || figure === 'support_rating';

/** How a number falls in two; a mean of ratings and a time do not. */
export const sidesOf = (figure: FigureName): readonly Side[] => {
  if (isMean(figure)) return ['all'];
  if (isDeduction(figure) || figure === 'doubtful') return ['bad', 'all'];
  return isTerm(figure) || figure === 'support_response' ? ['all', 'good', 'bad'] : ['all'];
};

/** How many tickets the list of a figure holds; undefined where the row has no such figure. */
export const countOf = (row: AnyRow, figure: FigureName, side: Side): number | undefined => {
  const term = termFor(row, figure);
  if (term) return { all: term.n, good: term.good, bad: term.n - term.good }[side];
  const part = row.deductions.find(({ name }) => name === figure);
  const counted = figure === 'doubtful' ? row.doubtfulEmergencies : part;
  if (counted) return { all: counted.n, good: counted.n - counted.count, bad: counted.count }[side];
  return row.times.find(({ name }) => name === figure)?.n ?? plainCount(row, figure);
};

/** The rate behind a figure, also a support's */
export const termFor = (row: AnyRow, figure: FigureName): TermView | undefined => {
  if (figure === 'support_response') return row.support.response;
  if (figure === 'support_rating') return row.support.streetRating;
  return row.terms.find(({ name }) => name === figure);
};

/** Good of n, as far as a cell needs it. */
export type Rate = Omit<TermView, 'name'>;

const FEW = 10;

/** Of its emergencies, those refused or late at countersigning; only of streets. */
export const doubtfulOf = ({ doubtfulEmergencies }: AnyRow): Rate | undefined => {
  if (!doubtfulEmergencies) return undefined;
  const { count, n } = doubtfulEmergencies;
  return { good: count, n, rate: n === 0 ? null : count / n, few: n < FEW };
};

export const isDeduction = (figure: FigureName): figure is DeductionName =>
  figure === 'late' || figure === 'redo';

export const isTime = (figure: FigureName): figure is TimeName =>
  figure === 'claim' || figure === 'arrive' || figure === 'finish';

const plainCount = (row: AnyRow, figure: FigureName): number | undefined => {
  switch (figure) {
    case 'cases':
      return row.cases;
    case 'yellow':
      return row.yellow;
    case 'red':
      return row.red;
    case 'open_red':
      return row.openRed;
    case 'excluded':
      return row.excluded;
    case 'support':
      return row.support.cases;
    default:
      return undefined;
  }
};

const isTerm = (figure: FigureName): boolean =>
  (TERM_NAMES as readonly FigureName[]).includes(figure);
