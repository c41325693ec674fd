/** When exactly would each limit be due if it were blown now? The server says; without network the phone counts. */
import type { DueView } from '../../../src/contract/sla-views.ts';
import { earliest, type Instant, toInstant } from '../../../src/domain/instant.ts';
import { dueWithin, isBeyondTable, type WorkingTime } from '../../../src/domain/sla/intervals.ts';
import type { ShownLimit } from './limits.ts';

export type ShownDue = ShownLimit & {
  /** Unknown without network while the calendar was never read. */
  dueAt?: Instant;
  /** Later than the holidays that are published. */
  isBeyond: boolean;
};

type Known = {
  /** The server's answer. */
  view?: DueView;
  nowMs: number;
  time?: WorkingTime;
  /** 上级交办: nothing is finished later than this. */
  capAt?: Instant;
};

export const duesFor = (limits: readonly ShownLimit[], known: Known): ShownDue[] =>
  limits.map((shown) => {
    const { dueAt, isBeyond } = dueOf(shown, known);
    const capped = shown.name === 'finish' && dueAt ? earliest(dueAt, known.capAt) : dueAt;
    return { ...shown, dueAt: capped, isBeyond: isBeyond && capped === dueAt };
  });

const dueOf = (
  { name, limit }: ShownLimit,
  { view, nowMs, time }: Known,
): Pick<ShownDue, 'dueAt' | 'isBeyond'> => {
  const told = view?.clocks.find((clock) => clock.name === name);
  if (told) return { dueAt: told.dueAt, isBeyond: told.beyondKnown };
  const due = dueWithin(nowMs, limit, time);
  if (due === undefined) return { isBeyond: false };
  const dueAt = toInstant(due);
  const isCounted = limit.unit !== 'minutes' && time !== undefined;
  return { dueAt, isBeyond: isCounted && isBeyondTable(dueAt, time) };
};
