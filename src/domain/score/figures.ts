/** What do many cases come to? Sums in, rates and times out. */
import type { Marks } from './case.ts';
import type { TermName, TimeName } from './names.ts';
import { nth } from './nth.ts';

/** Good of n; a street's rating is a part of one each. */
export type Tally = { good: number; n: number };

/** Of one unit, or of any other heap of cases of one role; excluded ones are counted and no more. */
export type Sums = {
  cases: number;
  terms: Partial<Record<TermName, Tally>>;
  late: number;
  redos: number;
  /** Cards. */
  yellow: number;
  red: number;
  excluded: number;
  doubtful: Tally;
  /** In no order. */
  seconds: Record<TimeName, readonly number[]>;
};

export const NO_CASES: Sums = {
  cases: 0,
  terms: {},
  late: 0,
  redos: 0,
  yellow: 0,
  red: 0,
  excluded: 0,
  doubtful: { good: 0, n: 0 },
  seconds: { claim: [], arrive: [], finish: [] },
};

/** Fewer than this, and no rate is compared. */
const FEW = 10;
export const isFew = (n: number): boolean => n < FEW;

/** The highest mark of each term: a rating adds three marks of four steps. */
const RATING_STEPS = 12;
export const highest = (name: keyof Marks): number => (name === 'street_rating' ? RATING_STEPS : 1);

export const tallyOf = ({ terms }: Sums, name: TermName): Tally => terms[name] ?? { good: 0, n: 0 };

export const rateOf = ({ good, n }: Tally): number | null => (n === 0 ? null : good / n);

const MINUTE_S = 60;

/** Minutes. The median of an even number lies between the middle two; nine in ten took no longer than p90. */
export const spread = (seconds: readonly number[]) => {
  const values = Float64Array.from(seconds);
  const n = values.length;
  if (n === 0) return { n, medianMinutes: null, p90Minutes: null };
  const at = (rank: number): number => nth(values, rank) / MINUTE_S;
  const medianMinutes = (at(Math.ceil(n / 2)) + at(Math.floor(n / 2) + 1)) / 2;
  return { n, medianMinutes, p90Minutes: at(Math.ceil((9 * n) / 10)) };
};

export const addSums = (all: readonly Sums[]): Sums => {
  const add = (part: (sums: Sums) => number): number =>
    all.reduce((sum, each) => sum + part(each), 0);
  const tally = (part: (sums: Sums) => Tally): Tally => ({
    good: add((each) => part(each).good),
    n: add((each) => part(each).n),
  });
  const names = [...new Set(all.flatMap(({ terms }) => Object.keys(terms) as TermName[]))];
  const none: readonly number[] = [];
  const times = (name: TimeName) => none.concat(...all.map(({ seconds }) => seconds[name]));
  return {
    cases: add(({ cases }) => cases),
    terms: Object.fromEntries(names.map((name) => [name, tally((each) => tallyOf(each, name))])),
    late: add(({ late }) => late),
    redos: add(({ redos }) => redos),
    yellow: add(({ yellow }) => yellow),
    red: add(({ red }) => red),
    excluded: add(({ excluded }) => excluded),
    doubtful: tally(({ doubtful }) => doubtful),
    seconds: { claim: times('claim'), arrive: times('arrive'), finish: times('finish') },
  };
};
