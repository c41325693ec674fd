import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PushService, startPushService } from '../../support/push-service.ts';
import { personIdOf } from '../../support/service-people.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let service: PushService;
let app: TestApp;
beforeAll(async () => {
  service = await startPushService();
  app = await openTestApp(undefined, { PUSH_SERVICES: service.origin });
});
afterAll(async () => {
  await app.close();
  await service.close();
});

const PATH = '/api/push/subscriptions';
const itemsOf = async (username: string) =>
  (await (await app.person(username)).get(PATH)).body.items;
const subscribe = async (username: string, name: string, more: object = {}) =>
  (await app.person(username)).post(PATH, { ...service.subscribe(name), ...more });
const addressesOf = async (username: string) => {
  const id = await personIdOf(app, username);
  return (await app.app.store.addressesOf([id])).get(id) ?? [];
};
const carryTo = async (username: string, messages = []) => {
  const [to] = await addressesOf(username);
  if (!to) throw new Error(`${username} has no address`);
  const rest = { urgency: 'high', topic: 't', ttlSeconds: 60, messages } as const;
  return app.waysOut.carrier.carry({ key: 'k', to, ...rest });
};

describe('devices', () => {
  test('a browser subscribes with the key, is listed, and what is carried to it arrives', async () => {
    const person = await app.person('shichang');
    const { key } = (await person.get('/api/push/key')).body;
    expect(Buffer.from(key, 'base64url')).toHaveLength(65);
    const made = await subscribe('shichang', 'desk', { label: '值班室电脑' });
    expect(made.status).toBe(201);
    expect(Object.keys(made.body).sort()).toEqual(['id', 'label', 'madeAt']);
    expect(await itemsOf('shichang')).toEqual([made.body]);
    expect(await carryTo('shichang')).toEqual({ status: 201 });
    expect(service.received.at(-1)).toMatchObject({
      subscription: 'desk',
      vapid: { key },
      payload: { title: '试发成功' },
    });
  });

  test('the same browser twice is one device; for another person it is theirs from then on', async () => {
    await subscribe('shichang', 'shared');
    await subscribe('shichang', 'shared');
    expect(await itemsOf('shichang')).toHaveLength(2);
    await subscribe('shichang.leader', 'shared');
    expect(await itemsOf('shichang')).toHaveLength(1);
    expect(await itemsOf('shichang.leader')).toHaveLength(1);
  });

  test('of more than ten the oldest goes, never the newest', async () => {
    for (let n = 0; n < 12; n += 1) {
      app.setNow(wall(`2026-11-25 10:${String(n).padStart(2, '0')}`));
      await subscribe('hub', `phone ${n}`, { label: `phone ${n}` });
    }
    app.setNow(undefined);
    const labels = (await itemsOf('hub')).map(({ label }: { label: string }) => label);
    expect(labels).toEqual(Array.from({ length: 10 }, (_, n) => `phone ${11 - n}`));
  });

  test('one is removed by its owner only, once', async () => {
    const { id } = (await subscribe('oversight', 'theirs')).body;
    const removal = `${PATH}/${id}/removal`;
    expect((await (await app.person('shichang')).post(removal)).status).toBe(404);
    expect((await (await app.person('oversight')).post(removal)).body).toEqual({ items: [] });
    expect((await (await app.person('oversight')).post(removal)).status).toBe(404);
  });

  test('a trial says on the device that it works; one that has died goes', async () => {
    const { id } = (await subscribe('xiaofang', 'tried')).body;
    const trial = async (username: string) =>
      (await app.person(username)).post(`${PATH}/${id}/trial`);
    expect((await trial('xiaofang')).body).toEqual({ delivered: true, status: 201 });
    expect(service.received.at(-1)).toMatchObject({
      subscription: 'tried',
      payload: { title: '试发成功', body: '这台设备收得到哨到的消息了。' },
    });
    expect((await trial('gongan')).status).toBe(404);
    service.answer(410, { name: 'tried' });
    expect((await trial('xiaofang')).body).toEqual({ delivered: false, status: 410 });
    expect(await itemsOf('xiaofang')).toEqual([]);
  });

  test.each([
    ['a stranger', 'https://push.evil.example/x'],
    ['this machine', 'https://127.0.0.1/push'],
    ['a name that looks alike', 'https://fcm.googleapis.com.evil.example/x'],
    ['another port', 'https://fcm.googleapis.com:8443/x'],
    ['no encryption', 'http://fcm.googleapis.com/x'],
  ])('a push service that is %s is refused with the way forward', async (_what, endpoint) => {
    const answer = await subscribe('shichang', 'x', { endpoint });
    expect([answer.status, answer.body.reason]).toEqual([422, 'unknown_push_service']);
    expect(answer.body.detail).toContain('请');
  });

  test.each([
    'https://fcm.googleapis.com/fcm/send/x',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://wns2-par02p.notify.windows.com/w/?token=x',
    'https://web.push.apple.com/x',
  ])('%s is known', async (endpoint) => {
    expect((await subscribe('gongan', 'x', { endpoint })).status).toBe(201);
  });

  test('keys that are none are refused field by field', async () => {
    const keys = { p256dh: 'short', auth: 'short' };
    const answer = await subscribe('shichang', 'x', { keys });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.fields).sort()).toEqual(['keys.auth', 'keys.p256dh']);
  });

  test('nobody subscribes without being signed in', async () => {
    expect((await app.anybody.post(PATH, service.subscribe('x'))).status).toBe(401);
    expect((await app.anybody.get('/api/push/key')).status).toBe(401);
  });

  test('whoever is deactivated is told nothing, and is told again once back', async () => {
    await subscribe('chengguan', 'gone');
    const id = await personIdOf(app, 'chengguan');
    await app.accounts.setActive(id, false);
    expect(await app.app.store.addressesOf([id])).toEqual(new Map());
    await app.accounts.setActive(id, true);
    expect(await app.app.store.addressesOf([id])).not.toEqual(new Map());
  });

  test('a dead subscription is dropped; a phone is not taken for one', async () => {
    await subscribe('yingji', 'dead');
    await (await app.person('yingji')).post('/api/reach/phone', { phone: '13800000001' });
    for (const { id } of await addressesOf('yingji')) await app.app.store.dropAddress(id);
    const left = (await addressesOf('yingji')).map(({ channel }) => channel);
    expect(left).toEqual(['sms', 'voice']);
  });

  test('what is kept says nothing of endpoint or number to a reader of the database', async () => {
    await subscribe('yuanlin', 'secret place');
    await (await app.person('yuanlin')).post('/api/reach/phone', { phone: '13912345678' });
    const kept = JSON.stringify(await addressesOf('yuanlin'));
    expect(kept).not.toContain('13912345678');
    expect(kept).not.toContain('secret%20place');
  });
});
