/** In which order does the board show needs, and what of their shifts? By time; nothing is ranked. */
import type { NeedView, ShiftView } from '../../../../src/contract/service-views.ts';
import type { Instant } from '../../../../src/domain/instant.ts';

export type NeedRow = {
  need: NeedView;
  /** Running now or the first to come. */
  next?: ShiftView;
  /** Not cancelled and not over. */
  left: number;
  queued: number;
};

export const toNeedRow = (need: NeedView, now: Instant): NeedRow => {
  const open = openShifts(need, now);
  const queued = open.reduce((sum, shift) => sum + shift.queued, 0);
  return { need, next: open[0], left: open.length, queued };
};

/** Soonest first; those without a shift to come stand last, as they were posted. */
export const needRows = (needs: readonly NeedView[], now: Instant): NeedRow[] =>
  needs.map((need) => toNeedRow(need, now)).sort((a, b) => compare(timeOf(a), timeOf(b)));

export const openShifts = ({ shifts }: NeedView, now: Instant): ShiftView[] =>
  shifts
    .filter(({ until, cancelled }) => !cancelled && until > now)
    .sort((a, b) => compare(a.from, b.from));

const LAST = '9';

const timeOf = ({ next, need }: NeedRow): string => next?.from ?? `${LAST}${need.postedAt}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
