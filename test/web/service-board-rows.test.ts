import { describe, expect, it } from 'vitest';
import { membersShown, sayFreeHours } from '../../web/parts/service/board/members.ts';
import { needRows } from '../../web/parts/service/board/need-rows.ts';
import { needView, registrationView, shiftView } from './service-view.ts';

const NOW = '2026-11-25T08:00:00.000Z';

describe('the board of needs', () => {
  it('stands by the next shift, whoever is wanted most; without one to come last', () => {
    const late = needView({ id: 'late', shifts: [shiftView({ free: 100, wanted: 100 })] });
    const soon = needView({
      id: 'soon',
      shifts: [
        shiftView({ from: '2026-11-26T00:00:00.000Z', until: '2026-11-26T01:00:00.000Z', free: 0 }),
      ],
    });
    const past = needView({
      id: 'past',
      shifts: [shiftView({ from: '2026-11-20T00:00:00.000Z', until: '2026-11-20T01:00:00.000Z' })],
    });
    expect(needRows([past, late, soon], NOW).map(({ need }) => need.id)).toEqual([
      'soon',
      'late',
      'past',
    ]);
  });

  it('counts shifts and those waiting only where the shift is neither over nor cancelled', () => {
    const shifts = [
      shiftView({ id: '1', until: NOW, from: '2026-11-25T06:00:00.000Z', queued: 5 }),
      shiftView({ id: '2', queued: 2 }),
      shiftView({ id: '3', queued: 3, cancelled: true }),
      shiftView({
        id: '4',
        from: '2026-12-05T00:30:00.000Z',
        until: '2026-12-05T03:00:00.000Z',
        queued: 1,
      }),
    ];
    const [row] = needRows([needView({ shifts })], NOW);
    expect([row?.next?.id, row?.left, row?.queued]).toEqual(['2', 2, 3]);
  });
});

describe('the members of a community', () => {
  const member = (n: number, part = {}) =>
    registrationView({ id: `r${n}`, person: { id: `p${n}`, name: `党员 ${n}` }, ...part });

  it('stand by name, numbers in them as numbers', () => {
    const shown = membersShown([member(10), member(2), member(1)], { q: '' });
    expect(shown.map(({ person }) => person?.name)).toEqual(['党员 1', '党员 2', '党员 10']);
  });

  it('are found by name or organisation, and by skill', () => {
    const members = [
      member(1, { skills: ['law'] }),
      member(2, { organisation: { id: 'o2', name: '省立医院党委' }, skills: ['medical'] }),
    ];
    const idsOf = (filter: Parameters<typeof membersShown>[1]) =>
      membersShown(members, filter).map(({ id }) => id);
    expect(idsOf({ q: ' 医院 ' })).toEqual(['r2']);
    expect(idsOf({ q: '党员', skill: 'law' })).toEqual(['r1']);
    expect(idsOf({ q: '医院', skill: 'law' })).toEqual([]);
  });

  it('are free by day, Monday first, parts of a day in their order', () => {
    const names = {
      weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      dayPart: { morning: 'a.m.', afternoon: 'p.m.', evening: 'night' },
    };
    const hours = [
      { day: 7, part: 'evening' as const },
      { day: 1, part: 'evening' as const },
      { day: 1, part: 'morning' as const },
    ];
    expect(sayFreeHours(hours, names)).toBe('Mon a.m./night · Sun night');
    expect(sayFreeHours([], names)).toBe('');
  });
});
