import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Live } from '../../src/app/ports.ts';
import type { Carrier } from '../../src/app/reach/carrier.ts';
import { reachOnce } from '../../src/app/reach/reach.ts';
import { inboxAnswer, reachStateAnswer } from '../../src/contract/inbox-answers.ts';
import { QIANFOSHAN } from '../support/sample-district.ts';
import { openTestApp, type Person, type TestApp } from '../support/test-app.ts';

/** Nothing leads out of the house. */
const NO_CARRIER: Carrier = { channels: [], carry: async () => ({}) };

/** Monday 10:00 in Shanghai. */
const NOW = '2026-11-23T02:00:00.000Z';

let app: TestApp;
let chengguan: Person;
const said: [string, number][] = [];
const idOf = async (person: Person): Promise<string> => (await person.get('/api/me')).body.user.id;

const raise = async (sensitivity: 'normal' | 'sensitive' = 'normal') => {
  const street = await app.person('qianfoshan.leader');
  const { body } = await street.post('/api/tickets', {
    kind: 'enforcement',
    title: '占道经营',
    detail: '王女士说门口三个摊位',
    place: QIANFOSHAN,
    leadUnitId: 'chengguan',
    supportUnitIds: [],
    sensitivity,
  });
  await reachOnce(app.app, NO_CARRIER);
  return body;
};

beforeAll(async () => {
  const live: Live = {
    publish: () => undefined,
    inbox: (personId, unread) => void said.push([personId, unread]),
  };
  app = await openTestApp(() => live);
  app.setNow(NOW);
  await app.store.reachCursor();
  chengguan = await app.person('chengguan');
});
afterAll(() => app.close());

describe('the inbox', () => {
  test('holds what one person was told, and nobody hears of another’s', async () => {
    const ticket = await raise();
    const { body } = await chengguan.get('/api/inbox');
    expect(inboxAnswer.parse(body)).toEqual(body);
    expect(body.unread).toBe(1);
    expect(body.items).toEqual([
      {
        key: `${ticket.id}.1.${await idOf(chengguan)}`,
        at: NOW,
        reason: 'called',
        kind: 'call',
        urgency: 'high',
        subject: { noun: 'ticket', id: ticket.id },
        subjectKind: 'enforcement',
        number: ticket.number,
        street: { id: 'qianfoshan', name: '千佛山街道' },
        clock: { name: 'claim', state: 'running', dueAt: '2026-11-23T03:00:00.000Z' },
        href: `/t/${ticket.number}`,
      },
    ]);
    expect((await (await app.person('jiaojing')).get('/api/inbox')).body.items).toEqual([]);
    expect((await app.anybody.get('/api/inbox')).status).toBe(401);
  });

  test('says how much of it is new at once, to that person alone', async () => {
    said.length = 0;
    await raise();
    const me = await idOf(chengguan);
    expect(said).toContainEqual([me, 2]);
    const told = said.map(([personId]) => personId);
    expect(new Set(told).size).toBe(told.length);
  });

  test('is opened by key, by ticket, or all at once; a repeat changes nothing', async () => {
    const ticket = await raise();
    const { items } = (await chengguan.get('/api/inbox?limit=2')).body;
    const keys = [items[0].key];
    expect((await chengguan.post('/api/inbox/opened', { keys })).body).toEqual({ unread: 2 });
    expect((await chengguan.post('/api/inbox/opened', { keys })).body).toEqual({ unread: 2 });
    expect(said.at(-1)).toEqual([await idOf(chengguan), 2]);
    const other = await app.person('chengguan.leader');
    expect((await other.post('/api/inbox/opened', { keys })).status).toBe(200);
    const unread = (await chengguan.get('/api/inbox?unread=1')).body.items;
    expect(unread.map(({ key }: { key: string }) => key)).not.toContain(items[0].key);
    const again = await chengguan.post('/api/inbox/opened', { subjectId: ticket.id });
    expect(again.body).toEqual({ unread: 2 });
    expect((await chengguan.post('/api/inbox/opened', { all: true })).body).toEqual({ unread: 0 });
  });

  test('is read page by page, newest first', async () => {
    const first = (await chengguan.get('/api/inbox?limit=2')).body;
    expect(first.items).toHaveLength(2);
    const second = (await chengguan.get(`/api/inbox?limit=2&cursor=${first.nextCursor}`)).body;
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    const keys = [...first.items, ...second.items].map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  test('of a sensitive ticket holds no street, and no name of anybody anywhere', async () => {
    await raise('sensitive');
    const leader = await app.person('chengguan.leader');
    const { body } = await leader.get('/api/inbox');
    expect(body.items[0].street).toBeUndefined();
    const text = JSON.stringify(body);
    for (const { name } of await app.store.people()) expect(text).not.toContain(name);
    expect(text).not.toContain('王女士');
  });

  test.each([[{}], [{ keys: 'x' }], [{ all: false }], [{ other: 1 }]])(
    'refuses %j',
    async (asked) => {
      expect((await chengguan.post('/api/inbox/opened', asked)).status).toBe(422);
    },
  );
});

describe('what did not arrive', () => {
  test('is for the hub and oversight', async () => {
    for (const [username, status] of [
      ['hub', 200],
      ['oversight', 200],
      ['qianfoshan.leader', 403],
      ['district', 403],
      ['member1', 403],
      ['auditor', 403],
    ] as const)
      expect([
        username,
        (await (await app.person(username)).get('/api/reach/state')).status,
      ]).toEqual([username, status]);
  });

  test('names no person; units nobody of which can be called are listed', async () => {
    const { body } = await (await app.person('hub')).get('/api/reach/state');
    expect(reachStateAnswer.parse(body)).toEqual(body);
    expect(body).toMatchObject({ missed: 0, lag: 0, alarms: [] });
    expect(body.inboxOnly).toContainEqual({ id: 'chengguan', name: '区城管局' });
    const text = JSON.stringify(body);
    for (const { id, name } of await app.store.people()) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(`"${name}"`);
    }
  });
});
