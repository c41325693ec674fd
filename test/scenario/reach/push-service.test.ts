import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reachOnce } from '../../../src/app/reach/reach.ts';
import { addMetrics } from '../../../src/entry/metrics.ts';
import { nodeWorld } from '../../../src/entry/node-host.ts';
import { createNodeOutside } from '../../../src/entry/node-outside.ts';
import { type PushAnswer, type PushService, startPushService } from '../../support/push-service.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

/** Of whom the service first says what; each works for a unit of that name, alone with its leader. */
const ANSWERS: Record<string, PushAnswer> = {
  gongan: 201,
  jiaojing: 404,
  xiaofang: 410,
  yingji: 413,
  shichang: 429,
  shengtai: 500,
  zhujian: 'nothing',
};
const NAMES = Object.keys(ANSWERS);

let service: PushService;
let app: TestApp;
beforeAll(async () => {
  service = await startPushService();
  const outside = createNodeOutside({ now: nodeWorld.now, timeoutMs: 200 });
  app = await openTestApp(undefined, { PUSH_SERVICES: service.origin }, { outside });
  addMetrics(app.api, app.app, {
    token: 'a token of the scraper',
    addressOf: () => 'elsewhere',
    carrier: app.carrier,
  });
});
afterAll(async () => {
  await app.close();
  await service.close();
});

const at = (time: string): void => app.setNow(wall(`2026-11-25 ${time}`));
const reach = () => reachOnce(app.app, app.carrier);
const devicesOf = async (name: string): Promise<unknown[]> =>
  (await (await app.person(name)).get('/api/push/subscriptions')).body.items;
const inboxOf = async (name: string): Promise<{ number: string; reason: string }[]> =>
  (await (await app.person(name)).get('/api/inbox')).body.items;
const numbersAt = (name: string): string[] =>
  service.received
    .filter(({ subscription }) => subscription === name)
    .map(({ payload }) => payload.href);
const gauge = async (name: string): Promise<number> => {
  const headers = { authorization: 'Bearer a token of the scraper' };
  const text = await (await app.api.request('/metrics', { headers })).text();
  return Number(new RegExp(`^shaodao_reach_${name} (\\d+)$`, 'm').exec(text)?.[1]);
};

const raised = new Map<string, string>();
const raiseFor = async (leadUnitId: string): Promise<void> => {
  const place = { lat: 36.655, lng: 117.032, address: '千佛山路 3 号' };
  const body = { kind: 'enforcement', title: '摊位', place, leadUnitId, supportUnitIds: [] };
  const street = await app.person('qianfoshan.leader');
  raised.set(leadUnitId, (await street.post('/api/tickets', body)).body.number);
};

describe('seven whistles, seven answers of one push service', () => {
  test('what it takes is shown, what has died goes, everything else waits its time', async () => {
    at('10:00');
    await app.app.store.reachCursor();
    for (const name of NAMES) {
      const person = await app.person(name);
      await person.post('/api/push/subscriptions', service.subscribe(name));
      const answer = ANSWERS[name] ?? 201;
      service.answer(answer, { name, ...(answer === 429 && { retryAfter: '120' }) });
      await raiseFor(name);
    }
    await reach();
    expect(service.received.map(({ subscription }) => subscription).sort()).toEqual(
      [...NAMES].sort(),
    );
    const left = await Promise.all(NAMES.map(async (name) => (await devicesOf(name)).length));
    expect(NAMES.filter((_, n) => left[n] === 0)).toEqual(['jiaojing', 'xiaofang']);
  });

  test('the service is well again: who was answered 429, 500 or nothing is asked once more, nobody else', async () => {
    for (const name of NAMES) service.answer(201, { name });
    at('10:01');
    await reach();
    expect(NAMES.filter((name) => numbersAt(name).length === 2)).toEqual(['shengtai', 'zhujian']);
    at('10:03');
    await reach();
    at('10:10');
    await reach();
    expect(NAMES.filter((name) => numbersAt(name).length === 2)).toEqual([
      'shichang',
      'shengtai',
      'zhujian',
    ]);
  });

  test('nothing is lost: each has their call in the inbox, and only theirs, once', async () => {
    for (const name of NAMES) {
      const calls = (await inboxOf(name)).filter(({ reason }) => reason === 'called');
      expect(calls.map(({ number }) => number)).toEqual([raised.get(name)]);
      expect(new Set(numbersAt(name))).toEqual(new Set([`/t/${raised.get(name)}`]));
    }
  });

  test('the scraper is told of those no service took, until they are opened', async () => {
    at('10:20');
    await reach();
    expect(await gauge('missed')).toBe(3);
    for (const name of ['jiaojing', 'xiaofang', 'yingji'])
      await (await app.person(name)).post('/api/inbox/opened', { all: true });
    expect(await gauge('missed')).toBe(0);
    expect(await gauge('log_lag')).toBe(0);
  });
});
