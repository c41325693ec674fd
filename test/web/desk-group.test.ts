import { describe, expect, it } from 'vitest';
import type { TicketView } from '../../src/contract/views.ts';
import {
  deskItem,
  firstDue,
  groupDesk,
  keepOrder,
  waitingCount,
} from '../../web/parts/desk/group.ts';
import {
  at,
  HUB,
  STREET,
  sampleClock,
  sampleMe,
  sampleTask,
  sampleTicket,
} from './sample-ticket.ts';

const me = sampleMe();
const street = sampleMe({ role: 'leader', unit: STREET });
const member = sampleMe({ id: 'p:m', role: 'member' });

const waiting = (id: string, due: string) =>
  sampleTicket({ id, verbs: ['claim'], clocks: [sampleClock('claim', '1', at(due))] });
const items = (...tickets: ReturnType<typeof waiting>[]) =>
  tickets.flatMap((ticket) => deskItem(ticket, me) ?? []);

describe('what waits for me', () => {
  it('a call of my unit waits for its claim, by the clock of our own task', () => {
    const item = deskItem(waiting('t', '15:30'), me);
    expect(item).toMatchObject({ group: 'claim', verb: 'claim', clock: { dueAt: at('15:30') } });
  });

  it('claimed with an arrival clock it waits for the arrival, without one for the report', () => {
    const tasks = [
      sampleTask('1', { status: 'claimed', claimedAt: at('14:40'), firstAnswerAt: at('14:50') }),
    ];
    const verbs = ['arrive', 'progress', 'report'] as const;
    const arrive = sampleClock('arrive', '1', at('16:50'));
    const ticket = sampleTicket({ status: 'working', tasks, verbs: [...verbs] });
    expect(deskItem({ ...ticket, clocks: [arrive] }, me)?.group).toBe('arrive');
    expect(deskItem(ticket, me)).toMatchObject({ group: 'report', verb: 'report' });
  });

  it('a lead that has not answered yet is asked for progress first', () => {
    const tasks = [sampleTask('1', { status: 'on_site', claimedAt: at('14:40') })];
    const ticket = sampleTicket({ status: 'working', tasks, verbs: ['progress', 'report'] });
    expect(deskItem(ticket, me)).toMatchObject({ group: 'report', verb: 'progress' });
  });

  it.each([
    ['countersign', street],
    ['sign', street],
    ['triage', street],
    ['verify', street],
    ['revise', street],
    ['supplement', street],
    ['route', sampleMe({ unit: HUB })],
    ['spot_check', sampleMe({ unit: HUB })],
  ] as const)('%s has its own heading', (verb, reader) => {
    expect(deskItem(sampleTicket({ verbs: ['comment', verb] }), reader)).toMatchObject({
      group: verb,
      verb,
    });
  });

  it('a request waits for my answer, with who asked and by its own clock', () => {
    const asked = {
      n: 1,
      taskId: '1',
      unit: { id: 'chengguan', name: '区城管局' },
      state: 'asked' as const,
      askedAt: at('14:40'),
    };
    const clocks = [sampleClock('return_answer', '1', at('17:30'), { unitId: STREET.id })];
    const ticket = sampleTicket({ returns: [asked], clocks, verbs: ['answer_return', 'add'] });
    expect(deskItem(ticket, street)).toMatchObject({
      group: 'answer',
      verb: 'answer_return',
      from: { name: '区城管局' },
      clock: { dueAt: at('17:30') },
    });
  });

  it('callers who wait for an answer stand on the desk of their street alone', () => {
    const ticket = sampleTicket({ status: 'rating', verbs: ['answer_callers'] });
    expect(deskItem(ticket, street)).toMatchObject({ group: 'answer', verb: 'answer_callers' });
    expect(deskItem(ticket, sampleMe({ unit: HUB }))).toBeUndefined();
  });

  it('what we raised and others must act on is kept apart; what is neither is not here', () => {
    const ticket = sampleTicket({ verbs: ['claim_for', 'cancel'] });
    expect(deskItem(ticket, street)?.group).toBe('follow');
    const oversight = { id: 'oversight', name: '督查室', kind: 'oversight' } as const;
    expect(deskItem(ticket, sampleMe({ unit: oversight }))).toBeUndefined();
  });

  it('a member sees open calls, and the help they promised until it is done', () => {
    expect(deskItem(sampleTicket({ verbs: ['claim_slot'] }), member)?.group).toBe('calls');
    const person = { id: 'p:m', name: '报到党员' };
    const own = sampleTask('2', { role: 'volunteer', unit: undefined, person, status: 'claimed' });
    const helping = sampleTicket({ tasks: [own], verbs: ['arrive', 'report'] });
    expect(deskItem(helping, member)).toMatchObject({ group: 'helping', verb: 'arrive' });
    const done = { ...helping, tasks: [{ ...own, status: 'done' as const }], verbs: [] };
    expect(deskItem(done, member)).toBeUndefined();
  });
});

describe('the order of the desk', () => {
  it('in each heading the nearest due stands first, what has no clock last', () => {
    const clockless = sampleTicket({ id: 'c', verbs: ['claim'] });
    const [group] = groupDesk(items(clockless, waiting('b', '16:00'), waiting('a', '15:00')));
    expect(group?.items.map(({ ticket }) => ticket.id)).toEqual(['a', 'b', 'c']);
  });

  it('what is due first of all is named, calls and followed tickets aside', () => {
    expect(firstDue(items(waiting('b', '16:00'), waiting('a', '15:00')))?.ticket.id).toBe('a');
    expect(firstDue([])).toBeUndefined();
  });

  it('while the list is held rows keep their places and new ones go to the end', () => {
    const groups = groupDesk(
      items(waiting('b', '16:00'), waiting('n', '14:00'), waiting('a', '15:00')),
    );
    const [held] = keepOrder(groups, ['a', 'b']);
    expect(held?.items.map(({ ticket }) => ticket.id)).toEqual(['a', 'b', 'n']);
  });

  it('the badge counts what stands open on the desk, not what waits for others', () => {
    const done = sampleTask('1', { status: 'done', reportedAt: at('15:00') });
    const handed = sampleTicket({ id: 'handed', status: 'reported', tasks: [done] });
    const all = [...items(waiting('a', '15:30'), waiting('b', '16:00')), ...items(handed)];
    expect(all.map(({ group }) => group)).toEqual(['claim', 'claim', 'follow']);
    expect(waitingCount(all)).toBe(2);
  });
});

describe('what waits on closed tickets', () => {
  const oversight = sampleMe({ unit: { id: 'o', name: '督查室', kind: 'oversight' } });
  const closed = (more: Partial<TicketView>) => sampleTicket({ status: 'closed', ...more });

  it('a signature and an answer have headings of their own', () => {
    const signer = sampleMe({ unit: HUB, role: 'leader' });
    expect(deskItem(closed({ verbs: ['sign_exclusion'] }), signer)?.group).toBe('exclusion');
    expect(deskItem(closed({ verbs: ['exclude', 'answer_appeal'] }), oversight)).toMatchObject({
      group: 'appeal',
      verb: 'answer_appeal',
    });
  });

  it('what oversight asked waits for another unit; what counts already is not there', () => {
    const exclusion = { code: 'repeat', state: 'asked', askedAt: at('10:00') } as const;
    const asked = closed({ exclusion: exclusion as unknown as TicketView['exclusion'] });
    expect(deskItem(asked, oversight)?.group).toBe('follow');
    expect(deskItem(closed({ verbs: ['exclude'] }), oversight)).toBeUndefined();
  });
});
