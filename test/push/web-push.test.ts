import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { afterAnswers } from '../../src/domain/reach/back-off.ts';
import { createNodeOutside } from '../../src/entry/node-outside.ts';
import { vapidKeyOf } from '../../src/push/vapid-key.ts';
import { createMakePush } from '../../src/push/web-push.ts';
import { addressOf, CALL, NOW, openCarrier, parcelTo, vapid, vault } from '../support/carrying.ts';
import { type PushAnswer, type PushService, startPushService } from '../support/push-service.ts';
import { wall } from '../support/story.ts';

let service: PushService;
beforeAll(async () => {
  service = await startPushService();
});
afterEach(() => {
  service.answer(201);
  service.received.length = 0;
});
afterAll(() => service.close());

const outside = createNodeOutside({ now: () => NOW });
const carrier = () => openCarrier({ outside, pushServices: [service.origin] });
const phone = (name = 'phone') => addressOf('push', service.subscribe(name), name);

describe('a web push', () => {
  test('arrives encrypted for the one phone, with what the lock screen shows', async () => {
    expect(await carrier().carry(parcelTo(await phone()))).toEqual({ status: 201 });
    expect(service.received[0]?.payload).toEqual({
      key: 'T1.1.p1',
      topic: 'T1.claim',
      title: '应急 · 叫到本单位,请应哨',
      body: 'LX20261125-0007 · 千佛山街道 · 应哨 10:05 前',
      href: '/t/LX20261125-0007',
      urgency: 'emergency',
      count: 1,
      labels: { open: '查看' },
      language: 'zh',
      subjectId: 'T1',
      at: NOW,
    });
  });

  test('tells the service how urgent it is, how long it keeps, and nothing of what it is about', async () => {
    await carrier().carry(parcelTo(await phone(), { urgency: 'low', ttlSeconds: 90 }));
    const headers = service.received[0]?.headers ?? {};
    expect(headers).toMatchObject({
      ttl: '90',
      urgency: 'low',
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
    });
    expect(headers.topic).toMatch(/^[\w-]{32}$/);
  });

  test('of the same topic bears the same mark for one phone, another mark for another phone', async () => {
    for (const name of ['a', 'a', 'b']) await carrier().carry(parcelTo(await phone(name)));
    const [first, again, other] = service.received.map(({ headers }) => headers.topic);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test.each([
    ['emergency', 'high'],
    ['high', 'high'],
    ['normal', 'normal'],
    ['low', 'low'],
  ] as const)('that is %s is %s to the service', async (urgency, said) => {
    await carrier().carry(parcelTo(await phone(), { urgency }));
    expect(service.received[0]?.headers.urgency).toBe(said);
  });

  test('is signed for this service alone, with our key, for less than a day', async () => {
    await carrier().carry(parcelTo(await phone()));
    const claims = service.received[0]?.vapid;
    expect(claims).toMatchObject({
      aud: service.origin,
      sub: 'mailto:duty@lixia.example',
      key: vapid.publicKey,
    });
    // The word is for a service that goes by the real time.
    const secondsLeft = (claims?.exp ?? 0) - Date.now() / 1000;
    expect(secondsLeft).toBeGreaterThan(6 * 3600);
    expect(secondsLeft).toBeLessThanOrEqual(24 * 3600);
  });

  test('says in a digest how many there are, and leads to the inbox', async () => {
    const messages = [CALL, { ...CALL, reason: 'red' as const }, CALL];
    await carrier().carry(parcelTo(await phone(), { messages }));
    expect(service.received[0]?.payload).toMatchObject({
      title: '3 条新消息',
      body: '哨声与召集 2,黄牌红牌 1',
      href: '/inbox',
      count: 3,
    });
  });

  test('to a browser that reads English is in English', async () => {
    const to = { ...(await phone()), language: 'en' as const };
    await carrier().carry(parcelTo(to));
    expect(service.received[0]?.payload).toMatchObject({
      title: 'Emergency · Your unit is called, please claim',
      labels: { open: 'Open' },
    });
  });
});

describe('what a push service answers', () => {
  const verdictOf = async (status: PushAnswer, retryAfter?: string) => {
    service.answer(status, retryAfter === undefined ? {} : { retryAfter });
    const carried = await openCarrier({
      outside: createNodeOutside({ now: () => NOW, timeoutMs: 200 }),
      pushServices: [service.origin],
    }).carry(parcelTo(await phone()));
    return afterAnswers([{ at: NOW, ...carried }], 'high');
  };

  test.each([
    [201, { kind: 'delivered' }],
    [404, { kind: 'given_up', reason: 'gone' }],
    [410, { kind: 'given_up', reason: 'gone' }],
    [413, { kind: 'given_up', reason: 'too_large' }],
    [500, { kind: 'again', at: wall('2026-11-25 10:00').replace('00.000', '15.000') }],
    ['nothing', { kind: 'again', at: wall('2026-11-25 10:00').replace('00.000', '15.000') }],
  ] as const)('%s: %j', async (status, verdict) => {
    expect(await verdictOf(status)).toEqual(verdict);
  });

  test.each([
    ['120', '10:02'],
    ['Wed, 25 Nov 2026 02:10:00 GMT', '10:10'],
  ])('429 with Retry-After %s: not before', async (retryAfter, at) => {
    expect(await verdictOf(429, retryAfter)).toEqual({
      kind: 'again',
      at: wall(`2026-11-25 ${at}`),
    });
  });
});

describe('a push that cannot be made', () => {
  test('goes nowhere when its service is not on the list any more', async () => {
    const to = await phone();
    expect(await openCarrier({ outside }).carry(parcelTo(to))).toEqual({ status: 400 });
    expect(service.received).toEqual([]);
  });

  test('is given up when the keys are none, or were sealed by another key', async () => {
    const { endpoint } = service.subscribe('broken');
    const broken = await addressOf('push', { endpoint, keys: { p256dh: 'B', auth: 'x' } });
    expect(await carrier().carry(parcelTo(broken))).toEqual({ status: 400 });
    const foreign = { ...(await phone()), sealed: '2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };
    expect(await carrier().carry(parcelTo(foreign))).toEqual({ status: 400 });
  });

  test('one sealed for another row is not opened', async () => {
    const to = { ...(await phone('mine')), id: 'theirs' };
    expect(await carrier().carry(parcelTo(to))).toEqual({ status: 400 });
  });
});

describe('the key of this installation', () => {
  test('is the same after every start, and another for another DATA_KEY', async () => {
    expect(vapidKeyOf(await vault.secretOf('vapid'))).toEqual(vapid);
    expect(vapidKeyOf(await vault.secretOf('other')).publicKey).not.toBe(vapid.publicKey);
    expect(Buffer.from(vapid.publicKey, 'base64url')).toHaveLength(65);
    expect(Buffer.from(vapid.privateKey, 'base64url')).toHaveLength(32);
  });

  test.each(['f'.repeat(64), '0'.repeat(64)])('is a number of the curve also from %s', (secret) => {
    expect(Buffer.from(vapidKeyOf(secret).publicKey, 'base64url')).toHaveLength(65);
  });

  test('signs once for a service, and anew after six hours', async () => {
    const make = createMakePush({ ...vapid, subject: 'mailto:duty@lixia.example' });
    const place = service.subscribe('phone');
    const message = { urgency: 'low', topic: 't', ttlSeconds: 60, payload: '{}' } as const;
    const signedAt = async (time: string) =>
      (await make(place, message, wall(time))).headers.Authorization;
    const first = await signedAt('2026-11-25 10:00');
    expect(await signedAt('2026-11-25 15:59')).toBe(first);
    expect(await signedAt('2026-11-25 16:01')).not.toBe(first);
  });
});
