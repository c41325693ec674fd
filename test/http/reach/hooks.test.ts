import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let group: Server;
let origin: string;
let app: TestApp;
const said: string[] = [];
let answer = '{"code":0}';

beforeAll(async () => {
  group = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      said.push(body);
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => group.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(group.address() as AddressInfo).port}`;
  app = await openTestApp(undefined, {
    HOOK_HOSTS: origin,
    BASE_URL: 'http://127.0.0.1:3000',
  });
});
afterAll(async () => {
  await app.close();
  group.closeAllConnections();
  group.close();
});

const robot = (more: object = {}) => ({
  kind: 'feishu',
  url: `${origin}/hook/x`,
  label: '值班群',
  ...more,
});
const add = async (username: string, more: object = {}, headers = {}) =>
  (await app.person(username)).post('/api/hooks', robot(more), headers);

describe('groups of a unit', () => {
  test('a leader adds one; the unit sees it, by its host and never by its address', async () => {
    const made = await add('chengguan.leader', { secret: 'SECabc' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      unit: { id: 'chengguan' },
      kind: 'feishu',
      label: '值班群',
      host: new URL(origin).host,
    });
    const { body } = await (await app.person('chengguan')).get('/api/hooks');
    expect(body.items).toEqual([made.body]);
    expect(JSON.stringify(body)).not.toMatch(/SECabc|hook\/x/);
    expect((await (await app.person('gongan')).get('/api/hooks')).body.items).toEqual([]);
  });

  test('a trial says in the group that it works, and to the leader how it went', async () => {
    const { id } = (await add('gongan.leader')).body;
    const trial = async () => (await app.person('gongan.leader')).post(`/api/hooks/${id}/trial`);
    expect((await trial()).body).toEqual({ delivered: true, status: 200 });
    expect(JSON.parse(said.at(-1) ?? '').content.text).toContain('试发成功');
    answer = '{"code":19021,"msg":"sign match fail"}';
    expect((await trial()).body).toEqual({ delivered: false, status: 400 });
    answer = '{"code":0}';
  });

  test('are tried five times a minute by one person, and then told to wait', async () => {
    app.setNow('2026-11-25T02:00:00.000Z');
    const leader = await app.person('yuanlin.leader');
    const { id } = (await add('yuanlin.leader')).body;
    const trial = async () => (await leader.post(`/api/hooks/${id}/trial`)).status;
    const six = [1, 2, 3, 4, 5, 6].map(async () => trial());
    expect((await Promise.all(six)).sort()).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await leader.post(`/api/hooks/${id}/trial`);
    expect([refused.body.reason, refused.body.detail]).toEqual([
      'too_many_trials',
      '每分钟最多试发 5 次,请过一分钟再试。',
    ]);
    app.setNow('2026-11-25T02:01:00.000Z');
    expect(await trial()).toBe(200);
    await leader.post(`/api/hooks/${id}/removal`);
  });

  test('the same request twice, also at once, adds one', async () => {
    const headers = { 'idempotency-key': 'once' };
    const all = await Promise.all([1, 2, 3].map(() => add('xiaofang.leader', {}, headers)));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201]);
    const replayed = all.map((each) => each.headers.get('Idempotency-Replayed'));
    expect(replayed.filter((each) => each === 'true')).toHaveLength(2);
    const other = await add('xiaofang.leader', { label: '另一个群' }, headers);
    expect([other.status, other.body.reason]).toEqual([409, 'key_reused']);
  });

  test('there are at most ten, also when many are added at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) => add('yingji.leader', { label: `群 ${n}` })),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(10);
    const refused = all.filter(({ status }) => status === 409);
    expect(refused.map(({ body }) => body.reason)).toEqual(['too_many_hooks', 'too_many_hooks']);
  });

  test('a removed one is told nothing more', async () => {
    const { id } = (await add('yuanlin.leader')).body;
    const leader = await app.person('yuanlin.leader');
    expect((await leader.post(`/api/hooks/${id}/removal`)).body).toEqual({ items: [] });
    expect((await leader.post(`/api/hooks/${id}/trial`)).status).toBe(404);
    expect(await app.app.store.hooksOf(['yuanlin'])).toEqual([]);
  });

  test.each([
    ['a robot elsewhere', { url: 'https://robots.example/x' }, 'unknown_hook_host'],
    [
      'a private address',
      { kind: 'webhook', url: 'https://10.0.0.1/', secret: 's' },
      'unknown_hook_host',
    ],
    ['a webhook without a secret', { kind: 'webhook', url: 'https://a.example/' }, 'field_missing'],
    ['no address', { url: 'group' }, 'bad_fields'],
  ])('%s is refused', async (_what, more, reason) => {
    const refused = await add('shichang.leader', more);
    expect([refused.status, refused.body.reason]).toEqual([422, reason]);
  });
});

describe('who may do what with groups', () => {
  const READS: [string, number][] = [
    ['zhujian', 200],
    ['zhujian.leader', 200],
    ['qianfoshan.chief', 200],
    ['qipanjie', 200],
    ['hub', 200],
    ['member1', 403],
    ['admin', 403],
    ['security', 403],
    ['auditor', 403],
    ['district', 403],
  ];
  test.each(READS)('%s reads those of the own unit: %i', async (username, status) => {
    expect((await (await app.person(username)).get('/api/hooks')).status).toBe(status);
  });

  const WRITES: [string, number][] = [
    ['zhujian.leader', 201],
    ['qianfoshan.chief', 201],
    ['oversight.leader', 201],
    ['zhujian', 403],
    ['qipanjie', 403],
    ['member1', 403],
    ['admin', 403],
    ['auditor', 403],
    ['district', 403],
  ];
  test.each(WRITES)('%s adds one: %i', async (username, status) => {
    expect((await add(username)).status).toBe(status);
  });

  test('those of another unit are not found, not even by a leader', async () => {
    const { id } = (await add('shizheng.leader')).body;
    const other = await app.person('ziran.leader');
    for (const verb of ['trial', 'removal'])
      expect((await other.post(`/api/hooks/${id}/${verb}`)).status).toBe(404);
    const own = await app.person('shizheng');
    for (const verb of ['trial', 'removal'])
      expect((await own.post(`/api/hooks/${id}/${verb}`)).status).toBe(403);
  });
});
