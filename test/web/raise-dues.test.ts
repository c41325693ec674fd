import { describe, expect, it } from 'vitest';
import type { DueView } from '../../src/contract/sla-views.ts';
import { duesFor } from '../../web/parts/raise/dues.ts';
import { limitsFor } from '../../web/parts/raise/limits.ts';
import { at } from './sample-ticket.ts';
import { workingTimeOf } from './working-time.ts';

/** Friday 17:00 before a make-up Sunday, as in the worked example. */
const nowMs = Date.parse(at('17:00', '2026-09-18'));
const time = workingTimeOf('2026-09-01', '2026-12-01');
const daily = limitsFor('daily', undefined);
const told = (clocks: DueView['clocks']): DueView => ({
  policy: [],
  clocks,
  calendarKnownUntil: '2026-12-31',
});

describe('due instants before it is sent', () => {
  it('are the server’s where it answered', () => {
    const dueAt = at('12:00', '2026-09-20');
    const view = told([{ name: 'claim', dueAt, yellowAt: dueAt, beyondKnown: true }]);
    expect(duesFor(daily, { view, nowMs })[0]).toMatchObject({ dueAt, isBeyond: true });
  });

  it('are counted on the phone by the same rules where it did not', () => {
    expect(duesFor(daily, { nowMs, time }).map(({ name, dueAt }) => [name, dueAt])).toEqual([
      ['claim', at('12:00', '2026-09-20')],
      ['first_answer', at('17:30', '2026-09-20')],
      ['finish', at('17:30', '2026-09-24')],
    ]);
  });

  it('of an emergency need no calendar; of others nothing is made up without one', () => {
    const emergency = duesFor(limitsFor('emergency', undefined), { nowMs });
    expect(emergency.map(({ dueAt }) => dueAt)).toEqual([
      at('17:05', '2026-09-18'),
      at('17:30', '2026-09-18'),
      at('17:00', '2026-09-19'),
    ]);
    expect(duesFor(daily, { nowMs }).map(({ dueAt }) => dueAt)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('nothing handed down is finished later than asked from above', () => {
    const capAt = at('12:00', '2026-09-22');
    const dues = duesFor(daily, { nowMs, time, capAt });
    expect(dues.map(({ dueAt }) => dueAt).slice(1)).toEqual([at('17:30', '2026-09-20'), capAt]);
  });
});
