import { describe, expect, it } from 'vitest';
import type { MapView } from '../../src/contract/views.ts';
import { nextPassing } from '../../web/parts/dashboard/passing.ts';
import { clockDue, summaryOf } from './summary.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const at = (minutes: number): string => `2026-11-23T08:${String(minutes).padStart(2, '0')}:00.000Z`;
const map = (yellowAt: (string | null)[], dueAt: (string | null)[]): MapView => ({
  id: yellowAt.map((_, row) => `t${row}`),
  lng: [],
  lat: [],
  kind: [],
  state: [],
  startedAt: [],
  yellowAt,
  dueAt,
  unclaimed: [],
  readable: [],
});

describe('when the counters are counted again without a fact', () => {
  it('at the first instant ahead at which a pin turns yellow or red', () => {
    const past = '2026-11-23T07:59:00.000Z';
    expect(nextPassing(map([at(40), past, null], [at(50), at(30), null]), [], NOW)).toBe(at(30));
    expect(nextPassing(map([past], [past]), [], NOW)).toBeUndefined();
    expect(nextPassing(undefined, [], NOW)).toBeUndefined();
  });

  it('rows that came after the map count too, paused ones do not', () => {
    const rows = [
      summaryOf({ clock: { ...clockDue(at(20)), yellowAt: at(15) } }),
      summaryOf({ clock: clockDue(at(5), 'paused') }),
      summaryOf({}),
    ];
    expect(nextPassing(map([at(40)], [at(50)]), rows, NOW)).toBe(at(15));
  });
});
