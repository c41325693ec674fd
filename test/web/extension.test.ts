import { describe, expect, it } from 'vitest';
import type { TicketView } from '../../src/contract/views.ts';
import {
  amountChoices,
  answererOf,
  dueAfter,
  finishOfLead,
  isWall,
} from '../../web/parts/ticket/verbs/extension.ts';
import { at, sampleClock, sampleTicket } from './sample-ticket.ts';
import { workingTimeOf } from './working-time.ts';

const asked = (taskId: string): TicketView['extensions'][number] => ({
  n: 1,
  taskId,
  unit: { id: 'chengguan', name: '区城管局' },
  state: 'granted',
  askedAt: at('14:40'),
  days: 2,
});

describe('who answers an extension', () => {
  it.each([
    [{ days: 1 }, 'street'],
    [{ days: 5 }, 'street'],
    [{ days: 6 }, 'hub'],
    [{ hours: 24 }, 'street'],
    [{}, 'street'],
  ] as const)('%o: %s', (amount, who) => {
    expect(answererOf(sampleTicket(), amount)).toBe(who);
  });

  it("a second one of the same lead is for the hub's leader alone, a new lead begins anew", () => {
    expect(answererOf(sampleTicket({ extensions: [asked('1')] }), { days: 1 })).toBe('hub_leader');
    expect(answererOf(sampleTicket({ extensions: [asked('0')] }), { days: 1 })).toBe('street');
  });
});

describe('how much', () => {
  it('a clock of days and nights takes hours, others working days', () => {
    const finish = sampleClock('finish', '1', at('17:30'));
    expect(isWall({ ...finish, limit: { amount: 1440, unit: 'minutes' } })).toBe(true);
    expect(isWall({ ...finish, limit: { amount: 5, unit: 'working_days' } })).toBe(false);
  });

  it('less than asked can be given, more cannot', () => {
    expect(amountChoices('days', 3)).toEqual([1, 2, 3]);
    expect(amountChoices('hours', 9)).toEqual([1, 2, 4, 8, 9]);
    expect(amountChoices('days')).toHaveLength(10);
  });

  it('it counts from the due instant of the newest finish clock', () => {
    const clocks = [
      sampleClock('finish', '1', at('17:30'), { state: 'void' }),
      sampleClock('finish', '1', at('17:30', '2026-11-26')),
    ];
    const finish = finishOfLead(sampleTicket({ clocks }));
    expect(finish?.dueAt).toBe(at('17:30', '2026-11-26'));
    if (!finish) return;
    // Thursday and two more working days: Monday.
    expect(dueAfter(finish, { days: 2 }, workingTimeOf('2026-11-20', '2026-12-20'))).toBe(
      at('17:30', '2026-11-30'),
    );
    expect(dueAfter(finish, { hours: 3 }, undefined)).toBe(at('20:30', '2026-11-26'));
    expect(dueAfter(finish, { days: 2 }, undefined)).toBeUndefined();
  });
});
