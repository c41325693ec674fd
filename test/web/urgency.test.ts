import { describe, expect, it } from 'vitest';
import type { FactEvent } from '../../src/contract/views.ts';
import { isNews } from '../../web/parts/news.ts';
import { mostUrgent } from '../../web/parts/wall/urgency.ts';
import { clockDue, summaryOf } from './summary.ts';

const NOW = Date.parse('2026-11-23T08:00:00.000Z');
const LATE = '2026-11-23T07:00:00.000Z';
const SOON = '2026-11-23T08:10:00.000Z';
const LATER = '2026-11-24T08:00:00.000Z';

describe('what the wall shows first', () => {
  it('late emergencies, unclaimed ones, late ones, then what is due first', () => {
    const tickets = [
      summaryOf({ id: 'later', clock: clockDue(LATER) }),
      summaryOf({ id: 'soon', clock: clockDue(SOON) }),
      summaryOf({ id: 'late', clock: clockDue(LATE, 'red') }),
      summaryOf({ id: 'unclaimed', kind: 'emergency', status: 'blown', clock: clockDue(SOON) }),
      summaryOf({ id: 'burning', kind: 'emergency', clock: clockDue(LATE, 'red') }),
      summaryOf({ id: 'paused', clock: clockDue(LATE, 'paused') }),
      summaryOf({ id: 'timeless' }),
    ];
    expect(mostUrgent(tickets, NOW, 5).map((ticket) => ticket.id)).toEqual([
      'burning',
      'unclaimed',
      'late',
      'soon',
      'later',
    ]);
  });

  it('never a sensitive ticket, nor one that is over', () => {
    const tickets = [
      summaryOf({ id: 'a', sensitive: true, clock: clockDue(LATE, 'red') }),
      summaryOf({ id: 'b', status: 'closed' }),
    ];
    expect(mostUrgent(tickets, NOW, 7)).toEqual([]);
  });
});

describe('what is announced', () => {
  const fact = (part: Partial<FactEvent>): FactEvent => ({
    seq: 1,
    ticketId: 't1',
    type: 'ticket.raised',
    at: '2026-11-23T07:59:30.000Z',
    by: {},
    ticket: summaryOf({ status: 'blown' }),
    ...part,
  });

  it('a whistle that went out just now', () => {
    expect(isNews(fact({}), NOW)).toBe(true);
    expect(isNews(fact({ type: 'ticket.blown' }), NOW)).toBe(true);
  });

  it('not what still waits for a signature, a claim, or what a long gap brings back', () => {
    expect(isNews(fact({ ticket: summaryOf({ status: 'pending' }) }), NOW)).toBe(false);
    expect(isNews(fact({ type: 'task.claimed' }), NOW)).toBe(false);
    expect(isNews(fact({ at: '2026-11-23T07:00:00.000Z' }), NOW)).toBe(false);
  });
});
