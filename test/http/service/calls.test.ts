import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsAnswer } from '../../../src/contract/need-answers.ts';
import type { CallView } from '../../../src/contract/service-views.ts';
import { PLACE, pair, QIPANJIE, registerMember } from '../../support/service-app.ts';
import { reportIn } from '../../support/service-people.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(wall('2026-11-28 08:00'));
  await pair(app);
});
afterAll(() => app.close());

const raise = async (hands: object, more: object = {}): Promise<string> => {
  const raised = await (await app.person('qianfoshan.leader')).post('/api/tickets', {
    kind: 'daily',
    title: '社区扫雪',
    place: { ...PLACE, address: '棋盘小区' },
    communityId: QIPANJIE,
    leadUnitId: 'chengguan',
    hands: { wanted: 2, bring: '手套', scope: 'community', ...hands },
    ...more,
  });
  expect(raised.status).toBe(201);
  return raised.body.id;
};
const calls = async (username: string): Promise<CallView[]> => {
  const { status, body } = await (await app.person(username)).get('/api/calls');
  expect(status).toBe(200);
  expect(callsAnswer.safeParse(body).error).toBeUndefined();
  return body.items;
};
const idsFor = async (username: string) => (await calls(username)).map(({ ticketId }) => ticketId);

test('a call reaches members and organisations of its scope, and nobody else', async () => {
  const id = await raise({});
  expect((await calls('member1'))[0]).toMatchObject({
    ticketId: id,
    title: '社区扫雪',
    bring: '手套',
    place: { ...PLACE, address: '棋盘小区' },
    wanted: 2,
    open: 2,
    mayClaim: true,
  });
  expect(await idsFor('dangwei_jia')).toContain(id);
  for (const username of ['member5', 'dangwei_yi', 'qianfoshan.staff', 'chengguan', 'admin'])
    expect(await idsFor(username)).not.toContain(id);
});

test('a call in the whole district is for members who are registered, also outside, and for no others', async () => {
  const id = await raise({ scope: 'district' });
  const newcomer = await app.person('member13');
  expect(await idsFor('member13')).not.toContain(id);
  expect((await newcomer.post(`/api/tickets/${id}/claim`, {})).status).toBe(404);
  const outside = { communityId: undefined, outside: { community: '历城区某某社区' } };
  await reportIn(app, 'member13', outside, 'dangwei_jia');
  expect(await idsFor('member13')).toContain(id);
});

test('when it is full only those who help still find it', async () => {
  const id = await raise({ wanted: 1 });
  await (await app.person('member1')).post(`/api/tickets/${id}/claim`, {});
  const own = (await calls('member1')).find(({ ticketId }) => ticketId === id);
  expect(own).toMatchObject({ mine: 'claimed', open: 0, mayClaim: false });
  expect(await idsFor('member2')).not.toContain(id);
});

test('a place given back is offered again at once, and a repeat gives back no other', async () => {
  const id = await raise({ wanted: 1 });
  const member = await app.person('member1');
  await member.post(`/api/tickets/${id}/claim`, {});
  const headers = { 'idempotency-key': 'back' };
  const [first, again] = [
    await member.post(`/api/tickets/${id}/giving-back`, {}, headers),
    await member.post(`/api/tickets/${id}/giving-back`, {}, headers),
  ];
  expect([first?.status, again?.status]).toEqual([200, 200]);
  expect(again?.headers.get('idempotency-replayed')).toBe('true');
  expect(await idsFor('member2')).toContain(id);
});

test('an organisation’s places are offered to its members, wherever they live', async () => {
  const id = await raise({ wanted: 1 });
  await (await app.person('dangwei_jia')).post(`/api/tickets/${id}/claim`, { places: 1 });
  const found = (await calls('member7')).find(({ ticketId }) => ticketId === id);
  expect(found).toMatchObject({ open: 0, mayClaim: true });
  expect(await idsFor('member8')).not.toContain(id);
});

test('a member at work is called only if they opted in', async () => {
  await registerMember(app, 'member3');
  const id = await raise({});
  app.setNow(wall('2026-11-30 09:00'));
  expect(await idsFor('member3')).not.toContain(id);
  expect(await idsFor('member1')).toContain(id);
  expect(await idsFor('dangwei_jia')).toContain(id);
});

test('what a volunteer notes of themselves is for those who called them, and for no department', async () => {
  app.setNow(wall('2026-11-28 08:00'));
  const id = await raise({});
  const claim = { who: '周独名 13900000001', note: '有心脏病,请安排轻活' };
  await (await app.person('member2')).post(`/api/tickets/${id}/claim`, claim);
  const reads = async (username: string) => {
    const person = await app.person(username);
    const seen = [
      await person.get(`/api/tickets/${id}`),
      await person.get(`/api/tickets/${id}/facts`),
    ];
    return seen.map(({ body }) => /周独名|心脏病/.test(JSON.stringify(body)));
  };
  for (const username of ['qianfoshan.staff', 'qipanjie', 'hub', 'member2'])
    expect(await reads(username), username).toEqual([true, true]);
  for (const username of ['chengguan', 'oversight', 'district', 'member1'])
    expect(await reads(username), username).toEqual([false, false]);
});

test('an organisation sees the places it took on the ticket, and gives them back one by one', async () => {
  const id = await raise({ wanted: 3 });
  const organisation = await app.person('dangwei_jia');
  await organisation.post(`/api/tickets/${id}/claim`, { places: 2 });
  const seen = (await organisation.get(`/api/tickets/${id}`)).body;
  expect(seen.tasks.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual([
    'dangwei_jia',
    'dangwei_jia',
  ]);
  expect(seen.verbs).toContain('give_back');
  await organisation.post(`/api/tickets/${id}/giving-back`, {});
  const after = (await organisation.get(`/api/tickets/${id}`)).body;
  expect(after.tasks.filter(({ status }: { status: string }) => status === 'claimed')).toHaveLength(
    1,
  );
});
