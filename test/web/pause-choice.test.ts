import { describe, expect, it } from 'vitest';
import type { MeView, PauseView } from '../../src/contract/views.ts';
import { actorOf } from '../../web/parts/actor.ts';
import { isCallerUsedUp, pauseChoices } from '../../web/parts/ticket/verbs/pause-choice.ts';
import { at, HUB, STREET, sampleMe, sampleTicket } from './sample-ticket.ts';

const lead = sampleMe();
const street = sampleMe({ unit: STREET });
const streetLeader = sampleMe({ unit: STREET, role: 'leader' });
const hub = sampleMe({ unit: HUB });
const district = sampleMe({ unit: HUB, role: 'district_leader' });
const other = sampleMe({ unit: { id: 'jiaojing', name: '交警大队', kind: 'department' } });

const ofCaller = (n: number, more: Partial<PauseView> = {}): PauseView => ({
  n,
  kind: 'caller',
  by: { id: 'chengguan', name: '区城管局' },
  why: '等材料',
  rang: false,
  from: at('15:00'),
  until: at('17:00'),
  endedAt: at('16:00'),
  ...more,
});
const ticket = (pauses: PauseView[] = []) =>
  sampleTicket({ lead: { id: 'chengguan', name: '区城管局' }, pauses });
const offered = (me: MeView, pauses: PauseView[] = []): string[] =>
  pauseChoices(ticket(pauses), actorOf(me)).map(
    ({ kind, isAtOnce }) => `${kind}${isAtOnce ? ' at once' : ''}`,
  );

describe('the pauses offered', () => {
  it.each([
    ['the lead', lead, ['shelve', 'procedure', 'caller']],
    ['the street', street, ['shelve', 'caller at once']],
    ['a street leader', streetLeader, ['shelve', 'caller at once']],
    ['the hub', hub, ['shelve', 'refer at once']],
    ['a district leader', district, ['shelve at once']],
    ['another unit', other, []],
  ] as const)(
    'to %s are those it may ask for, and it is said which hold at once',
    (_who, me, kinds) => {
      expect(offered(me)).toEqual(kinds);
    },
  );

  it('waiting for the caller is offered twice; one that was refused does not count', () => {
    const refused = ofCaller(2, { state: 'refused', endedAt: undefined });
    expect(offered(lead, [ofCaller(1), refused])).toContain('caller');
    expect(offered(lead, [ofCaller(1), ofCaller(2)])).not.toContain('caller');
    expect(isCallerUsedUp(ticket([ofCaller(1), ofCaller(2)]), actorOf(lead))).toBe(true);
    expect(isCallerUsedUp(ticket([ofCaller(1), ofCaller(2)]), actorOf(hub))).toBe(false);
  });
});
