import type { TicketSummary } from '../../src/contract/views.ts';
import type { ClockState } from '../../src/domain/sla/clock.ts';

/** A daily whistle under way, as a list would give it. */
export const summaryOf = (part: Partial<TicketSummary>): TicketSummary => ({
  id: 't1',
  number: 'LX20261123-0001',
  kind: 'daily',
  status: 'working',
  title: '路灯成片不亮',
  place: { lat: 36.65, lng: 117.03, address: '棋盘街 3 号' },
  street: { id: 'qfs', name: '千佛山街道' },
  level: 0,
  version: 1,
  sensitive: false,
  openSlots: 0,
  onSite: 0,
  ...part,
});

export const clockDue = (dueAt: string, state: ClockState = 'running') => ({
  id: 'c1',
  name: 'arrive' as const,
  unitId: 'u1',
  round: 1,
  policy: 'daily.arrive@1',
  startedAt: '2026-11-23T00:00:00.000Z',
  yellowAt: dueAt,
  dueAt,
  state,
});
