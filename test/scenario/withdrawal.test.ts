import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { prune } from '../../src/app/prune.ts';
import { actNow } from '../../src/app/service/register.ts';
import { actOn, makeThing } from '../../src/app/things/act.ts';
import { decidePost } from '../../src/domain/service/need/post.ts';
import { NEED_VERBS } from '../../src/domain/service/need/verbs.ts';
import { RECORD_VERBS } from '../../src/domain/service/record/verbs.ts';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { actorIn, NOW, personIdOf, reportIn, served } from '../support/service-people.ts';
import { wall } from '../support/story.ts';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.ts';

const NAME = '欧阳独名';
const PHONE = '13912345678';
/** Everything they wrote, and what was written about them. */
const WORDS = ['自带梯子', '晕高请安排地面', '时长少算了', '多亏欧阳', '联系活动'];
const NEED = 'n-lamps';

let app: TestApp;
let personId: string;
let registrationId: string;
let recordId: string;
let ticketId: string;
let teamId: string;
let promisedId: string;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  personId = await personIdOf(app, 'member1');
  await (await app.person('security')).patch(`/api/people/${personId}`, { name: NAME });
  registrationId = (await reportIn(app, 'member1', { phone: PHONE })).id;
  await reportIn(app, 'member2');
  await act('qipanjie', `/api/registrations/${registrationId}/contact`, { reason: '联系活动' });
  teamId = (await act('qipanjie', '/api/teams', { name: '路灯队' })).id;
  await act('member1', `/api/teams/${teamId}/join`);
  await claimNeed();
  recordId = await writeOnRecord();
  ticketId = await helpOnTicket();
  promisedId = await raise(1);
  await act('member1', `/api/tickets/${promisedId}/claim`);
});
afterAll(() => app.close());

const act = async (username: string, path: string, body: object = {}) => {
  const answer = await (await app.person(username)).post(path, body);
  expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
};

const claimNeed = async (): Promise<void> => {
  const shift = { from: wall('2026-11-28 09:00'), until: wall('2026-11-28 11:00'), wanted: 1 };
  const poster = await actorIn(app, 'qipanjie');
  await makeThing(app.app, 'need', NEED, async () => {
    const post = { kind: 'post' as const, title: '查路灯', shifts: [shift] };
    return { facts: decidePost(post, actNow(app.app, poster))('XQ20261125-LAMPS1') };
  });
  for (const [username, note] of [
    ['member1', '自带梯子'],
    ['member2', '我也去'],
  ] as const) {
    const actor = await actorIn(app, username);
    await actOn(app.app, actor, 'need', NEED, NEED_VERBS.claim, { note });
  }
};

const writeOnRecord = async (): Promise<string> => {
  const id = await served(app, 'member1', { minutes: 60 });
  const [member, organiser] = [await actorIn(app, 'member1'), await actorIn(app, 'qipanjie')];
  const objection = { text: '时长少算了', minutes: 90 };
  await actOn(app.app, member, 'record', id, RECORD_VERBS.object, objection);
  const answer = { upheld: true, minutes: 90, text: '多亏欧阳,已改' };
  await actOn(app.app, organiser, 'record', id, RECORD_VERBS.answer_objection, answer);
  return id;
};

const raise = async (wanted: number): Promise<string> => {
  const { id } = await act('qianfoshan.leader', '/api/tickets', {
    kind: 'emergency',
    situationCode: situationCode('内涝'),
    title: '地下车库进水',
    place: QIANFOSHAN,
    hands: { wanted, scope: 'street' },
  });
  return id;
};

const helpOnTicket = async (): Promise<string> => {
  const id = await raise(2);
  await act('member1', `/api/tickets/${id}/claim`, { note: '晕高请安排地面' });
  await act('member1', `/api/tickets/${id}/arrival`);
  await act('member1', `/api/tickets/${id}/departure`);
  return id;
};

/** Not the search index: pairs of letters of tickets' titles. */
const TABLES = `SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'ticket_pairs%'`;

/** Every value of every table. */
const dump = async (): Promise<string> => {
  const tables = await app.store.db.all<{ name: string }>(sql.raw(TABLES));
  const rows = await Promise.all(
    tables.map(({ name }) => app.store.db.all(sql.raw(`SELECT * FROM "${name}"`))),
  );
  return JSON.stringify(rows);
};

/** As they are summed: nobody is shown a total of one person. */
const minutesOf = async () => {
  const year = { from: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' };
  return (await app.app.store.sums({ by: 'all', ...year }))[0]?.minutes;
};

test('before the withdrawal all of it is there', async () => {
  const kept = await dump();
  expect([NAME, ...WORDS].filter((text) => !kept.includes(text))).toEqual([]);
  expect(await minutesOf()).toBe(90);
});

test('withdrawn, cut off while forgetting, and forgotten all the same within the hour', async () => {
  const { store } = app.app;
  const commit = store.commit;
  let left = 2;
  store.commit = (...args) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('killed')) : commit(...args);
  };
  app.hungUp.length = 0;
  const gone = await act('member1', `/api/registrations/${registrationId}/withdrawal`);
  expect(gone).toMatchObject({ status: 'withdrawn', person: { name: '' } });
  expect(app.hungUp).toEqual([personId]);
  expect(await store.unforgotten(10)).toEqual([registrationId]);
  store.commit = commit;
  await prune(app.app);
  expect(await store.unforgotten(10)).toEqual([]);
});

test('neither name nor phone nor a word they wrote is anywhere', async () => {
  const kept = await dump();
  expect([NAME, PHONE, ...WORDS].filter((text) => kept.includes(text))).toEqual([]);
  expect(kept.includes('我也去')).toBe(true);
  const [registration] = await store().things([registrationId]);
  expect(registration?.thing).toMatchObject({ status: 'withdrawn', forgottenAt: NOW });
  const contents = [
    ...(await store().thingContents([registrationId, recordId])),
    ...(await store().contents(ticketId)).filter(({ id }) => !id.endsWith('.1')),
  ];
  expect(contents.length).toBeGreaterThan(4);
  expect(contents.map(({ body }) => body)).toEqual(contents.map(() => null));
});

const store = () => app.app.store;

test('their places are free, and who waited has moved up', async () => {
  const need = (await store().thing('need', NEED))?.thing;
  expect(need?.claims.map(({ state }) => state)).toEqual(['released', 'held']);
  const team = (await store().thing('team', teamId))?.thing;
  expect(team?.members[0]?.leftAt).toBe(NOW);
  const seen = (await (await app.person('qianfoshan.leader')).get(`/api/tickets/${promisedId}`))
    .body;
  expect(seen.hands).toMatchObject({ wanted: 1, open: 1 });
});

test('they cannot sign in, and their session is over', async () => {
  const signIn = { username: 'member1', password: PASSWORD };
  const again = await app.anybody.post('/api/auth/sign-in/username', signIn);
  expect(again.status).toBe(401);
  expect((await (await app.person('member1')).get('/api/me')).status).toBe(401);
});

test('what they did still counts, as nobody’s', async () => {
  expect(await minutesOf()).toBe(90);
  const seen = (await (await app.person('qipanjie')).get(`/api/registrations/${registrationId}`))
    .body;
  expect(seen).toMatchObject({ person: { name: '' }, hasContact: false, verbs: [] });
});

test('the log verifies, and forgetting again writes nothing', async () => {
  const head = await store().head();
  await prune(app.app);
  expect(await store().head()).toBe(head);
  const { differences } = await verifyLog(app.store, app.app.world.sha256);
  expect(differences).toEqual([]);
});
