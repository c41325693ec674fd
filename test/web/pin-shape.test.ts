import { describe, expect, it } from 'vitest';
import { lookAt, type PinLook, pinSvg } from '../../web/elements/pin-shape.ts';
import { at as instant } from './sample-ticket.ts';
import { workingTimeOf } from './working-time.ts';

const startedAt = '2026-11-23T08:00:00.000Z';
const dueAt = '2026-11-23T09:00:00.000Z';
const at = (time: string): number => Date.parse(`2026-11-23T${time}.000Z`);
const svg = (look: Partial<PinLook>): string =>
  pinSvg({ kind: 'daily', state: 'running', fraction: 0.5, letters: 'zh', size: 40, ...look });

describe('pins', () => {
  it('the ring holds the share of time that is left', () => {
    const running = { state: 'running', startedAt, dueAt } as const;
    expect(lookAt(running, at('08:15:00'))).toEqual({ state: 'running', fraction: 0.75 });
    expect(lookAt(running, at('09:00:00'))).toEqual({ state: 'running', fraction: 0 });
  });

  it('amber is the last quarter, however long it takes', () => {
    const days = {
      state: 'running',
      startedAt,
      yellowAt: '2026-11-23T08:40:00.000Z',
      dueAt,
    } as const;
    expect(lookAt(days, at('08:20:00')).fraction).toBeCloseTo(0.625, 2);
    expect(lookAt(days, at('08:40:00'))).toEqual({ state: 'yellow', fraction: 0.25 });
    expect(lookAt(days, at('08:50:00')).fraction).toBeCloseTo(0.125, 2);
  });

  it('a ring that counts working time stands still at night', () => {
    const claim = {
      state: 'running',
      startedAt: instant('17:00', '2026-09-18'),
      dueAt: instant('12:00', '2026-09-20'),
      unit: 'working_minutes',
    } as const;
    const time = workingTimeOf('2026-09-01', '2026-12-01');
    const left = (clock: string, day: string): number =>
      lookAt(claim, Date.parse(instant(clock, day)), time).fraction;
    expect(left('17:30', '2026-09-18')).toBe(0.875);
    expect(left('20:00', '2026-09-19')).toBe(0.875);
    expect(left('10:15', '2026-09-20')).toBeCloseTo(0.4375, 2);
  });

  it('a due that passed unannounced shows red, a warning instant amber', () => {
    const running = { state: 'running', startedAt, dueAt, yellowAt: '2026-11-23T08:45:00.000Z' };
    expect(lookAt({ ...running, state: 'running' }, at('09:00:01')).state).toBe('red');
    expect(lookAt({ ...running, state: 'running' }, at('08:45:00')).state).toBe('yellow');
  });

  it('a stopped clock does not move', () => {
    const paused = { state: 'paused', startedAt, dueAt } as const;
    expect(lookAt(paused, at('12:00:00'))).toEqual({ state: 'paused', fraction: 0 });
  });

  it('kind is told by shape and letter, in both languages', () => {
    const kinds = ['emergency', 'enforcement', 'key_work', 'daily'] as const;
    const letters = (lang: 'zh' | 'en'): string =>
      kinds.map((kind) => svg({ kind, letters: lang }).match(/>(.)<\/text>/)?.[1]).join('');
    expect(letters('zh')).toBe('急执攻民');
    expect(letters('en')).toBe('ENKD');
    expect(new Set(kinds.map((kind) => svg({ kind }).match(/ d="([^"]+)"/)?.[1])).size).toBe(4);
  });

  it('red is for what is late and for emergencies only', () => {
    expect(svg({ state: 'yellow' })).not.toContain('red');
    expect(svg({ state: 'red', fraction: 0 })).toContain('var(--red)');
    expect(svg({ kind: 'emergency' })).toContain('var(--pin-red)');
    expect(svg({ kind: 'emergency', state: 'paused' })).not.toContain('red');
  });
});
