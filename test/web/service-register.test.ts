import { describe, expect, it } from 'vitest';
import type { UnitView } from '../../src/contract/views.ts';
import { groupCommunities } from '../../web/parts/service/register/communities.ts';
import {
  askBody,
  draftOf,
  isPlaced,
  profileBody,
  toggleHours,
  toggleSkill,
} from '../../web/parts/service/register/draft.ts';

const EMPTY = draftOf();

describe('a registration', () => {
  it('needs a community, or the name of one outside', () => {
    expect(isPlaced(EMPTY)).toBe(false);
    expect(isPlaced({ ...EMPTY, communityId: 'c1' })).toBe(true);
    expect(isPlaced({ ...EMPTY, communityId: 'c1', isOutside: true })).toBe(false);
    expect(isPlaced({ ...EMPTY, isOutside: true, outside: ' ' })).toBe(false);
    expect(isPlaced({ ...EMPTY, isOutside: true, outside: '甲社区' })).toBe(true);
  });

  it('tells one place only, and no phone that was not typed', () => {
    const profile = { skills: [], freeHours: [], visibility: 'branch', onCall: false };
    const draft = { ...EMPTY, communityId: 'c1', outside: ' 甲社区 ' };
    expect(askBody(draft)).toEqual({ ...profile, communityId: 'c1' });
    expect(askBody({ ...draft, isOutside: true })).toEqual({
      ...profile,
      outside: { community: '甲社区' },
    });
    expect(profileBody({ ...EMPTY, phone: ' 13800000000 ' })).toEqual({
      ...profile,
      phone: '13800000000',
    });
  });

  it('takes skills and free hours on and off', () => {
    expect(toggleSkill(['law'], 'art')).toEqual(['law', 'art']);
    expect(toggleSkill(['law', 'art'], 'law')).toEqual(['art']);
    const saturday = toggleHours([], 6, 'morning');
    expect(saturday).toEqual([{ day: 6, part: 'morning' }]);
    expect(toggleHours(saturday, 6, 'evening')).toHaveLength(2);
    expect(toggleHours(saturday, 6, 'morning')).toEqual([]);
  });
});

describe('communities', () => {
  const unit = (id: string, kind: UnitView['kind'], name: string, streetId?: string): UnitView => ({
    id,
    kind,
    name,
    governance: 'district',
    streetId,
    staffed: true,
  });
  const units = [
    unit('s1', 'street', '千佛山街道办事处'),
    unit('s2', 'street', '泉城路街道办事处'),
    unit('c1', 'community', '棋盘街社区居民委员会', 's1'),
    unit('c2', 'community', '佛山苑社区居民委员会', 's1'),
    unit('c3', 'community', '芙蓉街社区居民委员会', 's2'),
    unit('d1', 'department', '区城管局'),
  ];
  const found = (asked: string) =>
    groupCommunities(units, asked).map(({ street, communities }) => [
      street.id,
      communities.map(({ id }) => id),
    ]);

  it('stand under their streets', () => {
    expect(found('')).toEqual([
      ['s1', ['c1', 'c2']],
      ['s2', ['c3']],
    ]);
  });

  it('are found by their own name', () => {
    expect(found(' 棋盘 ')).toEqual([['s1', ['c1']]]);
    expect(found('没有')).toEqual([]);
  });

  it('are all shown of a street that is named', () => {
    expect(found('泉城')).toEqual([['s2', ['c3']]]);
    expect(found('千佛山')).toEqual([['s1', ['c1', 'c2']]]);
  });
});
