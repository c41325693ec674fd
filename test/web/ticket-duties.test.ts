import { describe, expect, it } from 'vitest';
import { actsOf, reviewVerbs, waitsForSupports } from '../../web/parts/ticket/duties.ts';
import {
  at,
  HUB,
  STREET,
  sampleClock,
  sampleMe,
  sampleTask,
  sampleTicket,
} from './sample-ticket.ts';

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

  it.each([
    ['answer_return', 'return_answer'],
    ['answer_extension', 'extension_answer'],
    ['answer_release', 'release_answer'],
  ] as const)('%s is the duty of whoever its clock belongs to', (verb, name) => {
    const clocks = [sampleClock(name, '1', at('15:00'), { unitId: STREET.id })];
    const ticket = sampleTicket({ status: 'working', clocks, verbs: ['add', verb] });
    expect(actsOf(ticket, sampleMe({ unit: STREET })).main).toBe(verb);
    expect(actsOf(ticket, sampleMe({ unit: HUB })).main).toBeUndefined();
  });

  it('of a disputed return the hub names a provisional lead first, then rules', () => {
    const hub = sampleMe({ unit: HUB });
    const own = { unitId: HUB.id };
    const clocks = [
      sampleClock('provisional', undefined, at('17:30'), own),
      sampleClock('ruling', undefined, at('17:30', '2026-11-30'), own),
    ];
    const disputed = sampleTicket({ clocks, verbs: ['designate', 'rule', 'reassign'] });
    expect(actsOf(disputed, hub).main).toBe('designate');
    const provisional = { id: 'zhujian', name: '区住建局' };
    const led = { ...disputed, ruling: { since: at('14:30'), provisional } };
    expect(actsOf(led, hub)).toEqual({ main: 'rule', others: ['designate', 'reassign'] });
  });

  it('a signature comes before the claim, a reply to others after it', () => {
    const ticket = sampleTicket({ verbs: ['claim', 'arrive', 'sign_return', 'answer_consult'] });
    expect(actsOf(ticket, sampleMe()).main).toBe('sign_return');
    const staff = { ...ticket, verbs: ['claim', 'arrive', 'answer_consult'] as const };
    expect(actsOf({ ...staff, verbs: [...staff.verbs] }, sampleMe()).main).toBe('claim');
    expect(actsOf({ ...ticket, verbs: ['arrive', 'answer_consult'] }, sampleMe()).main).toBe(
      'answer_consult',
    );
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
