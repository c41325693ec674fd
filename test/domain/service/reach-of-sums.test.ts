import { describe, expect, test } from 'vitest';
import { seesLayer, standsOnLayer } from '../../../src/domain/service/map-layer.ts';
import { isWithin, scopeFor } from '../../../src/domain/service/sum-scope.ts';
import { FURONGJIE, LISHAN, QIPANJIE } from '../../support/registrations.ts';
import { actorOf, sampleRules } from '../../support/sample-district.ts';
import { createStory, refusal } from '../../support/story.ts';

const NOT_FOUND = { code: 'not_found', reason: 'no_such_thing' };
const NOT_THEIRS = { code: 'forbidden', reason: 'not_yours' };
const { units } = sampleRules;

type Asked = { communityId?: string; unitId?: string };
const scope = (who: string, asked: Asked = {}) => scopeFor(units, actorOf(who), asked);

describe('how far somebody’s sums reach', () => {
  test.each(['hub', 'hub.leader', 'oversight', 'shegongbu', 'district'])(
    '%s: the whole district, or what they ask of it',
    (who) => {
      expect(scope(who)).toEqual({});
      expect(scope(who, { communityId: FURONGJIE, unitId: 'dangwei_yi' })).toEqual({
        communityId: FURONGJIE,
        unitId: 'dangwei_yi',
      });
    },
  );

  test.each([
    ['a street: its own', 'qianfoshan.staff', {}, { streetId: 'qianfoshan' }],
    [
      'a street: one of its communities',
      'qianfoshan.leader',
      { communityId: LISHAN },
      { streetId: 'qianfoshan', communityId: LISHAN },
    ],
    ['a community: its own', 'qipanjie', {}, { communityId: QIPANJIE }],
    [
      'a community: of one organisation',
      'qipanjie',
      { unitId: 'dangwei_yi' },
      { communityId: QIPANJIE, unitId: 'dangwei_yi' },
    ],
    ['an organisation: its own', 'dangwei_jia', {}, { unitId: 'dangwei_jia' }],
    [
      'an organisation: in one community',
      'dangwei_jia',
      { communityId: FURONGJIE },
      { communityId: FURONGJIE, unitId: 'dangwei_jia' },
    ],
  ])('%s', (_name, who, asked, reached) => {
    expect(scope(who, asked)).toEqual(reached);
  });

  test.each([
    ['a street beyond its communities', 'qianfoshan.staff', { communityId: FURONGJIE }],
    ['a community beside itself', 'qipanjie', { communityId: LISHAN }],
    ['an organisation beside itself', 'dangwei_jia', { unitId: 'dangwei_yi' }],
    ['a street where a community is asked for', 'hub', { communityId: 'qianfoshan' }],
    ['a department where an organisation is asked for', 'hub', { unitId: 'chengguan' }],
  ])('%s finds nothing', (_name, who, asked) => {
    expect(refusal(() => scope(who, asked))).toEqual(NOT_FOUND);
  });

  test.each(['member1', 'chengguan', 'gongdian', 'admin', 'security', 'auditor'])(
    '%s has none',
    (who) => {
      expect(refusal(() => scope(who))).toEqual(NOT_THEIRS);
    },
  );

  test.each([
    ['everything', {}, true],
    ['its community', { communityId: QIPANJIE }, true],
    ['the community next door', { communityId: LISHAN }, false],
    ['its street', { streetId: 'qianfoshan' }, true],
    ['another street', { streetId: 'wendong' }, false],
    ['its organisation', { unitId: 'dangwei_jia' }, true],
    ['its community, of another organisation', { communityId: QIPANJIE, unitId: 'x' }, false],
  ])('what is of 棋盘街 and of 甲 counts within %s: %#', (_name, within, counts) => {
    expect(isWithin(units, within, { communityId: QIPANJIE, unitId: 'dangwei_jia' })).toBe(counts);
  });

  test('who lives outside the district counts for the organisation and the district alone', () => {
    const outside = { unitId: 'dangwei_jia' };
    expect(isWithin(units, {}, outside)).toBe(true);
    expect(isWithin(units, { unitId: 'dangwei_jia' }, outside)).toBe(true);
    expect(isWithin(units, { streetId: 'qianfoshan' }, outside)).toBe(false);
  });
});

describe('双报到 on the map', () => {
  test.each([
    ['member1', true],
    ['district', true],
    ['qipanjie', true],
    ['qianfoshan.staff', true],
    ['hub', true],
    ['oversight', true],
    ['dangwei_jia', true],
    ['shegongbu', true],
    ['chengguan', false],
    ['gongdian', false],
    ['zhifa_qianfoshan', false],
    ['admin', false],
    ['auditor', false],
  ])('%s sees it: %s', (who, sees) => {
    expect(seesLayer(actorOf(who))).toBe(sees);
  });

  const called = (more: object = {}) =>
    createStory()
      .raise('qianfoshan.leader', {
        kind: 'daily',
        title: '扫雪',
        leadUnitId: 'chengguan',
        communityId: QIPANJIE,
        ...more,
      })
      .act('hands', 'qianfoshan.staff', { wanted: 1, scope: 'community' });

  test('a ticket stands there while it calls, and as long as somebody is there', () => {
    const story = called();
    expect(standsOnLayer(story.ticket)).toBe(true);
    const { hands } = story.ticket;
    if (!hands) throw new Error('no call');
    expect(standsOnLayer({ ...story.ticket, hands: undefined })).toBe(false);
    const ended = { ...hands, ended: true as const };
    expect(standsOnLayer({ ...story.ticket, hands: ended })).toBe(false);
    story.act('claim_slot', 'member1', {}).act('arrive', 'member1', {});
    expect(standsOnLayer({ ...story.ticket, hands: ended })).toBe(true);
  });

  test('a sensitive one never', () => {
    expect(standsOnLayer(called({ sensitivity: 'sensitive' }).ticket)).toBe(false);
  });
});
