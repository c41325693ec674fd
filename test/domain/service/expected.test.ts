import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../src/domain/error.ts';
import type { MarkWay } from '../../../src/domain/service/attendance.ts';
import type { NeedKind } from '../../../src/domain/service/need/need.ts';
import { type Expecting, refuseUnexpected } from '../../../src/domain/service/record/expected.ts';
import { QIPANJIE } from '../../support/registrations.ts';
import { actorOf } from '../../support/sample-district.ts';
import { createStory } from '../../support/story.ts';
import { fromAfar, member, needStory, organisation } from './need-phrases.ts';

const held = member(1);
/** Of 乙, which holds none. */
const called = actorOf('member2');
const ofOrganisation = { ...fromAfar, unit: organisation.unit };
const stranger = { ...actorOf('member8'), unit: actorOf('dangwei_yi').unit };

/** 棋盘街's shift, in which member 1 and 甲 hold a place. */
const shift = (more: Partial<Expecting> = {}, kind: NeedKind = 'post'): Expecting => {
  const category = kind === 'wish' ? { category: 'repair' as const } : {};
  const story = needStory({ kind, ...category }).act('claim', held, {});
  if (kind === 'post') story.act('claim', organisation, { places: 1 });
  const activity = { shiftId: '1' };
  return {
    need: story.thing,
    activity,
    isCancelled: false,
    isSeen: true,
    isOrganiser: false,
    ...more,
  } as Expecting;
};

type Noting = { way: MarkWay; near?: boolean; isKnown?: boolean };

const said = (known: Expecting, who = called, { isKnown = false, ...noting }: Noting) => {
  try {
    refuseUnexpected(known, who, { ...noting, isKnown });
    return 'noted';
  } catch (error) {
    return error instanceof DomainError ? error.reason : error;
  }
};

describe('whose coming is noted at a shift', () => {
  test.each([
    ['with a place, from wherever', held, { way: 'place', near: false }, 'noted'],
    ['for an organisation with a place', ofOrganisation, { way: 'place', near: false }, 'noted'],
    ['called and near', called, { way: 'place', near: true }, 'noted'],
    ['called and far', called, { way: 'place', near: false }, 'needs_code'],
    ['called, the phone does not know', called, { way: 'place' }, 'needs_code'],
    ['called, by the code', called, { way: 'code' }, 'noted'],
    ['neither called nor with a place', stranger, { way: 'code' }, 'not_yours'],
    ['not a member', organisation, { way: 'code' }, 'not_yours'],
    ['noted before, whoever they are', stranger, { way: 'place', isKnown: true }, 'noted'],
  ] as const)('%s', (_name, who, noting, reason) => {
    expect(said(shift(), who, noting)).toBe(reason);
  });

  test('at a household the code alone tells of somebody without a place', () => {
    const near = { way: 'place', near: true } as const;
    expect(said(shift({}, 'wish'), called, near)).toBe('needs_code');
    expect(said(shift({}, 'wish'), held, near)).toBe('noted');
  });

  test('nobody comes from afar to what was cancelled, but whoever stood there scans', () => {
    const cancelled = shift({ isCancelled: true } as Partial<Expecting>);
    expect(said(cancelled, held, { way: 'place', near: true })).toBe('shift_over');
    expect(said(cancelled, held, { way: 'code' })).toBe('noted');
  });

  test('what one may not see is not found', () => {
    const unseen = shift({ isSeen: false });
    expect(said(unseen, stranger, { way: 'code' })).toBe('no_such_thing');
    expect(said(unseen, organisation, { way: 'code' })).toBe('no_such_thing');
    expect(said(unseen, called, { way: 'list' })).toBe('no_such_thing');
  });

  test('the organiser lists whoever has to do with it, and others once there is a record', () => {
    const own = shift({ isOrganiser: true });
    expect(said(own, held, { way: 'list' })).toBe('noted');
    expect(said(own, called, { way: 'list' })).toBe('noted');
    expect(said(own, stranger, { way: 'list' })).toBe('no_such_thing');
    expect(said(own, stranger, { way: 'list', isKnown: true })).toBe('noted');
    expect(said(shift(), held, { way: 'list' })).toBe('not_yours');
  });
});

describe('whose coming is noted at a ticket’s call', () => {
  const call = (more: object = {}): Expecting => {
    const story = createStory()
      .raise('qianfoshan.leader', {
        kind: 'daily',
        title: '扫雪',
        leadUnitId: 'chengguan',
        communityId: QIPANJIE,
      })
      .act('hands', 'qianfoshan.staff', { wanted: 2, scope: 'community' })
      .act('claim_slot', 'member1', {});
    return { ticket: { ...story.ticket, ...more }, isSeen: true, isOrganiser: false };
  };

  test.each([
    ['with a slot, from wherever', 'member1', { way: 'place', near: false }, 'noted'],
    ['of the scope and near', 'member2', { way: 'place', near: true }, 'noted'],
    ['of the scope and far', 'member2', { way: 'place', near: false }, 'needs_code'],
    ['of another street', 'member8', { way: 'code' }, 'not_yours'],
  ] as const)('%s', (_name, who, noting, reason) => {
    expect(said(call(), actorOf(who), noting)).toBe(reason);
  });

  test('told on a working day of a Sunday: whether they are at work now is no matter', () => {
    const atWork = { ...actorOf('member2'), isAtWork: true as const };
    expect(said(call(), atWork, { way: 'place', near: true })).toBe('noted');
  });

  test('a sensitive ticket calls nobody', () => {
    const near = { way: 'place', near: true } as const;
    expect(said(call({ sensitivity: 'sensitive' }), actorOf('member2'), near)).toBe('not_yours');
  });
});
