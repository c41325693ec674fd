import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../src/app/log/verify.ts';
import { nodeWorld } from '../../../src/entry/node-host.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

/** Wednesday 2026-11-25, 20:00 in Shanghai: the demo ends then. */
const NOW = '2026-11-25T12:00:00.000Z';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  await app.runDemo(NOW);
});
afterAll(() => app.close());

const home = async (username: string) =>
  (await (await app.person(username)).get('/api/service/home')).body;

describe('the demo tells of 双报到', () => {
  test('and its log is sound', async () => {
    const check = await verifyLog(app.store, nodeWorld.sha256);
    expect(check.differences).toEqual([]);
    expect(check.things).toBeGreaterThan(25);
  });
});

describe("a member's first screen", () => {
  test('says where they are registered, what they hold, and what was confirmed', async () => {
    const found = await home('member1');
    expect(found.registration).toMatchObject({ status: 'confirmed', kind: 'member' });
    expect(found.claimed.map(({ title }: { title: string }) => title)).toEqual(['周六护学岗']);
    expect(found.mine).toEqual({ minutes: 120, turns: 1, wishes: 0 });
    expect(found.records.map(({ status }: { status: string }) => status)).toEqual([
      'to_confirm',
      'confirmed',
    ]);
    expect(found.feedback).toHaveLength(1);
    expect(found.teams).toMatchObject([{ name: '棋盘街先锋队', isMember: true }]);
  });

  test('offers needs that suit before the others, and of a wish no more than its kind', async () => {
    const { needs } = await home('member2');
    const wish = needs.find(({ kind }: { kind: string }) => kind === 'wish');
    expect(wish).toMatchObject({ sight: 'bare', category: 'repair' });
    expect(wish).not.toHaveProperty('title');
    expect(wish).not.toHaveProperty('place');
    const suits = needs.map(
      ({ shifts }: { shifts: { fit: { skill: boolean; time: boolean } }[] }) =>
        shifts.some(({ fit }) => fit.skill && fit.time),
    );
    expect(suits).toEqual([...suits].sort((a, b) => Number(b) - Number(a)));
  });

  test('is for members alone', async () => {
    const answer = await (await app.person('qipanjie')).get('/api/service/home');
    expect(answer.status).toBe(403);
  });

  test('of somebody who has not registered shows only what their organisation took places of', async () => {
    const found = await home('member13');
    expect(found).toMatchObject({ claimed: [], records: [], teams: [] });
    expect(found).not.toHaveProperty('registration');
    const titles = found.needs.map(({ title }: { title: string }) => title);
    expect(titles).toEqual(['楼道充电隐患排查']);
  });
});

describe('the layer of the map', () => {
  const layer = async (username: string) => (await app.person(username)).get('/api/service/map');

  test('shows needs with a place, and how many are there now', async () => {
    const { items } = (await layer('qipanjie')).body;
    const desk = items.find(({ title }: { title: string }) => title === '便民服务台值守');
    expect(desk).toMatchObject({ noun: 'need', kind: 'post', onSite: 1 });
    for (const { kind } of items) expect(['wish', 'errand']).not.toContain(kind);
  });

  test.each(['chengguan', 'ranqi', 'admin', 'auditor'])('is not for %s', async (username) => {
    expect((await layer(username)).status).toBe(403);
  });
});
