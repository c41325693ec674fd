/** How does a clock stand at this moment, whatever is drawn of it? */
import type { ClockView } from '../../../src/contract/views.ts';
import { toMillis } from '../../../src/domain/instant.ts';
import type { WorkingTime } from '../../../src/domain/sla/intervals.ts';
import { lookAt, type PinState } from '../../elements/pin-shape.ts';
import { standsStill } from '../../elements/remaining-words.ts';

/** What a clock must have to be shown; a pin of another street has no more. */
export type Shown = Pick<ClockView, 'dueAt'> & {
  state: PinState;
} & Partial<Pick<ClockView, 'startedAt' | 'yellowAt' | 'stoppedAt' | 'limit'>>;

export type Look = {
  state: PinState;
  /** Percent of its time gone, 0 … 100; of a stopped clock, when it stopped. */
  used: number;
  /** Counted in working hours, and now is none. */
  isStill: boolean;
};

const NONE: Look = { state: 'none', used: 0, isStill: false };

export const lookOf = (clock: Shown | undefined, nowMs: number, time?: WorkingTime): Look => {
  if (!clock) return NONE;
  const unit = clock.limit?.unit;
  const { state } = lookAt(clock, nowMs);
  const until = clock.stoppedAt ? toMillis(clock.stoppedAt) : nowMs;
  const { fraction } = lookAt({ ...clock, state: 'running', unit }, until, time);
  return {
    state,
    used: Math.round(100 * (1 - fraction)),
    isStill: state !== 'none' && standsStill({ state, dueAt: clock.dueAt, unit }, nowMs, time),
  };
};
