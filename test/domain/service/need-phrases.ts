/** People and needs of 棋盘街社区 that the tests speak of. */
import type { Actor } from '../../../src/domain/actor.ts';
import { needNoun } from '../../../src/domain/service/need/apply.ts';
import { decidePost, type PostInput } from '../../../src/domain/service/need/post.ts';
import { NEED_VERBS } from '../../../src/domain/service/need/verbs.ts';
import { actorOf } from '../../support/sample-district.ts';
import { wall } from '../../support/story.ts';
import { createThingStory } from '../../support/thing-story.ts';

export const QIPANJIE = 'c370102002004';
export const community = actorOf('qipanjie');
export const street = actorOf('qianfoshan.staff');
export const neighbour = actorOf('lishanmingjun');

/** A member registered in 棋盘街社区. */
export const member = (n: number): Actor => ({ ...actorOf('member1'), personId: `p:${n}` });
/** Registered in another community of the same street, and in another street. */
export const fromNextDoor = actorOf('member5');
export const fromAfar = actorOf('member7');
export const organisation: Actor = {
  ...actorOf('dangwei_jia'),
  reportsTo: [{ communityId: QIPANJIE, streetId: 'qianfoshan' }],
};

export const shift = (from: string, until: string, wanted: number) => ({
  from: wall(from),
  until: wall(until),
  wanted,
});
/** An evening: outside working hours. */
export const EVENING = shift('2026-11-26 18:30', '2026-11-26 20:00', 2);

export const needStory = (input: Partial<PostInput> = {}, by = community) => {
  const story = createThingStory(needNoun, NEED_VERBS, '2026-11-23 10:00');
  const said: PostInput = { kind: 'post', title: '路口值守', shifts: [EVENING], ...input };
  return story.begin(by, (act) => decidePost(said, act)('QP20261123-0001'));
};

export type NeedStory = ReturnType<typeof needStory>;

export const statesOf = ({ thing }: NeedStory) => thing.claims.map(({ state }) => state);
