import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DecisionView, WaitView } from '../../src/contract/decision-views.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const NOW = wall('2026-11-25 15:00');
const WEEK = '/api/decisions?from=2026-11-23';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await app.runDemo(NOW);
  app.setNow(NOW);
});
afterAll(() => app.close());

const waitsOf = async (username: string): Promise<WaitView[]> =>
  (await (await app.person(username)).get('/api/waits')).body.items;
const kindsOf = async (username: string) => new Set((await waitsOf(username)).map((w) => w.kind));

const raise = async (username: string, more: object) => {
  const place = { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' };
  const body = { kind: 'daily', detail: '一件说不清是谁家的事', place, ...more };
  return (await (await app.person(username)).post('/api/tickets', body)).body;
};

describe('what waits', () => {
  test('the hub finds every kind of the demo: who asked, by which clock, and its own verbs', async () => {
    const found = await kindsOf('hub.leader');
    for (const kind of ['no_owner', 'return', 'ruling', 'extension', 'release', 'pause'])
      expect(found).toContain(kind);
    for (const kind of ['review', 'referral', 'meeting', 'order', 'consult', 'exclusion', 'appeal'])
      expect(found).toContain(kind);
    const extension = (await waitsOf('hub')).find(({ kind }) => kind === 'extension');
    expect(extension).toMatchObject({
      unit: { id: 'hub' },
      asker: { id: 'jiaojing' },
      clock: { name: 'extension_answer' },
      verbs: ['answer_extension'],
    });
  });

  test('soonest first', async () => {
    const dues = (await waitsOf('hub')).map(({ dueAt = '9' }) => dueAt);
    expect(dues).toEqual([...dues].sort());
  });

  test('a department finds what waits for itself and nothing else', async () => {
    const own = await waitsOf('yuanlin');
    expect(own.map(({ kind, verbs }) => [kind, ...verbs])).toEqual([['consult', 'answer_consult']]);
    expect(await waitsOf('gongre')).toEqual([]);
    for (const wait of await waitsOf('wendong.leader')) expect(wait.unit?.id).toBe('wendong');
  });

  test('exclusions and appeals: oversight, leaders of the hub and of the district', async () => {
    for (const username of ['oversight', 'hub.leader', 'district'])
      expect([...(await kindsOf(username))]).toEqual(
        expect.arrayContaining(['exclusion', 'appeal']),
      );
    const staff = await kindsOf('hub');
    expect(staff.has('exclusion') || staff.has('appeal')).toBe(false);
  });

  test.each(['member1', 'admin', 'security', 'auditor'])('%s finds nothing', async (username) => {
    expect(await waitsOf(username)).toEqual([]);
  });

  test('a sensitive ticket is not told to those who may not see it', async () => {
    const { id } = await raise('qianfoshan.leader', { sensitivity: 'sensitive' });
    const sees = async (username: string) =>
      (await waitsOf(username)).some(({ ticket }) => ticket.id === id);
    expect(await sees('hub')).toBe(false);
    expect(await sees('oversight')).toBe(false);
    expect(await sees('hub.leader')).toBe(true);
  });

  test('nobody reads it without a sign-in', async () => {
    expect((await app.anybody.get('/api/waits')).status).toBe(401);
    expect((await app.anybody.get(WEEK)).status).toBe(401);
  });

  test('what is decided goes at once, and stands in the week with its reason', async () => {
    const hub = await app.person('hub');
    const { id, number } = await raise('qianfoshan.leader', {});
    app.setNow(plusMinutes(NOW, 5));
    await hub.post(`/api/tickets/${id}/routing`, { leadUnitId: 'chengguan' });
    const reason = '现场属市场监管';
    await hub.post(`/api/tickets/${id}/reassignment`, { unitId: 'shichang', reason });
    expect((await waitsOf('hub')).some(({ ticket }) => ticket.id === id)).toBe(false);
    const { items } = (await hub.get(WEEK)).body;
    const own = items.filter((item: DecisionView) => item.number === number);
    expect(own.map(({ fact }: DecisionView) => [fact.type, fact.words?.reason])).toEqual([
      ['ticket.routed', undefined],
      ['lead.reassigned', reason],
    ]);
  });
});

describe('the week of decisions', () => {
  test('covers seven Shanghai days, oldest first, of the hub alone', async () => {
    const { from, to, items } = (await (await app.person('district')).get(WEEK)).body;
    expect([from, to]).toEqual([wall('2026-11-23 00:00'), wall('2026-11-30 00:00')]);
    const ats = items.map(({ fact }: DecisionView) => fact.at);
    expect(ats.length).toBeGreaterThan(0);
    expect(ats).toEqual([...ats].sort());
    for (const { fact } of items) expect(fact.by.unit.id).toBe('hub');
  });

  test('a week in which nothing was decided is empty', async () => {
    const { body } = await (await app.person('hub')).get('/api/decisions?from=2020-01-06');
    expect(body.items).toEqual([]);
  });

  test.each(['chengguan.leader', 'qianfoshan.chief', 'member1', 'admin', 'auditor'])(
    '%s may not read it',
    async (username) => {
      expect((await (await app.person(username)).get(WEEK)).status).toBe(403);
    },
  );

  test('a day that is none is refused', async () => {
    const hub = await app.person('hub');
    expect((await hub.get('/api/decisions?from=2026-02-31')).status).toBe(400);
    expect((await hub.get('/api/decisions')).status).toBe(400);
  });
});
