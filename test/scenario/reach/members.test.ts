import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { prune } from '../../../src/app/prune.ts';
import { forgetWithdrawn } from '../../../src/app/service/forget.ts';
import { actOn, makeThing } from '../../../src/app/things/act.ts';
import { decidePost } from '../../../src/domain/service/need/post.ts';
import { decideAskMember } from '../../../src/domain/service/registration/ask-member.ts';
import { REGISTRATION_VERBS } from '../../../src/domain/service/registration/verbs.ts';
import { openReachHouse, type ReachHouse } from '../../support/reach-house.ts';
import { actorOf, sampleRules } from '../../support/sample-district.ts';
import { wall } from '../../support/story.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const QIPANJIE = 'c370102002004';

/** A post of 棋盘街社区, on a Sunday when members are not at work. */
const post = async (house: ReachHouse, id: string): Promise<void> => {
  const shifts = [{ from: wall('2026-11-30 18:30'), until: wall('2026-11-30 20:00'), wanted: 2 }];
  const act = { actor: actorOf('qipanjie'), now: house.now(), rules: sampleRules };
  const facts = decidePost({ kind: 'post', title: '护学岗', shifts }, act)(`XQ-${id}`);
  await makeThing(house.app, 'need', id, async () => ({ facts }));
};

const withMembers = async () => {
  const house = await openReachHouse(dir, '2026-11-29 10:00');
  for (const id of ['member1', 'member2', 'member8']) await house.give(`p:${id}`, 'push');
  house.choices.set('p:member1', { call: ['push'] });
  house.choices.set('p:member8', { call: ['push'] });
  return house;
};

describe('members', () => {
  test('registered where a need is posted are told, others not; by phone only as they chose', async () => {
    const house = await withMembers();
    await post(house, 'n-1');
    await house.until('2026-11-29 10:01');
    expect(house.shown()).toEqual([
      '10:00 member1 push need_posted',
      '10:00 member2 push need_posted',
    ]);
  });

  test('at work are left in peace', async () => {
    const house = await withMembers();
    await house.until('2026-11-30 10:00');
    await post(house, 'n-1');
    await house.until('2026-11-30 10:01');
    expect(house.shown()).toEqual([]);
  });

  test('who withdrew are told nothing more, and nothing is left of what they were told', async () => {
    const house = await withMembers();
    const asked = decideAskMember(
      { communityId: QIPANJIE, phone: '13800000000' },
      { actor: actorOf('member13'), now: house.now(), rules: sampleRules },
    );
    await house.give('p:member13', 'push');
    await makeThing(house.app, 'registration', 'r-1', async () => ({ facts: asked('BD-1') }));
    const on = (username: string, verb: 'confirm' | 'withdraw') =>
      actOn(house.app, actorOf(username), 'registration', 'r-1', REGISTRATION_VERBS[verb], {});
    await on('qipanjie', 'confirm');
    await post(house, 'n-1');
    await house.until('2026-11-29 10:01');
    expect(house.shown().filter((line) => line.includes('member13'))).toEqual([
      '10:00 member13 push confirmed',
      '10:00 member13 push need_posted',
    ]);
    await on('member13', 'withdraw');
    await post(house, 'n-2');
    await house.until('2026-11-29 10:20');
    expect(house.shown().filter((line) => line.includes('member13'))).toEqual([]);
    await forgetWithdrawn(house.app);
    for (const table of ['tellings', 'pings', 'deliveries']) {
      const { rows } = await house.client.execute(
        `SELECT count(*) AS n FROM ${table} WHERE person_id = 'p:member13'`,
      );
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });
});

test('what was told is kept for ninety days', async () => {
  const house = await withMembers();
  await post(house, 'n-1');
  await house.until('2026-11-29 10:01');
  const left = async () =>
    (await house.store.inbox('p:member1', { limit: 9, unread: false })).length;
  house.later(90 * 24 * 60 - 2);
  await prune(house.app);
  expect(await left()).toBe(1);
  house.later(2);
  await prune(house.app);
  expect(await left()).toBe(0);
});
