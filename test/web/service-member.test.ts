import { describe, expect, it } from 'vitest';
import { goingTo, standingIn } from '../../web/parts/service/member/claimable.ts';
import { withHanded } from '../../web/parts/service/people/handed-over.ts';
import { needView, registrationView, shiftView } from './service-view.ts';

const NOW = '2026-11-25T08:00:00.000Z';
const ARRIVED = {
  way: 'list' as const,
  at: NOW,
  receivedAt: NOW,
  doubts: [],
};

describe('what a member goes to', () => {
  const shifts = [shiftView({ id: '1', mine: 'held' }), shiftView({ id: '2', mine: 'held' })];
  const need = needView({ id: 'n', shifts });
  const idsGoing = (records: Parameters<typeof goingTo>[2]) =>
    goingTo([need], NOW, records).map(({ shift }) => shift.id);

  it('leaves out the shift they are present in, and no other', () => {
    expect(idsGoing([])).toEqual(['1', '2']);
    expect(idsGoing([{ needId: 'n', shiftId: '1', arrived: ARRIVED }])).toEqual(['2']);
  });

  it('tells being there from having left, of that shift alone', () => {
    const there = [{ needId: 'n', shiftId: '1', arrived: ARRIVED }];
    expect(standingIn(there, 'n', '1')).toBe('there');
    expect(standingIn(there, 'n', '2')).toBe('coming');
    expect(standingIn([{ ...there[0], left: ARRIVED }], 'n', '1')).toBe('left');
  });
});

describe('the codes handed over', () => {
  const admitted = (id: string, code: string) => ({
    registration: registrationView({ id }),
    username: id,
    code,
  });

  it('put a new code of the same person in place of the old', () => {
    const before = [admitted('a', 'OLD'), admitted('b', 'KEPT')];
    const after = withHanded(before, [admitted('a', 'NEW')]);
    expect(after.map(({ code }) => code)).toEqual(['NEW', 'KEPT']);
  });
});
