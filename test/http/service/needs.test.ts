import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { needAnswer } from '../../../src/contract/need-answers.ts';
import type { NeedView } from '../../../src/contract/service-views.ts';
import {
  addLine,
  foundTeam,
  needOf,
  pair,
  post,
  QIPANJIE,
  registerMember,
  SATURDAY,
  WEDNESDAY,
} from '../../support/service-app.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type Person, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
let pairing: string;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(WEDNESDAY);
  pairing = await pair(app);
});
afterAll(() => app.close());

const as = (username: string): Promise<Person> => app.person(username);
const view = async (username: string, id: string): Promise<NeedView> => {
  const { status, body } = await (await as(username)).get(`/api/needs/${id}`);
  expect(status).toBe(200);
  return body;
};
const claims = async (username: string, id: string, body = {}, headers = {}) =>
  (await as(username)).post(`/api/needs/${id}/claims`, body, headers);
const listed = async (username: string, query = ''): Promise<string[]> =>
  (await (await as(username)).get(`/api/needs?${query}`)).body.items.map(({ id }: NeedView) => id);

describe('posting a need', () => {
  test('answers it as its community sees it, in the shape that is described', async () => {
    const response = await (await as('qipanjie')).post('/api/needs', needOf());
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/api/needs/${response.body.id}`);
    expect(needAnswer.safeParse(response.body).error).toBeUndefined();
    expect(response.body).toMatchObject({
      number: expect.stringMatching(/^XQ20261125-[0-9A-Z]{6}$/),
      status: 'open',
      sight: 'full',
      title: '早高峰护学',
      place: { lat: 36.655, lng: 117.032, address: '棋盘小区东门' },
      community: { id: QIPANJIE },
      shifts: [{ wanted: 2, held: 0, free: 2, queued: 0, inWorkTime: false }],
    });
  });

  test('every field that is wrong is named', async () => {
    const wrong = { kind: 'party', shifts: [], skills: ['flying'], more: 1 };
    const { status, body } = await (await as('qipanjie')).post('/api/needs', wrong);
    expect(status).toBe(422);
    expect(Object.keys(body.fields).sort()).toEqual(
      ['kind', 'more', 'shifts', 'skills.0', 'title'].sort(),
    );
    const early = needOf({ shifts: [{ ...SATURDAY, until: SATURDAY.from }] });
    expect((await (await as('qipanjie')).post('/api/needs', early)).body.fields).toEqual({
      'shifts.0.until': expect.stringContaining('结束时间'),
    });
  });

  test('a member, a department and another community post nothing here', async () => {
    for (const username of ['member1', 'chengguan', 'dangwei_jia'])
      expect((await (await as(username)).post('/api/needs', needOf())).status).toBe(403);
    const foreign = needOf({ communityId: QIPANJIE });
    expect((await (await as('furongjie')).post('/api/needs', foreign)).status).toBe(403);
  });

  test('sent twenty times with one key, it is one need', async () => {
    const person = await as('qipanjie');
    const body = needOf({ title: '一次就够' });
    const headers = { 'idempotency-key': 'once' };
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => person.post('/api/needs', body, headers)),
    );
    expect(new Set(sent.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
    expect(sent.filter(({ headers: h }) => h.get('idempotency-replayed')).length).toBe(19);
    expect((await person.post('/api/needs', needOf(), headers)).body.reason).toBe('key_reused');
  });

  test('a team is one of that community, and open', async () => {
    const teamId = await foundTeam(app, '夕阳红理发队');
    expect((await post(app, { teamId })).team).toEqual({ id: teamId, name: '夕阳红理发队' });
    const strange = await foundTeam(app, '芙蓉护学队', 'furongjie');
    for (const each of [strange, 't-nowhere']) {
      const refused = await (await as('qipanjie')).post('/api/needs', needOf({ teamId: each }));
      expect([refused.status, refused.body.reason]).toEqual([422, 'no_such_thing']);
      expect(refused.body.fields).toHaveProperty('teamId');
    }
  });

  test('from a line of a pairing: the line is taken up with it, and by nobody else again', async () => {
    await addLine(app, pairing, '会议室周末可借');
    const listItem = { registrationId: pairing, n: 1 };
    const both = await Promise.all(
      ['a', 'b'].map(async (title) =>
        (await as('qipanjie')).post('/api/needs', needOf({ title, listItem })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const posted = both.find(({ status }) => status === 201)?.body;
    const line = (await app.store.thing('registration', pairing))?.thing.lists[0];
    expect(line).toMatchObject({ state: 'taken_up', needId: posted.id });
    const unseen = needOf({ listItem: { registrationId: 'r-none', n: 1 } });
    expect((await (await as('qipanjie')).post('/api/needs', unseen)).body.fields).toHaveProperty(
      'listItem',
    );
  });
});

describe('who sees how much', () => {
  test('a member sees those of their community, an organisation where it reports, nobody else any', async () => {
    const { id } = await post(app);
    for (const username of ['member1', 'dangwei_jia', 'qipanjie', 'qianfoshan.staff', 'shegongbu'])
      expect(await listed(username)).toContain(id);
    for (const username of ['member5', 'dangwei_yi', 'furongjie', 'chengguan', 'admin']) {
      expect(await listed(username)).not.toContain(id);
      expect((await (await as(username)).get(`/api/needs/${id}`)).status).toBe(404);
    }
  });

  test.each(['wish', 'errand'])(
    'of a need for one household (%s) nothing leads there until one holds a place',
    async (kind) => {
      const wish = {
        kind,
        ...(kind === 'wish' && { category: 'repair' }),
        title: '张奶奶家换灯泡',
        detail: '三楼',
        bring: '梯子',
        contact: { name: '张奶奶', phone: '13900000000' },
        shifts: [{ ...SATURDAY, wanted: 1 }],
      };
      const { id } = await post(app, wish);
      const bare = await view('member1', id);
      expect(bare).toMatchObject({ sight: 'bare', kind, hasContact: false });
      if (kind === 'wish') expect(bare.category).toBe('repair');
      expect(JSON.stringify([bare, await view('district', id)])).not.toMatch(
        /张奶奶|三楼|梯子|棋盘小区|36\.655|1390/,
      );
      expect((await claims('member1', id)).body).toMatchObject({ sight: 'full', hasContact: true });
      await claims('member2', id);
      const waiting = await view('member2', id);
      expect([waiting.sight, waiting.shifts[0]?.myPlace]).toEqual(['bare', 1]);
      expect(waiting.claims).toMatchObject([{ n: 2, isMine: true, state: 'queued' }]);
      const contact = `/api/needs/${id}/contact`;
      expect((await (await as('member2')).post(contact, { reason: '约时间' })).status).toBe(403);
      const seen = await (await as('member1')).post(contact, { reason: '约时间' });
      expect(seen.body).toEqual({ name: '张奶奶', phone: '13900000000' });
      expect((await app.store.thingFacts(id)).at(-1)).toMatchObject({
        type: 'contact.viewed',
        by: { personId: (await app.store.people()).find((p) => p.username === 'member1')?.id },
      });
    },
  );

  test('names: the organiser reads all, fellows those who allow it, and only with a place', async () => {
    await registerMember(app, 'member3', 'fellows');
    const { id } = await post(app, { shifts: [{ ...SATURDAY, wanted: 3 }] });
    await claims('member3', id, { note: '带孩子一起来' });
    await claims('member4', id);
    const names = async (username: string) =>
      (await view(username, id)).claims.map(({ person }) => person?.name);
    expect(await names('qipanjie')).toEqual(['报到党员 3', '报到党员 4']);
    expect(await names('member2')).toEqual([]);
    expect(await names('member3')).toEqual(['报到党员 3']);
    expect(await names('member4')).toEqual(['报到党员 3', '报到党员 4']);
    const fellow = (await view('member4', id)).claims[0];
    expect(fellow?.note).toBeUndefined();
    expect((await view('qipanjie', id)).claims[0]?.note).toBe('带孩子一起来');
  });

  test('a page asks once who is named and who is there, however many needs are on it', async () => {
    const on = { from: wall('2026-11-25 19:30'), until: wall('2026-11-25 21:00'), wanted: 5 };
    for (const title of ['一', '二', '三']) {
      const { id } = await post(app, { title, shifts: [on] });
      for (const username of ['member1', 'member2', 'member3', 'member4'])
        expect((await claims(username, id)).status).toBe(200);
    }
    const { store } = app.app;
    const reads = [vi.spyOn(store, 'listThings'), vi.spyOn(store, 'presentCounts')] as const;
    expect((await listed('member1')).length).toBeGreaterThan(2);
    expect(reads.map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    expect((await listed('qipanjie')).length).toBeGreaterThan(2);
    expect(reads.map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
    for (const read of reads) read.mockRestore();
  });

  test('members of an organisation that holds places see the need while it does', async () => {
    const { id } = await post(app, { scope: 'community' });
    expect((await (await as('member7')).get(`/api/needs/${id}`)).status).toBe(404);
    await claims('dangwei_jia', id, { places: 2 });
    expect((await view('member7', id)).claims).toMatchObject([{ places: 2, isMine: false }]);
    expect((await (await as('member8')).get(`/api/needs/${id}`)).status).toBe(404);
    await (await as('dangwei_jia')).post(`/api/needs/${id}/claims/1/release`);
    expect((await (await as('member7')).get(`/api/needs/${id}`)).status).toBe(404);
  });

  test('open ones come soonest first, page by page; a board keeps those that are over', async () => {
    const later = { from: wall('2026-12-05 09:00'), until: wall('2026-12-05 10:00'), wanted: 1 };
    const first = await post(app, { title: '先办', kind: 'project' });
    const second = await post(app, { title: '后办', kind: 'project', shifts: [later] });
    await (await as('qipanjie')).post(`/api/needs/${first.id}/end`, {});
    const third = await post(app, { title: '再办', kind: 'project' });
    const page = await (await as('member1')).get('/api/needs?kind=project&limit=1');
    expect(page.body.items.map(({ id }: NeedView) => id)).toEqual([third.id]);
    const { nextCursor } = page.body;
    expect(await listed('member1', `kind=project&limit=1&cursor=${nextCursor}`)).toEqual([
      second.id,
    ]);
    const board = await listed('qipanjie', 'kind=project');
    expect(new Set(board)).toEqual(new Set([first.id, second.id, third.id]));
    expect(await listed('qianfoshan.staff', `communityId=${QIPANJIE}&status=ended`)).toEqual([
      first.id,
    ]);
    expect((await (await as('member1')).get('/api/needs?status=lost')).status).toBe(400);
  });
});

describe('claiming a place', () => {
  test('twenty at once for the last place: one holds it, nineteen wait in order', async () => {
    const security = await as('security');
    const crowd = Array.from({ length: 20 }, (_, n) => `crowd${n + 1}`);
    for (const username of crowd) {
      const person = { username, name: username, role: 'member', unitId: 'dangwei_jia' };
      const made = await security.post('/api/people', {
        ...person,
        communityId: QIPANJIE,
        password: 'whistle-demo',
      });
      expect(made.status).toBe(201);
    }
    for (const username of crowd) await as(username);
    const { id } = await post(app, { shifts: [{ ...SATURDAY, wanted: 1 }] });
    const answers = await Promise.all(crowd.map((username) => claims(username, id)));
    expect(answers.map(({ status }) => status)).toEqual(crowd.map(() => 200));
    const { shifts, claims: kept } = await view('qipanjie', id);
    expect(shifts[0]).toMatchObject({ wanted: 1, held: 1, free: 0, queued: 19 });
    expect(kept.map(({ n }) => n)).toEqual(crowd.map((_, index) => index + 1));
    const places = answers.map(({ body }) => body.shifts[0].myPlace ?? 0);
    expect([...places].sort((a, b) => a - b)).toEqual(crowd.map((_, index) => index));
  });

  test('twenty at once with the same key are one claim', async () => {
    const { id } = await post(app);
    const headers = { 'idempotency-key': 'claim-once' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => claims('member1', id, {}, headers)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await view('qipanjie', id)).claims).toHaveLength(1);
    expect((await claims('member1', id)).body.reason).toBe('already_helping');
  });

  test('in working hours only whom it may call then; an organisation any time, several places', async () => {
    const workday = { from: wall('2026-11-27 09:00'), until: wall('2026-11-27 11:00'), wanted: 3 };
    const { id } = await post(app, { shifts: [workday] });
    expect((await view('member3', id)).shifts[0]?.inWorkTime).toBe(true);
    // Member 3 registered above without opting in.
    expect((await claims('member3', id)).body.reason).toBe('working_hours');
    expect((await claims('dangwei_jia', id, { places: 3 })).body.shifts[0]).toMatchObject({
      held: 3,
      free: 0,
      mine: 'held',
    });
    expect((await claims('qipanjie', id)).status).toBe(403);
  });

  test('whoever is not registered is told to register, whichever need it is', async () => {
    const security = await as('security');
    const person = { username: 'newcomer', name: '新人', role: 'member', unitId: 'dangwei_jia' };
    await security.post('/api/people', { ...person, password: 'whistle-demo' });
    const { id } = await post(app);
    for (const each of [id, 'n-nowhere']) {
      const refused = await claims('newcomer', each);
      expect([refused.status, refused.body.reason]).toEqual([409, 'not_registered']);
      expect(refused.body.detail).toContain('报到');
    }
  });

  test('somebody else’s claim cannot be given back; the organiser takes it back with a reason', async () => {
    const { id } = await post(app, { shifts: [{ ...SATURDAY, wanted: 1 }] });
    await claims('member1', id);
    await claims('member2', id);
    const claim = `/api/needs/${id}/claims/1`;
    expect((await (await as('member2')).post(`${claim}/release`)).status).toBe(403);
    expect((await (await as('qipanjie')).post(`${claim}/removal`)).status).toBe(422);
    const removal = { text: '临时换人' };
    const removed = await (await as('qipanjie')).post(`${claim}/removal`, removal);
    expect(removed.body.claims.map((each: { state: string }) => each.state)).toEqual([
      'removed',
      'held',
    ]);
    expect((await (await as('member2')).post(`/api/needs/${id}/claims/0/release`)).status).toBe(
      404,
    );
  });
});

describe('the organiser’s verbs', () => {
  test('widening, shifts, opening, cancelling: theirs alone, and not once it is over', async () => {
    const teamId = await foundTeam(app, '护河队');
    const { id } = await post(app, { teamId });
    const verbs: [string, object][] = [
      ['opening', {}],
      ['widening', { shiftId: '1', wanted: 5 }],
      ['shifts', { ...SATURDAY, from: wall('2026-11-28 14:00'), until: wall('2026-11-28 16:00') }],
      ['shifts/1/cancellation', { text: '下雨' }],
      ['cancellation', { text: '改期' }],
    ];
    const organiser = await as('qipanjie');
    for (const [path, body] of verbs) {
      expect((await (await as('dangwei_jia')).post(`/api/needs/${id}/${path}`, body)).status).toBe(
        path === 'opening' ? 404 : 403,
      );
      const done = await organiser.post(`/api/needs/${id}/${path}`, body);
      expect([path, done.status]).toEqual([path, 200]);
    }
    const over = await organiser.post(`/api/needs/${id}/end`, {});
    expect([over.status, over.body.reason]).toEqual([409, 'need_over']);
  });

  test('everything is described', async () => {
    const { paths } = (await app.anybody.get('/api/openapi.json')).body;
    const at = (path: string) => `/api/needs/{id}/${path}`;
    for (const path of ['claims', 'claims/{n}/release', 'claims/{n}/removal', 'opening'].map(at))
      expect(paths).toHaveProperty([path, 'post']);
    for (const path of ['widening', 'shifts', 'shifts/{shift}/cancellation', 'end'].map(at))
      expect(paths).toHaveProperty([path, 'post']);
    for (const path of ['/api/needs', '/api/calls', '/api/attendance', '/api/attendance/code'])
      expect(paths).toHaveProperty([path, 'get']);
    for (const path of ['/api/service-records', '/api/service-records.xlsx'])
      expect(paths).toHaveProperty([path, 'get']);
  });
});
