import { describe, expect, it } from 'vitest';
import type { MapView, TicketSummary } from '../../src/contract/views.ts';
import { foreignIds, pinsFor } from '../../web/parts/dashboard/pins-shown.ts';
import { clockDue, summaryOf } from './summary.ts';

const NOW = Date.parse('2026-11-23T08:00:00.000Z');
const DUE = '2026-11-23T09:00:00.000Z';
const ALL = { name: 'all', q: '' } as const;

/** Two open tickets; the second is another street's. */
const columns: MapView = {
  id: ['t1', 'far'],
  lng: [117.03, 117.1],
  lat: [36.65, 36.66],
  kind: ['daily', 'emergency'],
  state: ['running', 'red'],
  startedAt: ['2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  yellowAt: [DUE, '2026-11-23T06:45:00.000Z'],
  dueAt: [DUE, '2026-11-23T07:00:00.000Z'],
  unclaimed: [false, true],
  readable: [true, false],
};

const known = (...tickets: TicketSummary[]) => new Map(tickets.map((each) => [each.id, each]));

describe('pins of the map', () => {
  it('takes the clock of a fact over the one of the columns', () => {
    const late = summaryOf({ clock: clockDue(DUE, 'red') });
    expect(pinsFor(columns, known(late), ALL, NOW)[0]?.state).toBe('red');
  });

  it('drops a pin whose ticket was closed since the columns were read', () => {
    const closed = summaryOf({ status: 'closed' });
    expect(pinsFor(columns, known(closed), ALL, NOW).map((pin) => pin.id)).toEqual(['far']);
  });

  it('adds a whistle the columns do not know yet', () => {
    const fresh = summaryOf({ id: 't9', status: 'blown', kind: 'emergency' });
    const pin = pinsFor(columns, known(fresh), ALL, NOW).find(({ id }) => id === 't9');
    expect(pin).toMatchObject({ kind: 'emergency', unclaimed: true, state: 'none' });
  });

  it("says nothing of another street's whistle but kind and clock", () => {
    const far = pinsFor(columns, known(), ALL, NOW).find(({ id }) => id === 'far');
    expect(far?.label).toBeUndefined();
    expect([...foreignIds(columns)]).toEqual(['far']);
  });

  it('judges unknown rows by kind, claim and clock, and hides them from a search', () => {
    const ids = (name: 'waiting' | 'overdue' | 'reported', q = '') =>
      pinsFor(columns, known(), { name, q }, NOW).map((pin) => pin.id);
    expect(ids('waiting')).toEqual(['far']);
    expect(ids('overdue')).toEqual(['far']);
    expect(ids('reported')).toEqual([]);
    expect(ids('waiting', '路灯')).toEqual([]);
  });
});
