import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorIn, NOW, personIdOf, reportIn } from '../../support/service-people.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
let teamId: string;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  await reportIn(app, 'member1', { visibility: 'fellows' });
  await reportIn(app, 'member2');
  await reportIn(app, 'member3');
  const founded = await (await app.person('qipanjie')).post('/api/teams', {
    name: '棋盘街电工队',
    about: '周末上门小修',
    skills: ['electric'],
  });
  expect(founded.status).toBe(201);
  teamId = founded.body.id;
});
afterAll(() => app.close());

const act = async (username: string, verb: string) =>
  (await app.person(username)).post(`/api/teams/${teamId}/${verb}`);
const read = async (username: string) =>
  (await (await app.person(username)).get('/api/teams')).body.items;
const namesFor = async (username: string) => {
  const [team] = await read(username);
  return team.members.map(({ name }: { name: string }) => name);
};

test('a department founds no team', async () => {
  const { status } = await (await app.person('yuanlin')).post('/api/teams', { name: '绿化队' });
  expect(status).toBe(403);
});

test('members join once, and their needs are heard of at once', async () => {
  app.hungUp.length = 0;
  expect(await act('member1', 'join')).toMatchObject({
    status: 200,
    body: { size: 1, isMember: true, verbs: ['leave'] },
  });
  expect(app.hungUp).toEqual([await personIdOf(app, 'member1')]);
  expect((await actorIn(app, 'member1')).teamIds).toEqual([teamId]);
  expect(await act('member1', 'join')).toMatchObject({
    status: 409,
    body: { reason: 'already_there' },
  });
  await act('member2', 'join');
});

test('the community knows everybody, fellows those who allow it, others how many', async () => {
  expect(await namesFor('qipanjie')).toEqual(['报到党员 1', '报到党员 2']);
  expect(await namesFor('qianfoshan.staff')).toEqual(['报到党员 1', '报到党员 2']);
  expect(await namesFor('member2')).toEqual(['报到党员 1', '报到党员 2']);
  expect(await namesFor('member1')).toEqual(['报到党员 1']);
  expect(await namesFor('member3')).toEqual([]);
  expect((await read('member3'))[0].size).toBe(2);
});

test('another street sees nothing of it', async () => {
  for (const stranger of ['furongjie', 'wendong.staff', 'member10', 'dangwei_jia', 'hub'])
    expect(await read(stranger)).toEqual([]);
  expect((await act('member10', 'join')).status).toBe(404);
});

test('who leaves is in it no more, and only the community ends it', async () => {
  expect((await act('member2', 'leave')).body).toMatchObject({ size: 1, isMember: false });
  expect((await act('member1', 'end')).status).toBe(403);
  expect((await act('qipanjie', 'end')).body.status).toBe('ended');
  expect((await act('member3', 'join')).body.reason).toBe('wrong_status');
});
