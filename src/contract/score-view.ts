/** How does the performance record read? From sums to the shapes of every answer. */
import { isFew, rateOf, type Sums, spread, type Tally, tallyOf } from '../domain/score/figures.ts';
import { type ScoredKind, type TermName, TIME_NAMES, termsOf } from '../domain/score/names.ts';
import type { Period } from '../domain/score/period.ts';
import { deductionsOf, type Score } from '../domain/score/score.ts';
import type { Unit } from '../domain/unit.ts';
import type {
  BreakdownView,
  ExclusionCode,
  PerformanceRow,
  PerformanceView,
  ScoreView,
  TermView,
  TimeView,
  TrendView,
} from './score-views.ts';

type Row = { sums: Sums; support: Sums; openRed: number };

type RecordOf = Period & {
  kind: ScoredKind;
  rows: (Row & { unit: Unit; score?: Score & { proposesTalk: boolean } })[];
  whole: Row;
  leftOut: TermName[];
  exclusions: { code: ExclusionCode; count: number }[];
  filingNumber?: string;
};

export const toPerformanceView = ({ rows, whole, ...record }: RecordOf): PerformanceView => ({
  ...record,
  rows: rows.map(({ unit, score, ...row }) => ({
    unit: { id: unit.id, name: unit.name, kind: unit.kind, governance: unit.governance },
    ...toRow(record.kind, row),
    ...(score && { score: toScoreView(score) }),
  })),
  whole: toRow(record.kind, whole),
});

export const toTerms = (kind: ScoredKind, sums: Sums): TermView[] =>
  termsOf(kind).map((name) => toTerm(name, tallyOf(sums, name)));

export const toTimes = (sums: Sums): TimeView[] =>
  TIME_NAMES.map((name) => ({ name, ...spread(sums.seconds[name]) }));

export const toTrendView = (
  kind: ScoredKind,
  months: readonly { period: string; sums: Sums }[],
): TrendView => ({
  months: months.map(({ period, sums }) => ({
    period,
    cases: sums.cases,
    terms: toTerms(kind, sums),
    times: toTimes(sums),
  })),
});

type Heaps = Record<'byKind' | 'bySituation', ReadonlyMap<string, Sums>>;

/** In the order of kinds and of the duty list; what had no situation comes last, under no code. */
export const toBreakdownView = (
  period: Period,
  kind: ScoredKind,
  { byKind, bySituation }: Heaps,
  known: { kinds: BreakdownView['byKind'][number]['kind'][]; situations: Map<string, string> },
): BreakdownView => {
  const counted = (sums: Sums) => ({ cases: sums.cases, terms: toTerms(kind, sums) });
  const codes = [...known.situations.keys(), ...bySituation.keys()];
  return {
    ...period,
    byKind: known.kinds.flatMap((each) => {
      const sums = byKind.get(each);
      return sums ? [{ kind: each, ...counted(sums) }] : [];
    }),
    bySituation: [...new Set(codes)].flatMap((code) => {
      const sums = bySituation.get(code);
      return sums ? [{ code, name: known.situations.get(code) ?? '', ...counted(sums) }] : [];
    }),
  };
};

const toTerm = (name: TermName, tally: Tally): TermView => ({
  name,
  ...tally,
  rate: rateOf(tally),
  few: isFew(tally.n),
});

const toRow = (
  kind: ScoredKind,
  { sums, support, openRed }: Row,
): Omit<PerformanceRow, 'unit' | 'score'> => ({
  cases: sums.cases,
  terms: toTerms(kind, sums),
  times: kind === 'street' ? [] : toTimes(sums),
  deductions:
    kind === 'street' ? [] : deductionsOf(sums).map(({ name, count, n }) => ({ name, count, n })),
  yellow: sums.yellow,
  red: sums.red,
  openRed,
  excluded: sums.excluded,
  support: {
    cases: support.cases,
    response: toTerm('response', tallyOf(support, 'response')),
    streetRating: toTerm('street_rating', tallyOf(support, 'street_rating')),
  },
  ...(kind === 'street' && {
    doubtfulEmergencies: { count: sums.doubtful.good, n: sums.doubtful.n },
  }),
});

const toScoreView = ({ isLow: _, ...score }: Score & { proposesTalk: boolean }): ScoreView => score;
