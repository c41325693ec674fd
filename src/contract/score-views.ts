/** How is the performance record read? Rates for everybody who may read it, scores only where allowed. */
import type { Instant } from '../domain/instant.ts';
import type {
  DeductionName,
  ExclusionCode,
  ScoredKind,
  TermName,
  TimeName,
} from '../domain/score/names.ts';
import type { Kind } from '../domain/ticket/ticket.ts';
import type { Governance, UnitKind } from '../domain/unit.ts';
import type { Ref, TicketSummary } from './views.ts';

export {
  type DeductionName,
  type ExclusionCode,
  FIGURE_NAMES,
  type FigureName,
  SCORED_KINDS,
  type ScoredKind,
  SIDES,
  type Side,
  TERM_NAMES,
  type TermName,
  type TimeName,
} from '../domain/score/names.ts';

/** Stands for a unit id: all units of the `kind` asked for together. */
export const WHOLE = 'whole';

/** `rate` is good / n, null for n = 0; `few`: n < 10, no rate is compared. */
export type TermView = {
  name: TermName;
  good: number;
  n: number;
  rate: number | null;
  few: boolean;
};

/** Minutes as they passed on the wall, day and night. */
export type TimeView = {
  name: TimeName;
  n: number;
  medianMinutes: number | null;
  p90Minutes: number | null;
};

export type ScoreLine = {
  name: TermName;
  /** What it counts for, scaled to 100 when a term is left out. */
  weight: number;
  /** (good + 10·r0) / (n + 10) */
  smoothed: number;
  points: number;
};

export type DeductionLine = { name: DeductionName; count: number; n: number; points: number };

export type ScoreView = {
  points: number;
  /** Null: few cases, or a unit that is never ranked (vertical, enterprise). */
  rank: number | null;
  lines: ScoreLine[];
  deductions: DeductionLine[];
  /** Two periods in the lowest tenth, below 60, 20 cases and more: a person decides. */
  proposesTalk: boolean;
};

export type PerformanceRow = {
  unit: Ref & { kind: UnitKind; governance: Governance };
  /** Lead tickets closed; for a street, its whistles closed. */
  cases: number;
  terms: TermView[];
  times: TimeView[];
  deductions: { name: DeductionName; count: number; n: number }[];
  yellow: number;
  red: number;
  /** Red and still open now: beside, not scored. */
  openRed: number;
  excluded: number;
  /** As a helper: shown, not scored. */
  support: { cases: number; response: TermView; streetRating: TermView };
  /** A street's: emergencies refused or late at countersigning; shown, not scored. */
  doubtfulEmergencies?: { count: number; n: number };
  /** Only for oversight and district leaders, and only with a filing number. */
  score?: ScoreView;
};

/** '2026-11' · '2026-Q4' · '2026-10-08..2026-11-20', Shanghai days, both included. */
export type PeriodView = { period: string; from: string; to: string };

export type PerformanceView = PeriodView & {
  kind: ScoredKind;
  /** In administrative order. */
  rows: PerformanceRow[];
  /** All units of the kind together. */
  whole: Omit<PerformanceRow, 'unit' | 'score'>;
  /** Terms without a case in the whole district: left out, the rest scaled to 100. */
  leftOut: TermName[];
  exclusions: { code: ExclusionCode; count: number }[];
  /** Present where this reader sees scores. */
  filingNumber?: string;
};

/** The tickets of one figure; `hidden` of them this reader may not see. */
export type FigureTickets = {
  items: TicketSummary[];
  total: number;
  hidden: number;
  nextCursor: string | null;
};

export type TrendView = {
  months: { period: string; cases: number; terms: TermView[]; times: TimeView[] }[];
};

export type BreakdownView = PeriodView & {
  byKind: { kind: Kind; cases: number; terms: TermView[] }[];
  bySituation: { code: string; name: string; cases: number; terms: TermView[] }[];
};

/** Cells of about 200 m where whistles came from: their middle, and how many. */
export type HeatView = PeriodView & { lng: number[]; lat: number[]; count: number[] };

export type AppraisalView = { filingNumber?: string; enteredAt?: Instant; isDemo: boolean };

export type SpotCheckView = {
  period: string;
  /** SHA-256 of the seed, announced before the period ends. */
  commitment: string;
  announcedAt: Instant;
  /** Revealed at the draw. */
  seed?: string;
  drawnAt?: Instant;
  /** Of how many closed tickets five in a hundred were drawn. */
  closed?: number;
  items: { ticket: TicketSummary; checkedAt?: Instant; matches?: boolean }[];
};
