import { describe, expect, it } from 'vitest';
import type { CallView, NeedView, ShiftView } from '../../src/contract/service-views.ts';
import {
  claimableShifts,
  firstCall,
  goingTo,
  hoursUntil,
  isOn,
  offerOf,
  ownClaimN,
  suits,
} from '../../web/parts/service/member/claimable.ts';

const NOW = '2026-11-27T01:00:00.000Z';
const community = { id: 'c1', name: '棋盘街社区' };
const street = { id: 's1', name: '千佛山街道' };

const shift = (id: string, more: Partial<ShiftView> = {}): ShiftView => ({
  id,
  from: '2026-11-28T02:00:00.000Z',
  until: '2026-11-28T04:00:00.000Z',
  wanted: 2,
  held: 1,
  free: 1,
  queued: 0,
  fit: { skill: true, time: true },
  inWorkTime: false,
  ...more,
});

const need = (shifts: ShiftView[], more: Partial<NeedView> = {}): NeedView => ({
  id: 'n1',
  number: 'XQ1',
  kind: 'post',
  status: 'open',
  community,
  street,
  sight: 'full',
  skills: [],
  scope: 'community',
  shifts,
  claims: [],
  hasContact: false,
  postedAt: NOW,
  onSite: 0,
  verbs: ['claim'],
  ...more,
});

const over = { from: '2026-11-26T02:00:00.000Z', until: '2026-11-26T04:00:00.000Z' };

describe('what a member may take', () => {
  it.each<[string, Partial<ShiftView>]>([
    ['is over', over],
    ['was cancelled', { cancelled: true }],
    ['is held already', { mine: 'held' }],
    ['is waited for already', { mine: 'queued' }],
    ['lies in working hours', { inWorkTime: true }],
  ])('is no shift that %s', (_why, more) => {
    expect(claimableShifts(need([shift('a', more)]), false, NOW)).toEqual([]);
  });

  it('is a shift in working hours for whoever opted in', () => {
    const atWork = shift('a', { inWorkTime: true });
    expect(claimableShifts(need([atWork]), true, NOW)).toEqual([atWork]);
  });

  it('is nothing where the server offers no claim', () => {
    expect(claimableShifts(need([shift('a')], { verbs: [] }), true, NOW)).toEqual([]);
  });
});

describe('one tap', () => {
  it('claims the only shift', () => {
    expect(offerOf(need([shift('a')]), false, NOW)).toEqual({ way: 'claim', shift: shift('a') });
  });

  it('joins the waiting list of the only shift when it is full', () => {
    expect(offerOf(need([shift('a', { free: 0 })]), false, NOW).way).toBe('queue');
  });

  it('asks which of several', () => {
    const shifts = [shift('a'), shift('b')];
    expect(offerOf(need(shifts), false, NOW)).toEqual({ way: 'choose', shifts });
  });

  it('takes the one left when the other is held', () => {
    const offer = offerOf(need([shift('a', { mine: 'held' }), shift('b')]), false, NOW);
    expect(offer).toEqual({ way: 'claim', shift: shift('b') });
  });

  it('is not there in working hours, and that is said', () => {
    expect(offerOf(need([shift('a', { inWorkTime: true })]), false, NOW).way).toBe('work_time');
    expect(offerOf(need([shift('a', over)]), false, NOW).way).toBe('none');
  });
});

it('what suits fits in skill and time, in a shift that may be taken', () => {
  const late = shift('b', { fit: { skill: true, time: false } });
  expect(suits(need([shift('a')]), false, NOW)).toBe(true);
  expect(suits(need([late]), false, NOW)).toBe(false);
  expect(suits(need([shift('a', { inWorkTime: true }), late]), false, NOW)).toBe(false);
});

describe('what I go to', () => {
  it('is listed by shift, soonest first, without what is over', () => {
    const later = shift('a', { mine: 'queued', from: '2026-11-29T02:00:00.000Z' });
    const sooner = shift('b', { mine: 'held' });
    const past = shift('c', { mine: 'held', ...over });
    const going = goingTo([need([later, past, shift('d')]), need([sooner])], NOW);
    expect(going.map((each) => each.shift.id)).toEqual(['b', 'a']);
  });

  it('is released by the number of my claim that still counts', () => {
    const claim = { shiftId: 'a', places: 1, at: NOW, isMine: true };
    const claims = [
      { ...claim, n: 1, state: 'released' as const },
      { ...claim, n: 2, state: 'held' as const, isMine: false },
      { ...claim, n: 3, state: 'queued' as const },
    ];
    expect(ownClaimN(need([shift('a')], { claims }), 'a')).toBe(3);
    expect(ownClaimN(need([shift('a')], { claims }), 'b')).toBeUndefined();
  });

  it.each([
    ['2026-11-27T01:30:00.000Z', 0],
    ['2026-11-27T04:59:00.000Z', 3],
    ['2026-11-28T01:00:00.000Z', 24],
    ['2026-11-28T01:01:00.000Z', undefined],
    ['2026-11-27T00:59:00.000Z', undefined],
  ])('is reminded of within a day before: %s in %s h', (from, hours) => {
    expect(hoursUntil(from, NOW)).toBe(hours);
  });

  it.each([
    ['2026-11-27T02:00:00.000Z', '2026-11-27T04:00:00.000Z', true],
    ['2026-11-27T02:01:00.000Z', '2026-11-27T04:00:00.000Z', false],
    ['2026-11-26T22:00:00.000Z', '2026-11-27T00:00:00.000Z', true],
    ['2026-11-26T22:00:00.000Z', '2026-11-26T23:59:00.000Z', false],
  ])('may be noted from an hour before until an hour after: %s to %s', (from, until, isNow) => {
    expect(isOn({ from, until }, NOW)).toBe(isNow);
  });
});

describe('the first call', () => {
  const call = (ticketId: string, more: Partial<CallView> = {}): CallView => ({
    ticketId,
    number: 'LX1',
    title: '',
    kind: 'daily',
    street,
    place: { lat: 36.6, lng: 117 },
    scope: 'community',
    wanted: 2,
    open: 1,
    mayClaim: true,
    ...more,
  });

  it('is the emergency, else what ends soonest', () => {
    const late = call('a', { until: '2026-11-28T04:00:00.000Z' });
    const soon = call('b', { until: '2026-11-27T04:00:00.000Z' });
    const endless = call('c');
    expect(firstCall([endless, late, soon])?.ticketId).toBe('b');
    expect(firstCall([soon, call('d', { kind: 'emergency' })])?.ticketId).toBe('d');
  });

  it.each<[string, Partial<CallView>]>([
    ['full', { open: 0 }],
    ['not to be claimed now', { mayClaim: false }],
    ['claimed by me', { mine: 'claimed' }],
    ['where I am', { mine: 'on_site' }],
  ])('is none that is %s', (_what, more) => {
    expect(firstCall([call('a', more)])).toBeUndefined();
  });

  it('may be one that I released', () => {
    expect(firstCall([call('a', { mine: 'released' })])?.ticketId).toBe('a');
  });
});
