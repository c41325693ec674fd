import { describe, expect, it } from 'vitest';
import { actsOf, reviewVerbs, waitsForSupports } from '../../web/parts/ticket/duties.ts';
import { STREET, sampleMe, sampleTask, sampleTicket } from './sample-ticket.ts';

describe('the verbs allowed now', () => {
  it('the first duty is the main act, the others stand beside it', () => {
    const ticket = sampleTicket({ verbs: ['claim', 'arrive', 'comment'] });
    expect(actsOf(ticket, sampleMe())).toEqual({ main: 'claim', others: ['arrive'] });
  });

  it('comment and the caller have their own places', () => {
    const ticket = sampleTicket({ verbs: ['comment', 'view_contact'] });
    expect(actsOf(ticket, sampleMe())).toEqual({ main: undefined, others: [] });
  });

  it('what is done about how a closed ticket counts stands with its review, and presses nobody', () => {
    const ticket = sampleTicket({
      status: 'closed',
      verbs: ['comment', 'spot_check', 'exclude', 'appeal'],
    });
    expect(reviewVerbs(ticket)).toEqual(['exclude', 'appeal', 'spot_check']);
    expect(actsOf(ticket, sampleMe())).toEqual({ main: undefined, others: [] });
  });

  it('calling a whistle off is never pressed forward', () => {
    const me = sampleMe({ unit: STREET });
    const ticket = sampleTicket({ verbs: ['claim_for', 'hands', 'cancel'] });
    expect(actsOf(ticket, me)).toEqual({
      main: undefined,
      others: ['claim_for', 'hands', 'cancel'],
    });
  });

  it('noting an arrival for others is possible, not a duty of the street', () => {
    const ticket = sampleTicket({ verbs: ['arrive', 'cancel'] });
    expect(actsOf(ticket, sampleMe({ unit: STREET })).main).toBeUndefined();
    expect(actsOf(ticket, sampleMe()).main).toBe('arrive');
  });

  it('a lead whose supports are at work is told what its report waits for', () => {
    const support = sampleTask('2', { role: 'support', unit: { id: 'x', name: 'x' } });
    const lead = sampleTask('1', { status: 'on_site' });
    const ticket = sampleTicket({ status: 'working', tasks: [lead, support], verbs: ['progress'] });
    expect(waitsForSupports(ticket, sampleMe())).toBe(true);
    const waived = { ...ticket, tasks: [lead, { ...support, status: 'waived' as const }] };
    expect(waitsForSupports(waived, sampleMe())).toBe(false);
    expect(waitsForSupports(ticket, sampleMe({ unit: STREET }))).toBe(false);
  });

  it("a member's own task is theirs, not their unit's", () => {
    const own = sampleTask('3', {
      role: 'volunteer',
      unit: undefined,
      person: { id: 'p:m', name: '报到党员' },
      status: 'claimed',
    });
    const ticket = sampleTicket({ tasks: [own], verbs: ['arrive', 'report'] });
    expect(actsOf(ticket, sampleMe({ id: 'p:m', role: 'member' })).main).toBe('arrive');
  });
});
