import { describe, expect, it } from 'vitest';
import { readsServiceMap } from '../../web/parts/dashboard/service-readers.ts';
import { askBody, emptyAsk, missingIn } from '../../web/parts/service/pairs/ask.ts';
import { mayWrite, needAddress, pairLists } from '../../web/parts/service/pairs/lines.ts';
import {
  emptyNeed,
  faultsOf,
  needBody,
  shownFaults,
} from '../../web/parts/service/post/need-draft.ts';
import { shiftBodies, shiftBody, shiftFaults } from '../../web/parts/service/post/shift-draft.ts';
import { periodOf, periodsFor } from '../../web/parts/service/sums/period.ts';

const SHIFT = { day: '2026-11-28', from: '08:30', until: '11:00', wanted: '6' };

describe('a shift as typed', () => {
  it('is Shanghai time, and ends the next day where it ends before it begins', () => {
    expect(shiftBody(SHIFT)).toEqual({
      from: '2026-11-28T00:30:00.000Z',
      until: '2026-11-28T03:00:00.000Z',
      wanted: 6,
    });
    expect(shiftBody({ ...SHIFT, from: '20:30', until: '02:30' })?.until).toBe(
      '2026-11-28T18:30:00.000Z',
    );
  });

  it('comes again every week at the same time', () => {
    expect(shiftBodies([SHIFT], 3).map(({ from }) => from)).toEqual([
      '2026-11-28T00:30:00.000Z',
      '2026-12-05T00:30:00.000Z',
      '2026-12-12T00:30:00.000Z',
    ]);
  });

  it('says what is missing, that nobody is too few, and that words are no number', () => {
    expect(shiftFaults(SHIFT)).toEqual({});
    expect(shiftFaults({ ...SHIFT, day: '', wanted: '' })).toEqual({
      day: 'field_missing',
      wanted: 'field_missing',
    });
    expect(shiftFaults({ ...SHIFT, wanted: '0' })).toEqual({ wanted: 'field_too_small' });
    expect(shiftFaults({ ...SHIFT, wanted: 'six' })).toEqual({ wanted: 'field_format' });
  });
});

describe('a need as typed', () => {
  it('wants a title, and a wish its category; a street says which community', () => {
    const wish = { ...emptyNeed(), kind: 'wish' as const, shifts: [SHIFT] };
    expect(Object.keys(faultsOf(wish, true))).toEqual(['communityId', 'title', 'category']);
    expect(faultsOf({ ...wish, title: '修灯', category: 'repair' }, false)).toEqual({});
  });

  it('is sent without what was left empty, and a category only with a wish', () => {
    const draft = { ...emptyNeed(), title: ' 清淤 ', category: 'repair' as const, shifts: [SHIFT] };
    expect(needBody(draft)).toEqual({
      kind: 'project',
      title: '清淤',
      scope: 'community',
      skills: [],
      shifts: [{ from: '2026-11-28T00:30:00.000Z', until: '2026-11-28T03:00:00.000Z', wanted: 6 }],
    });
    expect(needBody({ ...draft, contactPhone: '13800000000' })).toMatchObject({
      contact: { phone: '13800000000' },
    });
  });

  it('shows what the server says of a later week at the shift that repeats', () => {
    const draft = { ...emptyNeed(), shifts: [SHIFT, SHIFT], weeks: 3 };
    expect(shownFaults({ 'shifts.3.until': 'over', title: 'missing' }, draft)).toEqual({
      'shifts.1.until': 'over',
      title: 'missing',
    });
  });
});

describe('a pairing', () => {
  it('has needs from the place, resources from the organisation, projects from both', () => {
    expect(
      ['needs', 'resources', 'projects'].map((list) => mayWrite(list as 'needs', 'place')),
    ).toEqual([true, false, true]);
    expect(mayWrite('resources', 'organisation')).toBe(true);
  });

  it('no longer shows what was struck', () => {
    const line = { list: 'needs' as const, unit: { id: 'c1', name: '' }, addedAt: '' };
    const lists = pairLists(
      [
        { ...line, n: 1, state: 'dropped' },
        { ...line, n: 2, state: 'taken_up', needId: 'n1' },
      ],
      'place',
    );
    expect(lists[0]?.lines.map(({ n }) => n)).toEqual([2]);
  });

  it('takes a line up with its words', () => {
    const line = { n: 3, list: 'needs' as const, text: '修灯 & 换锁', unit: { id: '', name: '' } };
    expect(needAddress('r1', { ...line, addedAt: '', state: 'open' })).toBe(
      '/service/new?from=r1&line=3&title=%E4%BF%AE%E7%81%AF+%26+%E6%8D%A2%E9%94%81',
    );
  });

  it('is with a community; a report may be to the street itself', () => {
    const asked = { ...emptyAsk(undefined), streetId: 's1' };
    expect(missingIn(asked, 'organisation')).toEqual(['communityId']);
    expect(missingIn({ ...asked, kind: 'residence' }, 'organisation')).toEqual([]);
    expect(missingIn({ ...asked, communityId: 'c1' }, 'place')).toEqual(['unitId']);
    expect(askBody({ ...asked, kind: 'residence' }, 'organisation')).toEqual({
      kind: 'residence',
      streetId: 's1',
    });
  });
});

describe('the periods of sums', () => {
  it('are this year so far and the half-years of two years, never one to come', () => {
    expect(periodsFor('2026-05-10').map(({ id }) => id)).toEqual([
      '2026',
      '2026-Q2',
      '2026-Q1',
      '2026-H1',
      '2025-H2',
      '2025-H1',
    ]);
    expect(periodOf('2026-Q2', '2026-05-10')).toMatchObject({
      from: '2026-04-01',
      until: '2026-05-10',
    });
    expect(periodOf('2026-Q3', '2026-11-25').until).toBe('2026-09-30');
    expect(periodOf('2026-H1', '2026-05-10').until).toBe('2026-05-10');
    expect(periodOf('2026-H1', '2026-11-25').until).toBe('2026-06-30');
  });

  it('begin with the year where the address names none', () => {
    expect(periodOf('2019-H1', '2026-11-25')).toMatchObject({
      from: '2026-01-01',
      until: '2026-11-25',
    });
  });
});

it('needs on the map are for those they concern, not for departments and utilities', () => {
  const who = (role: string, kind: string) =>
    readsServiceMap({ role, unit: { kind } } as Parameters<typeof readsServiceMap>[0]);
  expect(who('member', 'department')).toBe(true);
  expect(who('staff', 'community')).toBe(true);
  expect(who('staff', 'department')).toBe(false);
  expect(who('leader', 'utility')).toBe(false);
});
