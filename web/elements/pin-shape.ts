import { type Instant, toMillis } from '../../src/domain/instant.ts';
import type { ClockState } from '../../src/domain/sla/clock.ts';
import { coversSpan, type WorkingTime, workingMsBetween } from '../../src/domain/sla/intervals.ts';
import type { LimitUnit } from '../../src/domain/sla/policy.ts';
import type { Kind } from '../../src/domain/ticket/ticket.ts';

/** What a pin looks like: the shape is the kind, the ring is the nearest clock. */
export type PinState = ClockState | 'none';

export type PinLook = {
  kind: Kind;
  state: PinState;
  /** Share of the time that is left, 1 … 0. */
  fraction: number;
  letters: 'zh' | 'en';
  /** Pixels across. */
  size: number;
  /** Legends show the shape alone. */
  ring?: boolean;
};

export type Timed = {
  state: PinState;
  startedAt?: Instant;
  dueAt?: Instant;
  yellowAt?: Instant;
  /** Of its limit; one in working time stands still at night. */
  unit?: LimitUnit;
};

const LETTERS: Record<PinLook['letters'], Record<Kind, string>> = {
  zh: { emergency: '急', enforcement: '执', key_work: '攻', daily: '民' },
  en: { emergency: 'E', enforcement: 'N', key_work: 'K', daily: 'D' },
};

/** On a square of 40 by 40. */
export const SHAPES: Record<Kind, string> = {
  emergency: 'M20 7.2 32 28.2H8z',
  enforcement: 'M12.5 10.5h15a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2z',
  key_work: 'M20 6.4 33.6 20 20 33.6 6.4 20z',
  daily: 'M20 9.2a10.8 10.8 0 1 1 0 21.6a10.8 10.8 0 1 1 0-21.6z',
};

const RADIUS = 17.5;
const AROUND = 2 * Math.PI * RADIUS;
/** Steps too small to see are not redrawn. */
const STEPS = 360;
/** The share of ring and bar that is amber. */
export const AMBER = 0.25;

export const pinSvg = ({ kind, state, fraction, letters, size, ring = true }: PinLook): string => {
  const fill = glyphColour(kind, state);
  const baseline = kind === 'emergency' ? 25.3 : 24.1;
  const letterSize = kind === 'emergency' ? 10.5 : 11.5;
  return `<svg width="${size}" height="${size}" viewBox="${ring ? '0 0 40 40' : '6 6 28 28'}" aria-hidden="true" focusable="false">${
    ring
      ? `<circle cx="20" cy="20" r="19.8" fill="var(--pin-ground)"/>${ringSvg(state, fraction)}`
      : ''
  }<path d="${SHAPES[kind]}" fill="${fill}" stroke="${fill}" stroke-linejoin="round"/><text x="20" y="${baseline}" text-anchor="middle" font-size="${letterSize}" font-weight="600" fill="var(--pin-letter)">${LETTERS[letters][kind]}</text></svg>`;
};

/** The state and the share left at this moment; a due that passed while nobody told us shows red. */
export const lookAt = (
  timed: Timed,
  nowMs: number,
  time?: WorkingTime,
): { state: PinState; fraction: number } => {
  const { dueAt, yellowAt } = timed;
  if (!isTicking(timed.state) || !dueAt) return { state: timed.state, fraction: 0 };
  if (timed.state === 'red' || nowMs > toMillis(dueAt)) return { state: 'red', fraction: 0 };
  const isWarned = yellowAt !== undefined && nowMs >= toMillis(yellowAt);
  const fraction = Math.round(shareLeft({ ...timed, dueAt }, nowMs, time) * STEPS) / STEPS;
  return { state: isWarned ? 'yellow' : timed.state, fraction };
};

/**
 * The last quarter is the amber one, however long it takes: a limit of 60 minutes has half left
 * after 30; one of five days has a quarter left at the end of the fourth.
 */
const shareLeft = (
  { startedAt, yellowAt, dueAt, unit }: Timed & { dueAt: Instant },
  nowMs: number,
  time: WorkingTime | undefined,
): number => {
  if (!startedAt) return 1;
  const [start, due] = [toMillis(startedAt), toMillis(dueAt)];
  const counted = unit && unit !== 'minutes' && time && coversSpan(time, start, due) && time;
  const share = (from: number, to: number): number => {
    const span = (end: number): number =>
      counted ? workingMsBetween(from, end, counted) : end - from;
    const whole = span(to);
    return whole > 0 ? 1 - Math.min(1, Math.max(0, span(nowMs) / whole)) : Number(nowMs < to);
  };
  const yellow = yellowAt ? toMillis(yellowAt) : due;
  if (yellow <= start || yellow >= due) return share(start, due);
  return nowMs < yellow ? AMBER + (1 - AMBER) * share(start, yellow) : AMBER * share(yellow, due);
};

export const isTicking = (state: PinState): boolean =>
  state === 'running' || state === 'yellow' || state === 'red';

/** A token of the look, as CSS names it. */
export const glyphColour = (kind: Kind, state: PinState): string => {
  if (state === 'paused' || state === 'void') return 'var(--pin-stopped)';
  if (state === 'met') return 'var(--pin-met)';
  if (kind === 'emergency' || state === 'red' || state === 'missed') return 'var(--pin-red)';
  return state === 'yellow' ? 'var(--pin-amber)' : 'var(--pin-running)';
};

const ringSvg = (state: PinState, fraction: number): string => {
  switch (state) {
    case 'none':
      return circle('var(--pin-track)');
    case 'met':
      return circle('var(--met)');
    case 'red':
    case 'missed':
      return circle('var(--red)');
    case 'paused':
    case 'void':
      return circle('var(--stopped)', ` stroke-dasharray="${AROUND / 32} ${AROUND / 32}"`);
    case 'running':
    case 'yellow':
      return circle('var(--pin-track)') + arc(state, fraction);
  }
};

/** The gap opens at twelve o'clock and grows clockwise; what is left ends at twelve. */
const arc = (state: 'running' | 'yellow', fraction: number): string => {
  const left = (fraction * AROUND).toFixed(2);
  const turn = ((1 - fraction) * 360 - 90).toFixed(1);
  const colour = state === 'yellow' ? 'var(--amber-fill)' : 'var(--running)';
  return circle(
    colour,
    ` stroke-dasharray="${left} ${AROUND.toFixed(2)}" transform="rotate(${turn} 20 20)"`,
  );
};

const circle = (colour: string, more = ''): string =>
  `<circle cx="20" cy="20" r="${RADIUS}" fill="none" stroke="${colour}" stroke-width="3.6"${more}/>`;
