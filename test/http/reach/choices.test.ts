import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personIdOf, reportIn } from '../../support/service-people.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(undefined, {
    SMS_GATEWAY: 'http://127.0.0.1:9/sms',
    GATEWAY_SECRET: 'a secret of the gateway',
  });
});
afterAll(() => app.close());

const PATH = '/api/reach/choices';

describe('choices of channels', () => {
  test('without any, the view says what applies to everybody, and what there is here', async () => {
    const { body } = await (await app.person('chengguan')).get(PATH);
    expect(body).toEqual({
      channels: ['push', 'sms'],
      defaults: {
        call: ['push', 'sms'],
        card: ['push', 'sms'],
        ask: ['push', 'sms'],
        answer: ['push'],
        progress: [],
        service: ['push'],
        duty: ['push'],
      },
      kinds: {},
    });
  });

  test('are kept by kind, each channel once and in order; the inbox is not one to choose', async () => {
    const person = await app.person('chengguan');
    const kinds = { answer: ['sms', 'push', 'sms', 'inbox'], progress: [], duty: ['push'] };
    expect((await person.post(PATH, { kinds })).body.kinds).toEqual({
      answer: ['push', 'sms'],
      progress: [],
      duty: ['push'],
    });
    const id = await personIdOf(app, 'chengguan');
    expect((await app.app.store.choicesOf([id, 'nobody'])).get(id)).toMatchObject({
      progress: [],
    });
    expect((await person.post(PATH, { kinds: {} })).body.kinds).toEqual({});
  });

  test.each([
    [{ kinds: { everything: ['push'] } }],
    [{ kinds: { call: ['pigeon'] } }],
    [{ kinds: { call: 'push' } }],
    [{}],
  ])('%j is refused', async (body) => {
    expect((await (await app.person('chengguan')).post(PATH, body)).status).toBe(422);
  });
});

describe('the phone', () => {
  const give = async (username: string, phone: unknown) =>
    (await app.person(username)).post('/api/reach/phone', { phone });

  test.each([
    ['13800000001', '138****0001'],
    ['0531-86920000', '053******0000'],
    ['12345', '***45'],
  ])('%s is shown as %s, and to nobody in full', async (phone, shown) => {
    expect((await give('gongan', phone)).body.phone).toBe(shown);
    expect((await (await app.person('gongan')).get(PATH)).body.phone).toBe(shown);
  });

  test('is one: a later one takes its place, null takes it back', async () => {
    await give('jiaojing', '13800000001');
    await give('jiaojing', '13900000002');
    const id = await personIdOf(app, 'jiaojing');
    const addresses = (await app.app.store.addressesOf([id])).get(id) ?? [];
    expect(addresses.map((each) => each.channel)).toEqual(['sms', 'voice']);
    expect((await give('jiaojing', null)).body).not.toHaveProperty('phone');
    expect(await app.app.store.addressesOf([id])).toEqual(new Map());
  });

  test.each(['call me', '', '1234567890123456789012', 13_800_000_001])(
    '%j is refused',
    async (phone) => expect((await give('gongan', phone)).status).toBe(422),
  );
});

describe('a member who withdraws', () => {
  test('leaves no device, no phone and no choices behind', async () => {
    app.setNow(wall('2026-11-25 19:00'));
    const username = 'member1';
    const registration = await reportIn(app, username);
    const member = await app.person(username);
    await member.post('/api/reach/phone', { phone: '13800000001' });
    await member.post(PATH, { kinds: { call: ['sms'] } });
    const id = await personIdOf(app, username);
    const left = await member.post(`/api/registrations/${registration.id}/withdrawal`, {});
    expect(left.status).toBe(200);
    app.setNow(undefined);
    const { store } = app.app;
    expect(await store.phone(id)).toBeUndefined();
    expect(await store.choicesOf([id])).toEqual(new Map());
    const late = { id: 'late', personId: id, language: 'zh', madeAt: '', sealed: '' } as const;
    expect(await store.savePhone(late)).toBe(false);
    expect(await store.saveDevice({ ...late, label: '' })).toBe(false);
  });
});
