import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FURONGJIE, LISHAN, QIPANJIE } from '../../support/registrations.ts';
import { actorIn, NOW, personIdOf, reportIn } from '../../support/service-people.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
});
afterAll(() => app.close());

const as = (username: string) => app.person(username);
const get = async (username: string, path: string) => (await as(username)).get(path);
const post = async (
  username: string,
  path: string,
  body: object = {},
  headers?: Record<string, string>,
) => (await as(username)).post(path, body, headers);
const verb = (username: string, id: string, path: string, body: object = {}) =>
  post(username, `/api/registrations/${id}/${path}`, body);
const idsOf = async (username: string, query = '') => {
  const { body } = await get(username, `/api/registrations${query}`);
  return (body.items as { id: string }[]).map(({ id }) => id);
};

describe('a member reports where they live', () => {
  test('asked, confirmed by the community, and then in force', async () => {
    const asked = await post('member1', '/api/registrations', {
      kind: 'member',
      communityId: QIPANJIE,
      skills: ['law'],
      freeHours: [{ day: 6, part: 'morning' }],
      phone: '13900000001',
    });
    expect(asked).toMatchObject({
      status: 201,
      body: {
        status: 'asked',
        person: { name: '报到党员 1' },
        organisation: { id: 'dangwei_jia' },
        community: { id: QIPANJIE },
        street: { id: 'qianfoshan' },
        skills: ['law'],
        hasContact: true,
        visibility: 'branch',
      },
    });
    const { id, number } = asked.body;
    expect(asked.headers.get('location')).toBe(`/api/registrations/${id}`);
    expect(number).toMatch(/^BD20261125-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(await verb('lishanmingjun', id, 'confirmation', { approve: true })).toMatchObject({
      status: 404,
    });
    expect(await verb('member1', id, 'confirmation', { approve: true })).toMatchObject({
      status: 403,
    });
    app.hungUp.length = 0;
    const confirmed = await verb('qipanjie', id, 'confirmation', { approve: true });
    expect(confirmed).toMatchObject({
      status: 200,
      body: { status: 'confirmed', decidedBy: { id: QIPANJIE } },
    });
    expect(app.hungUp).toEqual([await personIdOf(app, 'member1')]);
    expect((await get('member1', `/api/registrations?number=${number}`)).body.id).toBe(id);
  });

  test('one registration each, also when asked twice at once', async () => {
    const ask = () =>
      post('member2', '/api/registrations', { kind: 'member', communityId: QIPANJIE });
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.reason).toBe('already_registered');
  });

  test('a repeat with the same key answers the same', async () => {
    const body = { kind: 'member', communityId: QIPANJIE };
    const once = () => post('member3', '/api/registrations', body, { 'idempotency-key': 'r3' });
    const [first, again] = [await once(), await once()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('refused with a reason, asked again under the same number', async () => {
    const asked = (
      await post('member7', '/api/registrations', { kind: 'member', communityId: FURONGJIE })
    ).body;
    expect(await verb('furongjie', asked.id, 'confirmation', { approve: false })).toMatchObject({
      status: 422,
    });
    await verb('furongjie', asked.id, 'confirmation', { approve: false, text: '不在本社区居住' });
    const refused = (await get('member7', `/api/registrations/${asked.id}`)).body;
    expect(refused).toMatchObject({ status: 'refused', reason: '不在本社区居住' });
    expect(refused.verbs).toContain('ask_again');
    const again = await verb('member7', asked.id, 'again', { communityId: QIPANJIE });
    expect(again.body).toMatchObject({ status: 'asked', number: asked.number });
    expect(again.body.reason).toBeUndefined();
  });

  test('who wants to be called in working hours is asked for again at once', async () => {
    const { id } = await reportIn(app, 'member4');
    expect((await actorIn(app, 'member4')).onCall).toBeUndefined();
    const profile = { skills: [], freeHours: [], visibility: 'fellows', onCall: true };
    expect((await verb('member4', id, 'profile', profile)).body).toMatchObject({
      onCall: true,
      visibility: 'fellows',
    });
    expect((await actorIn(app, 'member4')).onCall).toBe(true);
  });

  test.each([
    ['a day that is none', { freeHours: [{ day: 8, part: 'morning' }] }, 'freeHours.0.day'],
    ['a skill that is none', { skills: ['flying'] }, 'skills.0'],
    ['a phone that is none', { phone: 'call me' }, 'phone'],
  ])('%s is refused by its field', async (_what, more, field) => {
    const body = { kind: 'member', communityId: QIPANJIE, ...more };
    const { status, body: problem } = await post('member6', '/api/registrations', body);
    expect([status, Object.keys(problem.fields)]).toEqual([422, [field]]);
  });
});

describe('who reads it', () => {
  test('a member their own, a community and its street those of the place, nobody else', async () => {
    const own = await idsOf('member1');
    expect(own).toHaveLength(1);
    const [id = ''] = own;
    expect(await idsOf('qipanjie')).toContain(id);
    expect(await idsOf('qianfoshan.staff')).toContain(id);
    for (const stranger of ['lishanmingjun', 'furongjie', 'wendong.staff', 'dangwei_jia']) {
      expect(await idsOf(stranger)).not.toContain(id);
      expect((await get(stranger, `/api/registrations/${id}`)).status).toBe(404);
    }
    for (const stranger of ['member2', 'shegongbu', 'hub', 'oversight', 'admin', 'yuanlin'])
      expect((await get(stranger, `/api/registrations/${id}`)).status).toBe(404);
    expect((await app.anybody.get('/api/registrations')).status).toBe(401);
  });

  test('the phone is for the place alone, and every look is on record', async () => {
    const [id = ''] = await idsOf('member1');
    expect(JSON.stringify((await get('qipanjie', `/api/registrations/${id}`)).body)).not.toContain(
      '13900000001',
    );
    expect((await verb('member1', id, 'contact', { reason: '看看' })).status).toBe(403);
    const looked = await verb('qipanjie', id, 'contact', { reason: '通知活动改期' });
    expect(looked.body).toEqual({ phone: '13900000001' });
    const looks = (await get('auditor', '/api/contact-views')).body.items;
    expect(looks[0]).toMatchObject({
      by: { unit: { id: QIPANJIE } },
      reason: '通知活动改期',
    });
  });

  test('an organisation finds only who asks it to confirm, never a list of its members', async () => {
    const asked = await post('member5', '/api/registrations', {
      kind: 'member',
      outside: { community: '历城区洪家楼社区' },
    });
    const { id } = asked.body;
    expect(asked.body.outside).toBe('历城区洪家楼社区');
    expect(await idsOf('dangwei_jia', '?kind=member')).toEqual([id]);
    expect(await idsOf('dangwei_yi', '?kind=member')).toEqual([]);
    await verb('dangwei_jia', id, 'confirmation', { approve: true });
    expect(await idsOf('dangwei_jia', '?kind=member')).toEqual([]);
    expect((await get('dangwei_jia', `/api/registrations/${id}`)).body.status).toBe('confirmed');
  });

  test('pages follow one another without a gap', async () => {
    const all = await idsOf('qipanjie');
    const first = (await get('qipanjie', '/api/registrations?limit=2')).body;
    const rest = (
      await get('qipanjie', `/api/registrations?cursor=${encodeURIComponent(first.nextCursor)}`)
    ).body;
    expect([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(all);
    expect((await get('qipanjie', '/api/registrations?cursor=nonsense')).status).toBe(400);
  });
});

describe('a member moves', () => {
  test('the new community sees and answers; until then the old one stays', async () => {
    const { id } = await reportIn(app, 'member8');
    const moving = await verb('member8', id, 'move', { communityId: LISHAN });
    expect(moving.body).toMatchObject({
      community: { id: QIPANJIE },
      moving: { community: { id: LISHAN } },
    });
    expect(await idsOf('lishanmingjun')).toContain(id);
    expect((await verb('qipanjie', id, 'move/answer', { approve: true })).status).toBe(403);
    const refused = await verb('lishanmingjun', id, 'move/answer', {
      approve: false,
      text: '查无此人',
    });
    expect(refused.body.refusedMove).toMatchObject({ reason: '查无此人' });
    expect(await idsOf('lishanmingjun')).not.toContain(id);
    await verb('member8', id, 'move', { communityId: LISHAN });
    await verb('lishanmingjun', id, 'move/answer', { approve: true });
    expect((await actorIn(app, 'member8')).community?.id).toBe(LISHAN);
    expect(await idsOf('qipanjie')).not.toContain(id);
  });
});

describe('an organisation reports and pairs', () => {
  const pair = { kind: 'pairing', communityId: QIPANJIE, note: '结对三年' };

  test('one side asks, the other confirms, and its people report there from then on', async () => {
    const asked = await post('dangwei_jia', '/api/registrations', pair);
    expect(asked).toMatchObject({ status: 201, body: { status: 'asked', note: '结对三年' } });
    const { id } = asked.body;
    expect((await verb('dangwei_jia', id, 'confirmation', { approve: true })).status).toBe(403);
    app.hungUp.length = 0;
    await verb('qipanjie', id, 'confirmation', { approve: true });
    expect(app.hungUp).toEqual([await personIdOf(app, 'dangwei_jia')]);
    expect((await actorIn(app, 'dangwei_jia')).reportsTo).toEqual([
      { communityId: QIPANJIE, streetId: 'qianfoshan' },
    ]);
    expect(await idsOf('shegongbu')).toContain(id);
    expect(await idsOf('dangwei_yi')).not.toContain(id);
    expect(await idsOf('member1')).not.toContain(id);
  });

  test('the same twice at once is one', async () => {
    const ask = () => post('dangwei_yi', '/api/registrations', { ...pair, kind: 'residence' });
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id } = both.find(({ status }) => status === 201)?.body ?? {};
    await verb('qipanjie', id, 'confirmation', { approve: false, text: '不在辖区' });
    expect((await ask()).status).toBe(201);
  });

  test('each side writes its own lists and ends its own lines', async () => {
    const [id = ''] = await idsOf('dangwei_jia', '?kind=pairing');
    const line = (list: string, text: string) => ({ list, text });
    expect((await verb('dangwei_jia', id, 'lines', line('needs', '缺人'))).status).toBe(403);
    await verb('dangwei_jia', id, 'lines', line('resources', '会议室一间'));
    const told = await verb('qipanjie', id, 'lines', line('needs', '独居老人多'));
    expect(told.body.lists).toMatchObject([
      { n: 1, list: 'resources', text: '会议室一间', unit: { id: 'dangwei_jia' } },
      { n: 2, list: 'needs', text: '独居老人多', state: 'open' },
    ]);
    expect((await verb('dangwei_jia', id, 'lines/2/end')).status).toBe(422);
    expect((await verb('qipanjie', id, 'lines/2/end')).body.lists[1].state).toBe('dropped');
  });
});

describe('withdrawing while on site', () => {
  test('waits until the leaving is noted: nobody could be asked whether they are safe', async () => {
    const until = new Date(Date.parse(NOW) + 7_200_000).toISOString();
    const shifts = [{ from: NOW, until, wanted: 1 }];
    const need = await post('qipanjie', '/api/needs', { kind: 'post', title: '值守', shifts });
    const { id } = await reportIn(app, 'member10');
    await post('member10', `/api/needs/${need.body.id}/claims`);
    const note = (what: string) =>
      personIdOf(app, 'member10').then((personId) =>
        post('qipanjie', '/api/attendance', {
          needId: need.body.id,
          shiftId: '1',
          what,
          way: 'list',
          personId,
        }),
      );
    expect((await note('arrive')).status).toBe(200);
    expect((await verb('member10', id, 'withdrawal')).body.reason).toBe('still_there');
    await note('leave');
    expect((await verb('member10', id, 'withdrawal')).status).toBe(200);
  });
});
