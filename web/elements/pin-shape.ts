import { type Instant, toMillis } from '../../src/domain/instant.ts';
import type { ClockState } from '../../src/domain/sla/clock.ts';
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

export type Timed = { state: PinState; startedAt?: Instant; dueAt?: Instant; yellowAt?: Instant };

const LETTERS: Record<PinLook['letters'], Record<Kind, string>> = {
  zh: { emergency: '急', enforcement: '执', key_work: '攻', daily: '民' },
  en: { emergency: 'E', enforcement: 'N', key_work: 'K', daily: 'D' },
};

const SHAPES: Record<Kind, string> = {
  emergency: 'M20 7.2 32 28.2H8z',
  enforcement: 'M12.5 10.5h15a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2z',
  key_work: 'M20 6.4 33.6 20 20 33.6 6.4 20z',
  daily: 'M20 9.2a10.8 10.8 0 1 1 0 21.6a10.8 10.8 0 1 1 0-21.6z',
};

const RADIUS = 17.5;
const AROUND = 2 * Math.PI * RADIUS;
/** Steps too small to see are not redrawn. */
const STEPS = 360;

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
export const lookAt = (timed: Timed, nowMs: number): { state: PinState; fraction: number } => {
  const { startedAt, dueAt, yellowAt } = timed;
  if (!isTicking(timed.state) || !dueAt) return { state: timed.state, fraction: 0 };
  const leftMs = toMillis(dueAt) - nowMs;
  if (timed.state === 'red' || leftMs < 0) return { state: 'red', fraction: 0 };
  const wholeMs = startedAt ? toMillis(dueAt) - toMillis(startedAt) : leftMs;
  const share = wholeMs > 0 ? Math.min(1, leftMs / wholeMs) : 0;
  const warned = yellowAt !== undefined && nowMs >= toMillis(yellowAt);
  return { state: warned ? 'yellow' : timed.state, fraction: Math.round(share * STEPS) / STEPS };
};

export const isTicking = (state: PinState): boolean =>
  state === 'running' || state === 'yellow' || state === 'red';

const glyphColour = (kind: Kind, state: PinState): string => {
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
