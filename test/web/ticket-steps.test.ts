import { describe, expect, it } from 'vitest';
import type { TicketView } from '../../src/contract/views.ts';
import { stepsOf } from '../../web/parts/ticket/steps.ts';
import { at, sampleClock, sampleTask, sampleTicket } from './sample-ticket.ts';

const states = (ticket: TicketView): string =>
  stepsOf(ticket)
    .map(({ name, state }) => `${name} ${state}`)
    .join(', ');

const ARRIVE = sampleClock('arrive', '1', at('16:50'));

describe('the steps of a whistle', () => {
  it('a blown whistle waits for its claim, by the claim clock of the lead', () => {
    const claim = sampleClock('claim', '1', at('15:30'), { state: 'yellow' });
    const steps = stepsOf(sampleTicket({ clocks: [claim, ARRIVE] }));
    expect(steps[0]).toEqual({ name: 'blow', state: 'done', at: at('14:30') });
    expect(steps[1]).toEqual({
      name: 'claim',
      state: 'current',
      dueAt: at('15:30'),
      clock: 'yellow',
    });
    expect(steps[2]?.state).toBe('todo');
  });

  it('a pending whistle stands at its first step, by the signature clock', () => {
    const signature = sampleClock('signature', undefined, at('16:30'));
    const ticket = sampleTicket({
      status: 'pending',
      blownAt: undefined,
      tasks: [],
      clocks: [signature],
    });
    expect(stepsOf(ticket)[0]).toMatchObject({ state: 'current', dueAt: at('16:30') });
  });

  it('a step done after its due says so', () => {
    const claim = sampleClock('claim', '1', at('15:30'), { state: 'missed' });
    const task = sampleTask('1', { status: 'claimed', claimedAt: at('15:40') });
    expect(stepsOf(sampleTicket({ tasks: [task], clocks: [claim, ARRIVE] }))[1]?.state).toBe(
      'late',
    );
  });

  it('a kind without an arrival clock goes from claim to report', () => {
    const task = sampleTask('1', { status: 'claimed', claimedAt: at('15:00') });
    expect(states(sampleTicket({ status: 'working', tasks: [task] }))).toBe(
      'blow done, claim done, arrive skipped, report current, verify todo, rating todo',
    );
  });

  it('reported without arrival leaves that step behind', () => {
    const task = sampleTask('1', {
      status: 'done',
      claimedAt: at('15:00'),
      reportedAt: at('15:30'),
    });
    expect(states(sampleTicket({ status: 'reported', tasks: [task], clocks: [ARRIVE] }))).toBe(
      'blow done, claim done, arrive skipped, report done, verify current, rating todo',
    );
  });

  it('what the street handles itself is neither blown nor verified', () => {
    const task = sampleTask('1', { status: 'claimed' });
    const ticket = sampleTicket({
      status: 'working',
      blownAt: undefined,
      selfHandled: true,
      tasks: [task],
    });
    expect(states(ticket)).toBe(
      'blow skipped, claim skipped, arrive skipped, report current, verify skipped, rating todo',
    );
  });

  it('a cancelled whistle has no current step', () => {
    expect(states(sampleTicket({ status: 'cancelled' }))).not.toContain('current');
  });

  it('a whistle without a lead shows the routing clock where the claim will be', () => {
    const routing = sampleClock('routing', undefined, at('17:05'));
    const ticket = sampleTicket({ tasks: [], clocks: [routing] });
    expect(stepsOf(ticket)[1]).toMatchObject({ state: 'current', dueAt: at('17:05') });
  });
});
