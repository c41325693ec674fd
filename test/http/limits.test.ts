import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDirectory } from '../../src/app/directory.ts';
import { situationCode } from '../support/sample-district.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type Person, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let admin: Person;
let street: Person;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(wall('2026-11-23 10:00'));
  admin = await app.person('admin');
  street = await app.person('qianfoshan.staff');
});
afterAll(() => app.close());

const CLAIM = { key: 'daily.claim', amount: 120, unit: 'working_minutes' };
const limitOf = async (key: string) =>
  (await street.get('/api/policies')).body.items.find((each: { key: string }) => each.key === key);

describe('what would be due', () => {
  const due = (query: string) => street.get(`/api/due?${query}`);

  test('the worked example of a daily whistle', async () => {
    const { status, body } = await due(
      `kind=daily&at=${encodeURIComponent('2026-09-18T17:00:00+08:00')}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      policy: ['daily.claim@1', 'daily.first_answer@1', 'daily.finish@1'],
      calendarKnownUntil: '2026-12-31',
    });
    expect(body.clocks[0]).toEqual({
      name: 'claim',
      dueAt: wall('2026-09-20 12:00'),
      yellowAt: wall('2026-09-20 11:00'),
      beyondKnown: false,
    });
    expect(body.clocks.at(-1).dueAt).toBe(wall('2026-09-24 17:30'));
  });

  test('the kind follows from the situation, and the instant is now', async () => {
    const { body } = await due(`situationCode=${situationCode('井盖缺失')}`);
    expect(body.clocks[0]).toMatchObject({ name: 'claim', dueAt: wall('2026-11-23 10:05') });
  });

  test('an instant past the last known holiday table says so, the wall clock never', async () => {
    const beyond = async (kind: string) =>
      (await due(`kind=${kind}&at=2026-12-31T09:00:00Z`)).body.clocks.map(
        ({ beyondKnown }: { beyondKnown: boolean }) => beyondKnown,
      );
    expect(await beyond('daily')).toEqual([true, true, true]);
    expect(await beyond('emergency')).toEqual([false, false, false, false]);
  });

  test.each([
    '',
    'kind=urgent',
    'situationCode=none',
    'kind=daily&at=yesterday',
    'kind=daily&at=9999-12-31T00:00:00Z',
    'kind=daily&at=0001-01-01T00:00:00Z',
  ])('"%s" is malformed', async (query) => {
    expect((await due(query)).body).toMatchObject({ status: 400, reason: 'bad_query' });
  });

  test('is for who is signed in', async () => {
    for (const path of ['due?kind=daily', 'policies', 'calendar', 'calendar/settings'])
      expect((await app.anybody.get(`/api/${path}`)).status).toBe(401);
  });
});

describe('limits', () => {
  test('an admin enters a new version; what is blown from then on has it, what runs keeps its own', async () => {
    const clockOf = async (id: string) => {
      const { clocks } = (await street.get(`/api/tickets/${id}`)).body;
      return clocks.find(({ name }: { name: string }) => name === 'claim');
    };
    const raise = async () => {
      const leader = await app.person('qianfoshan.leader');
      const place = { lat: 36.655, lng: 117.032 };
      return (
        await leader.post('/api/tickets', {
          kind: 'daily',
          title: '楼道堆物',
          place,
          leadUnitId: 'chengguan',
        })
      ).body.id;
    };
    const before = await raise();
    const running = await clockOf(before);
    const { status, body } = await admin.post('/api/policies', { ...CLAIM, version: 1 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...CLAIM, version: 2, since: wall('2026-11-23 10:00') });
    expect(body.history).toHaveLength(2);
    expect(body.history[0]).not.toHaveProperty('since');
    expect(await clockOf(before)).toEqual(running);
    expect((await clockOf(await raise())).dueAt).toBe(wall('2026-11-23 12:00'));
  });

  test('a repeat answers the same and enters nothing; the key with another limit is refused', async () => {
    const key = { 'idempotency-key': 'limit-1' };
    const edit = { key: 'key_work.claim', amount: 300, unit: 'working_minutes' };
    const first = await admin.post('/api/policies', edit, key);
    const again = await admin.post('/api/policies', edit, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await admin.post('/api/policies', { ...edit, amount: 301 }, key);
    expect(other.body).toMatchObject({ status: 409, reason: 'key_reused' });
    expect((await limitOf('key_work.claim')).version).toBe(2);
  });

  test('of two admins at once one has edited an outdated version', async () => {
    const edit = { key: 'daily.finish', unit: 'working_days', version: 1 };
    const answers = await Promise.all(
      [6, 7].map((amount) => admin.post('/api/policies', { ...edit, amount })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.reason).toBe('outdated');
    expect((await limitOf('daily.finish')).version).toBe(2);
  });

  test('a change that another process made first is a conflict too, not a lost edit', async () => {
    await app.store.commitSettings({
      kind: 'limit',
      subject: 'verification',
      version: 2,
      at: wall('2026-11-23 09:00'),
      byPersonId: 'p:other',
      before: { amount: 2, unit: 'working_days' },
      after: { amount: 3, unit: 'working_days' },
    });
    const edit = { key: 'verification', amount: 4, unit: 'working_days', version: 1 };
    expect((await admin.post('/api/policies', edit)).body).toMatchObject({ reason: 'outdated' });
    expect((await createDirectory(app.store, app.app.world.now)).rules().policies).toContainEqual(
      expect.objectContaining({ key: 'verification', version: 2 }),
    );
  });

  test.each(['qianfoshan.chief', 'hub', 'oversight', 'district', 'security', 'auditor', 'member1'])(
    '%s may neither edit nor preview',
    async (username) => {
      const person = await app.person(username);
      for (const path of ['/api/policies', '/api/policies/preview'])
        expect((await person.post(path, CLAIM)).status).toBe(403);
    },
  );

  test.each<[string, object, string]>([
    ['zero', { ...CLAIM, amount: 0 }, 'amount'],
    ['less than nothing', { ...CLAIM, amount: -1 }, 'amount'],
    ['a fraction', { ...CLAIM, amount: 1.5 }, 'amount'],
    ['a word', { ...CLAIM, amount: '60' }, 'amount'],
    ['a year and more', { ...CLAIM, amount: 10_000_000 }, 'amount'],
    ['an unknown limit', { ...CLAIM, key: 'daily.nap' }, 'key'],
    ['day and night', { ...CLAIM, unit: 'minutes' }, 'unit'],
    ['an unknown unit', { ...CLAIM, unit: 'weeks' }, 'unit'],
    ['more than asked for', { ...CLAIM, since: '2020-01-01' }, 'since'],
  ])('%s is refused, also in a preview', async (_what, body, field) => {
    for (const path of ['/api/policies', '/api/policies/preview']) {
      const answer = await admin.post(path, body);
      expect(answer.status).toBe(422);
      expect(Object.keys(answer.body.fields)).toEqual([field]);
    }
  });

  test('NaN is no JSON, and entering what is in force is a conflict', async () => {
    const raw = await admin.fetch('/api/policies', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"key":"routing","amount":NaN,"unit":"working_minutes"}',
    });
    expect(raw.status).toBe(400);
    const same = { key: 'routing', amount: 120, unit: 'working_minutes' };
    expect((await admin.post('/api/policies', same)).body).toMatchObject({
      reason: 'already_there',
    });
  });

  test('a preview moves nothing that runs and says what a new whistle would have', async () => {
    const edit = { key: 'enforcement.claim', amount: 120, unit: 'working_minutes' };
    const { status, body } = await admin.post('/api/policies/preview', edit);
    expect(status).toBe(200);
    expect(body).toEqual({
      moved: [],
      samples: [
        {
          key: 'enforcement.claim',
          before: wall('2026-11-23 11:00'),
          after: wall('2026-11-23 12:00'),
        },
      ],
    });
    expect((await limitOf('enforcement.claim')).version).toBe(1);
  });
});
