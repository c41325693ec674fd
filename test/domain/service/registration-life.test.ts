import { describe, expect, test } from 'vitest';
import { EMPTY_PROFILE } from '../../../src/domain/service/registration/registration.ts';
import { forgottenFact } from '../../../src/domain/service/registration/verbs/forget.ts';
import {
  FURONGJIE,
  LISHAN,
  member,
  memberAsked,
  NOT_NOW,
  NOT_THEIRS,
  NOW,
  outside,
  pair,
  pairAsked,
  QIPANJIE,
  refused,
} from '../../support/registrations.ts';
import { refusal, wall } from '../../support/story.ts';

describe('a member changes what they said', () => {
  const profile = {
    skills: ['medical' as const],
    freeHours: [{ day: 6, part: 'morning' as const }],
    visibility: 'fellows' as const,
    onCall: true,
  };

  test('the whole of it; no phone keeps the one before', () => {
    const told = member().act('change', 'member1', profile);
    expect(told.thing).toMatchObject({ ...profile, contact: '1.contact', status: 'confirmed' });
    told.act('change', 'member1', { ...profile, onCall: false, phone: '13900000009' });
    expect(told.thing).toMatchObject({ onCall: false, contact: '4.contact' });
  });

  test('nobody else does, and not after a refusal', () => {
    for (const who of ['qipanjie', 'member2', 'dangwei_jia'])
      expect(refusal(() => member().act('change', who, profile))).toEqual(NOT_THEIRS);
    expect(refusal(() => refused().act('change', 'member1', profile))).toEqual(NOT_NOW);
  });
});

describe('a member moves', () => {
  const moving = () => member().later(60).act('move', 'member1', { communityId: FURONGJIE });

  test('and the old community stays in force until the new one answers', () => {
    const told = moving();
    expect(told.thing).toMatchObject({
      status: 'confirmed',
      communityId: QIPANJIE,
      moving: { communityId: FURONGJIE, askedAt: wall('2026-11-25 11:00') },
    });
    told.later(60).act('answer_move', 'furongjie', { approve: true });
    expect(told.thing).toMatchObject({
      status: 'confirmed',
      communityId: FURONGJIE,
      streetId: 'quanchenglu',
      decidedAt: wall('2026-11-25 12:00'),
      moving: undefined,
    });
    expect(told.verbs('qipanjie')).toEqual([]);
  });

  test('the street of the new community may answer', () => {
    const told = moving().act('answer_move', 'quanchenglu.staff', { approve: true });
    expect(told.thing.communityId).toBe(FURONGJIE);
  });

  test('refused, with a reason, they stay where they were', () => {
    const told = moving();
    const mute = () => told.act('answer_move', 'furongjie', { approve: false });
    expect(refusal(mute)).toEqual({ code: 'invalid', reason: 'field_missing' });
    told.act('answer_move', 'furongjie', { approve: false, text: '查无此住址' });
    expect(told.thing).toMatchObject({
      status: 'confirmed',
      communityId: QIPANJIE,
      decidedAt: NOW,
      moving: undefined,
      refusedMove: { communityId: FURONGJIE, words: '4' },
    });
    told.act('move', 'member1', { communityId: FURONGJIE });
    expect(told.thing.refusedMove).toBeUndefined();
  });

  test('asked elsewhere before the answer, the newest counts', () => {
    const told = moving().act('move', 'member1', { communityId: LISHAN });
    expect(told.thing.moving?.communityId).toBe(LISHAN);
    expect(refusal(() => told.act('answer_move', 'furongjie', { approve: true }))).toEqual(
      NOT_THEIRS,
    );
  });

  test.each(['qipanjie', 'qianfoshan.staff', 'member1', 'dangwei_jia'])(
    '%s does not answer for the new community',
    (who) =>
      expect(refusal(() => moving().act('answer_move', who, { approve: true }))).toEqual(
        NOT_THEIRS,
      ),
  );

  test('the second of two answers comes too late', () => {
    const told = moving().act('answer_move', 'furongjie', { approve: true });
    const late = () => told.act('answer_move', 'quanchenglu.staff', { approve: true });
    expect(refusal(late)).toEqual({ code: 'conflict', reason: 'nothing_due' });
  });

  test.each([QIPANJIE, FURONGJIE])('not to %s, where they are or have asked to be', (id) => {
    const attempt = () => moving().act('move', 'member1', { communityId: id });
    expect(refusal(attempt)).toEqual({ code: 'invalid', reason: 'same_community' });
  });

  test('out of the district: their organisation answers, and no community here calls them any more', () => {
    const told = member().act('move', 'member1', { outside: { community: '历城区某某社区' } });
    expect(told.thing).toMatchObject({ communityId: QIPANJIE, moving: { outside: true } });
    for (const who of ['qipanjie', 'furongjie', 'member1'])
      expect(told.verbs(who), who).not.toContain('answer_move');
    told.act('answer_move', 'dangwei_jia', { approve: true });
    expect(told.thing).toMatchObject({ status: 'confirmed', outside: true, words: '3' });
    expect(told.thing.communityId).toBeUndefined();
    expect(told.rooms()).not.toContain(`unit:${QIPANJIE}`);
  });

  test('into the district: the new community answers, and the one outside is forgotten', () => {
    const far = outside().act('confirm', 'dangwei_jia', {});
    far.act('move', 'member1', { communityId: FURONGJIE });
    expect(far.thing).toMatchObject({ outside: true, moving: { communityId: FURONGJIE } });
    expect(refusal(() => far.act('answer_move', 'dangwei_jia', { approve: true }))).toEqual(
      NOT_THEIRS,
    );
    far.act('answer_move', 'furongjie', { approve: true });
    expect(far.thing).toMatchObject({ communityId: FURONGJIE, status: 'confirmed' });
    expect([far.thing.outside, far.thing.words]).toEqual([undefined, undefined]);
    expect(far.rooms()).not.toContain('org:dangwei_jia');
  });

  test('nowhere is no place to move to', () => {
    const attempt = () => member().act('move', 'member1', {});
    expect(refusal(attempt)).toEqual({ code: 'invalid', reason: 'field_missing' });
  });

  test('only who is confirmed, and themselves', () => {
    const input = { communityId: FURONGJIE };
    expect(refusal(() => memberAsked().act('move', 'member1', input))).toEqual(NOT_NOW);
    expect(refusal(() => member().act('move', 'member2', input))).toEqual(NOT_THEIRS);
    const nowhere = () => member().act('move', 'member1', { communityId: 'nowhere' });
    expect(refusal(nowhere).reason).toBe('unknown_community');
  });
});

describe('withdrawing and forgetting', () => {
  test('a member withdraws when they like, also while asked, refused or moving', () => {
    const moving = member().act('move', 'member1', { communityId: LISHAN });
    for (const told of [memberAsked(), member(), refused(), moving]) {
      told.act('withdraw', 'member1', { isOnSite: false });
      expect(told.thing).toMatchObject({ status: 'withdrawn', withdrawnAt: NOW });
      expect(told.thing.moving).toBeUndefined();
      expect(refusal(() => told.act('withdraw', 'member1', { isOnSite: false }))).toEqual(NOT_NOW);
    }
  });

  test('who is on site leaves first: afterwards nobody could ask whether they are safe', () => {
    const told = member();
    expect(refusal(() => told.act('withdraw', 'member1', { isOnSite: true }))).toEqual({
      code: 'conflict',
      reason: 'still_there',
    });
    told.act('withdraw', 'member1', { isOnSite: false });
    expect(told.thing.status).toBe('withdrawn');
  });

  test('nobody withdraws a member', () => {
    for (const who of ['qipanjie', 'qianfoshan.staff', 'dangwei_jia', 'member2'])
      expect(refusal(() => member().act('withdraw', who, { isOnSite: false }))).toEqual(NOT_THEIRS);
  });

  test.each(['dangwei_jia', 'qipanjie', 'qianfoshan.staff'])('%s ends a pairing', (who) =>
    expect(pair().act('withdraw', who, { isOnSite: false }).thing.status).toBe('withdrawn'),
  );

  test('others do not end it, and nobody ends what was refused', () => {
    for (const who of ['dangwei_yi', 'lishanmingjun', 'member1', 'shegongbu'])
      expect(refusal(() => pair().act('withdraw', who, { isOnSite: false }))).toEqual(NOT_THEIRS);
    const no = pairAsked().act('refuse', 'qipanjie', { text: '暂不需要' });
    expect(refusal(() => no.act('withdraw', 'dangwei_jia', { isOnSite: false }))).toEqual(NOT_NOW);
  });

  test('what leads to the person is gone once forgotten, and forgotten once', () => {
    const profile = {
      skills: ['law' as const],
      freeHours: [{ day: 6, part: 'morning' as const }],
      visibility: 'fellows' as const,
      onCall: true,
    };
    const told = member().act('change', 'member1', profile);
    told.act('withdraw', 'member1', { isOnSite: false }).act('forget', 'member1', {});
    expect(told.thing).toMatchObject({ status: 'withdrawn', forgottenAt: NOW, ...EMPTY_PROFILE });
    expect(told.thing.contact).toBeUndefined();
    expect(refusal(() => told.act('forget', 'member1', {})).reason).toBe('already_done');
    expect(forgottenFact(told.thing, NOW)).toBeUndefined();
  });

  test('no community outside is left either', () => {
    const told = outside()
      .act('withdraw', 'member1', { isOnSite: false })
      .act('forget', 'member1', {});
    expect(told.thing.words).toBeUndefined();
  });

  test('only after a withdrawal, and by nobody else', () => {
    expect(refusal(() => member().act('forget', 'member1', {}))).toEqual(NOT_NOW);
    const gone = member().act('withdraw', 'member1', { isOnSite: false });
    expect(refusal(() => gone.act('forget', 'qipanjie', {}))).toEqual(NOT_THEIRS);
  });

  test('when its time has come it is written by nobody', () => {
    const gone = member().act('withdraw', 'member1', { isOnSite: false });
    expect(forgottenFact(gone.thing, NOW)).toEqual({
      type: 'registration.forgotten',
      at: NOW,
      by: {},
      data: {},
    });
    expect(forgottenFact(member().thing, NOW)).toBeUndefined();
    expect(
      forgottenFact(pair().act('withdraw', 'qipanjie', { isOnSite: false }).thing, NOW),
    ).toBeUndefined();
  });
});

describe('the three lists', () => {
  const listed = () =>
    pair()
      .act('add_line', 'qipanjie', { list: 'needs', text: '暑期托管缺老师' })
      .act('add_line', 'dangwei_jia', { list: 'resources', text: '会议室一间' });

  test('hold what each side wrote, in the words', () => {
    const told = listed();
    expect(told.thing.lists).toEqual([
      { n: 1, list: 'needs', words: '3', unitId: QIPANJIE, addedAt: NOW, state: 'open' },
      { n: 2, list: 'resources', words: '4', unitId: 'dangwei_jia', addedAt: NOW, state: 'open' },
    ]);
    expect(told.last()?.words).toEqual({ text: '会议室一间' });
  });

  test.each([
    ['qipanjie', 'resources'],
    ['qianfoshan.staff', 'resources'],
    ['dangwei_jia', 'needs'],
  ] as const)('%s does not write %s', (who, list) =>
    expect(refusal(() => pair().act('add_line', who, { list, text: '一' }))).toEqual(NOT_THEIRS),
  );

  test.each(['qipanjie', 'qianfoshan.staff', 'dangwei_jia'])('%s writes projects', (who) =>
    expect(pair().act('add_line', who, { list: 'projects', text: '一' }).thing.lists).toHaveLength(
      1,
    ),
  );

  test('nobody else writes, a member has none, and nothing is written before it is in force', () => {
    const line = { list: 'projects', text: '一' } as const;
    for (const who of ['dangwei_yi', 'lishanmingjun', 'member1'])
      expect(refusal(() => pair().act('add_line', who, line))).toEqual(NOT_THEIRS);
    expect(refusal(() => member().act('add_line', 'qipanjie', line))).toEqual(NOT_THEIRS);
    expect(refusal(() => member().act('add_line', 'member1', line))).toEqual(NOT_THEIRS);
    expect(refusal(() => pairAsked().act('add_line', 'qipanjie', line))).toEqual(NOT_NOW);
    const over = pair().act('withdraw', 'qipanjie', { isOnSite: false });
    expect(refusal(() => over.act('add_line', 'qipanjie', line))).toEqual(NOT_NOW);
  });

  test('a line is dropped by whose it is, once', () => {
    const told = listed();
    const nothing = { code: 'invalid', reason: 'nothing_due' };
    expect(refusal(() => told.act('drop_line', 'dangwei_jia', { n: 1 }))).toEqual(nothing);
    expect(refusal(() => told.act('drop_line', 'dangwei_yi', { n: 1 }))).toEqual(NOT_THEIRS);
    told.act('drop_line', 'qipanjie', { n: 1 });
    expect(told.thing.lists[0]?.state).toBe('dropped');
    expect(refusal(() => told.act('drop_line', 'qipanjie', { n: 1 }))).toEqual({
      code: 'conflict',
      reason: 'nothing_due',
    });
  });

  test('the place takes up a line as a need, once', () => {
    const told = listed();
    const taken = { n: 2, needId: 'n7' };
    expect(refusal(() => told.act('take_up', 'dangwei_jia', taken))).toEqual(NOT_THEIRS);
    told.act('take_up', 'qipanjie', taken);
    expect(told.thing.lists[1]).toMatchObject({ state: 'taken_up', needId: 'n7' });
    expect(refusal(() => told.act('take_up', 'qianfoshan.staff', taken)).reason).toBe(
      'nothing_due',
    );
    expect(refusal(() => told.act('drop_line', 'dangwei_jia', { n: 2 })).reason).toBe(
      'nothing_due',
    );
    told.act('withdraw', 'dangwei_jia', { isOnSite: false });
    expect(refusal(() => told.act('take_up', 'qipanjie', { n: 1, needId: 'n8' }))).toEqual(NOT_NOW);
    expect(refusal(() => told.act('drop_line', 'qipanjie', { n: 1 }))).toEqual(NOT_NOW);
  });
});

describe("a member's contact", () => {
  const reason = { reason: '核实住址' };

  test.each(['qipanjie', 'qianfoshan.leader'])('%s looks at it and says why', (who) => {
    const told = memberAsked().act('view_contact', who, reason);
    expect(told.last()).toMatchObject({
      type: 'contact.viewed',
      by: { personId: `p:${who}` },
      words: reason,
    });
  });

  test('nobody else does', () => {
    for (const who of ['dangwei_jia', 'lishanmingjun', 'shegongbu', 'hub', 'member1'])
      expect(refusal(() => member().act('view_contact', who, reason))).toEqual(NOT_THEIRS);
    const far = memberAsked({ outside: { community: '某某社区' }, phone: '13900000001' });
    for (const who of ['dangwei_jia', 'qipanjie'])
      expect(refusal(() => far.act('view_contact', who, reason))).toEqual(NOT_THEIRS);
  });

  test('not where there is none, and not after a withdrawal', () => {
    const silent = memberAsked({ communityId: QIPANJIE });
    expect(refusal(() => silent.act('view_contact', 'qipanjie', reason))).toEqual({
      code: 'conflict',
      reason: 'nothing_due',
    });
    const gone = member().act('withdraw', 'member1', { isOnSite: false });
    expect(refusal(() => gone.act('view_contact', 'qipanjie', reason))).toEqual(NOT_NOW);
  });
});
