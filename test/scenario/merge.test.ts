import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { sha256 } from '../support/store-world.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow('2026-11-23T02:00:00.000Z');
});
afterAll(() => app.close());

const raise = async (phone?: string, username = 'qianfoshan.leader') => {
  const street = await app.person(username);
  const { body } = await street.post('/api/tickets', {
    situationCode: situationCode('占道经营'),
    supportUnitIds: [],
    place: { ...QIANFOSHAN, address: '千佛山路 1 号' },
    ...(phone && { caller: { name: '来电人', phone } }),
  });
  return body;
};

const post = async (username: string, id: string, path: string, body: object) =>
  (await app.person(username)).post(`/api/tickets/${id}/${path}`, body);

describe('a merge', () => {
  test('carries three callers and answers all three', async () => {
    const [first, second, third] = [
      await raise('13800000001'),
      await raise('13800000002'),
      await raise('13800000003'),
    ];
    for (const { id } of [second, third]) {
      const merged = await post('qianfoshan.staff', id, 'merger', {
        into: first.number,
        text: '同一件事',
      });
      expect([merged.status, merged.body.status, merged.body.mergedInto.number]).toEqual([
        200,
        'merged',
        first.number,
      ]);
      expect(merged.body.clocks.every(({ state }: { state: string }) => state === 'void')).toBe(
        true,
      );
    }
    await post('chengguan', first.id, 'claim', {});
    await post('chengguan', first.id, 'report', { outcome: 'solved', text: '已处置' });
    const staff = await app.person('qianfoshan.staff');
    const before = (await staff.get(`/api/tickets/${first.id}`)).body;
    expect(before.callers).toMatchObject([
      { n: 1 },
      { n: 2, from: second.number },
      { n: 3, from: third.number },
    ]);
    expect(before.verbs).toContain('answer_callers');
    for (const [index, phone] of ['13800000001', '13800000002', '13800000003'].entries()) {
      const look = await post('qianfoshan.staff', first.id, 'contact', {
        reason: '答复',
        n: index + 1,
      });
      expect(look.body).toMatchObject({ phone });
    }
    const answered = await post('qianfoshan.staff', first.id, 'answers', {
      text: '已解决',
      how: 'phone',
    });
    expect(answered.body.callers.map(({ how }: { how: string }) => how)).toEqual([
      'phone',
      'phone',
      'phone',
    ]);
    expect(answered.body.absorbed.map(({ number }: { number: string }) => number)).toEqual([
      second.number,
      third.number,
    ]);
  });

  test('two at once, into each other: one is done, the other refused, and nothing is half done', async () => {
    const [a, b] = [await raise('13800000004'), await raise('13800000005')];
    const results = await Promise.all([
      post('qianfoshan.staff', a.id, 'merger', { into: b.id, text: '并单' }),
      post('qianfoshan.leader', b.id, 'merger', { into: a.id, text: '并单' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([200, 409]);
    const staff = await app.person('qianfoshan.staff');
    const states = [
      (await staff.get(`/api/tickets/${a.id}`)).body,
      (await staff.get(`/api/tickets/${b.id}`)).body,
    ];
    expect(states.map(({ status }) => status).sort()).toEqual(['blown', 'merged']);
    const kept = states.find(({ status }) => status === 'blown');
    expect(kept.callers).toHaveLength(2);
  });

  test('goes into an open ticket of the same street that one sees, and not into itself', async () => {
    const [a, b] = [await raise(), await raise(undefined, 'baotuquan.leader')];
    const into = (username: string, target: string) =>
      post(username, a.id, 'merger', { into: target, text: '并单' });
    expect((await into('qianfoshan.staff', a.id)).body).toMatchObject({ reason: 'into_itself' });
    expect((await into('qianfoshan.staff', b.id)).body).toMatchObject({
      code: 'invalid',
      reason: 'no_such_thing',
    });
    await post('baotuquan.leader', b.id, 'cancellation', { reason: '误报' });
    expect((await into('hub', b.id)).body).toMatchObject({ code: 'conflict', reason: 'not_open' });
    expect((await into('chengguan', b.id)).status).toBe(403);
  });

  test('keeps a sensitive ticket apart from another', async () => {
    const street = await app.person('qianfoshan.leader');
    const { body: secret } = await street.post('/api/tickets', {
      situationCode: situationCode('占道经营'),
      place: QIANFOSHAN,
      sensitivity: 'sensitive',
    });
    const open = await raise();
    const merged = await post('qianfoshan.leader', secret.id, 'merger', {
      into: open.id,
      text: '并单',
    });
    expect(merged.body).toMatchObject({ code: 'conflict', reason: 'other_sensitivity' });
  });

  test('the same request twice merges once', async () => {
    const [a, b] = [await raise(), await raise()];
    const staff = await app.person('qianfoshan.staff');
    const again = () =>
      staff.post(
        `/api/tickets/${a.id}/merger`,
        { into: b.id, text: '并单' },
        { 'idempotency-key': 'merge-1' },
      );
    const [one, two] = [await again(), await again()];
    expect([one.status, two.status, two.headers.get('idempotency-replayed')]).toEqual([
      200,
      200,
      'true',
    ]);
    expect((await staff.get(`/api/tickets/${b.id}`)).body.absorbed).toHaveLength(1);
  });

  test('the log still verifies', async () => {
    const { differences } = await verifyLog(app.store, async (data) => sha256(data));
    expect(differences).toEqual([]);
  });
});

describe('a ruling', () => {
  test('is offered as a precedent at the next whistle of that situation', async () => {
    const { id } = await raise();
    const refused = { basis: '清单第 12 项', path: '先到场处置', suggestedUnitId: 'shichang' };
    await post('chengguan.leader', id, 'returns', refused);
    await post('qianfoshan.leader', id, 'returns/1/answer', { accept: false, text: '清单明确' });
    await post('chengguan.leader', id, 'returns', refused);
    const designated = await post('hub', id, 'ruling', {
      provisional: true,
      unitId: 'shichang',
      text: '先执行',
    });
    expect(designated.body.ruling.provisional.id).toBe('shichang');
    const ruled = await post('hub', id, 'ruling', {
      unitId: 'shichang',
      body: 'staffing_office',
      reason: '店外经营由市场监管牵头',
    });
    expect(ruled.status).toBe(200);
    const street = await app.person('wendong.staff');
    const code = situationCode('占道经营');
    const { body } = await street.get(`/api/situations/${code}/precedents`);
    expect(body.items).toMatchObject([
      { lead: { id: 'shichang' }, body: 'staffing_office', reason: '店外经营由市场监管牵头' },
    ]);
    expect((await street.get('/api/situations/none/precedents')).status).toBe(404);
    for (const username of ['member1', 'admin']) {
      const stranger = await app.person(username);
      expect((await stranger.get(`/api/situations/${code}/precedents`)).status).toBe(403);
    }
  });
});
