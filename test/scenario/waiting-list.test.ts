import { afterAll, expect, test } from 'vitest';
import { sweep } from '../../src/app/sla/sweep.ts';
import type { NeedView } from '../../src/contract/service-views.ts';
import { post, SATURDAY, WEDNESDAY } from '../support/service-app.ts';
import { wall } from '../support/story.ts';
import { openTestApp } from '../support/test-app.ts';

const app = await openTestApp();
afterAll(() => app.close());

test('who waits longest moves up when somebody cannot come, and when there are more places', async () => {
  app.setNow(WEDNESDAY);
  const { id } = await post(app, { shifts: [{ ...SATURDAY, wanted: 1 }] });
  const say = async (username: string, path: string, body: object = {}) =>
    (await app.person(username)).post(`/api/needs/${id}/${path}`, body);
  const mine = async (username: string) => {
    const { body } = await (await app.person(username)).get(`/api/needs/${id}`);
    const [{ mine, myPlace }] = (body as NeedView).shifts as [NeedView['shifts'][number]];
    return myPlace === undefined ? mine : `${mine} ${myPlace}`;
  };
  const places = async () =>
    Promise.all(['member1', 'member2', 'member3', 'member4'].map((username) => mine(username)));

  for (const username of ['member1', 'member2', 'member3', 'member4'])
    expect((await say(username, 'claims')).status).toBe(200);
  expect(await places()).toEqual(['held', 'queued 1', 'queued 2', 'queued 3']);

  // One who waits gives up: those behind move on by one.
  await say('member3', 'claims/3/release');
  expect(await places()).toEqual(['held', 'queued 1', undefined, 'queued 2']);

  await say('member1', 'claims/1/release');
  expect(await places()).toEqual([undefined, 'held', undefined, 'queued 1']);

  // Back again, at the end of the line.
  await say('member1', 'claims');
  expect(await places()).toEqual(['queued 2', 'held', undefined, 'queued 1']);

  await say('qipanjie', 'widening', { shiftId: '1', wanted: 3 });
  expect(await places()).toEqual(['held', 'held', undefined, 'held']);
  const fewer = await say('qipanjie', 'widening', { shiftId: '1', wanted: 2 });
  expect([fewer.status, fewer.body.reason]).toEqual([422, 'slots_full']);

  // A day before, everybody who comes is reminded, once.
  app.setNow(wall('2026-11-27 09:00'));
  await sweep(app.app);
  app.setNow(wall('2026-11-27 09:01'));
  await sweep(app.app);
  await sweep(app.app);
  const reminded = async () =>
    (await app.store.thingFacts(id)).filter(({ type }) => type === 'shift.reminded');
  expect((await reminded()).map(({ at }) => at)).toEqual([wall('2026-11-27 09:00')]);

  // Over, it ends by itself, and nobody claims or gives back any more.
  app.setNow(wall('2026-11-28 11:01'));
  await sweep(app.app);
  expect((await say('member2', 'claims/2/release')).body.reason).toBe('need_over');
  const { body } = await (await app.person('member2')).get('/api/needs?mine=1');
  expect(body.items).toMatchObject([{ id, status: 'ended', endedAt: SATURDAY.until }]);
});
