import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HandoverNowView, HandoverView } from '../../../src/contract/roster-views.ts';
import { openRosters } from '../../support/roster-app.ts';
import { PLACE } from '../../support/service-app.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const NOW = wall('2026-11-25 10:00');

let app: TestApp;
let rosters: Awaited<ReturnType<typeof openRosters>>;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  rosters = await openRosters(app);
});
afterAll(() => app.close());

const raise = async (lead: string, more: object = {}): Promise<{ id: string; number: string }> => {
  const { status, body } = await rosters.post('qianfoshan.leader', '/api/tickets', {
    kind: 'enforcement',
    title: '占道经营',
    place: PLACE,
    leadUnitId: lead,
    supportUnitIds: [],
    ...more,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
};
const now = async (username: string): Promise<HandoverNowView> =>
  (await rosters.get(username, '/api/handover')).body;
const handOver = (username: string, body: object = {}, headers = {}) =>
  rosters.post(username, '/api/handover', body, headers);
const takeOver = (username: string, n: number) =>
  rosters.post(username, `/api/handover/${n}/take-over`);

describe('what goes to the next shift', () => {
  test('is what the unit owes, with its promise, and notes filled in from what it told last', async () => {
    const { id, number } = await raise('chengguan');
    const eta = wall('2026-11-25 11:00');
    await rosters.post('chengguan', `/api/tickets/${id}/claim`, { who: '李工', eta });
    await rosters.post('chengguan', `/api/tickets/${id}/progress`, { text: '商户答应午后搬走' });
    const view = await now('chengguan');
    expect(view).toMatchObject({ unit: { id: 'chengguan' }, isAlone: false, earlier: [] });
    expect(view.verbs).toContain('hand_over');
    expect(view.tickets).toMatchObject([
      {
        number,
        kind: 'enforcement',
        title: '占道经营',
        taskStatus: 'claimed',
        eta,
        dueAt: expect.any(String),
        note: '商户答应午后搬走',
        noteFrom: 'progress',
      },
    ]);
    expect((await now('shichang')).tickets).toEqual([]);
  });

  test('is handed over with notes, taken over by another with one tap, and filled in next time', async () => {
    const [ticket] = (await now('chengguan')).tickets;
    const notes = [
      { ticketId: ticket?.ticketId ?? '', text: '钥匙在门卫' },
      { ticketId: 'not-owed', text: '无关' },
    ];
    const given = await handOver('chengguan', { notes, note: '一切正常' });
    expect(given.status).toBe(200);
    expect(given.body).toMatchObject({
      n: 1,
      isOpen: true,
      note: '一切正常',
      by: { id: rosters.idOf('chengguan') },
      tickets: [{ note: '钥匙在门卫' }],
    });
    const facts = await app.app.store.thingFacts('z-chengguan');
    expect(JSON.stringify(facts)).not.toContain('钥匙');

    expect((await takeOver('chengguan', 1)).body.reason).toBe('own_handover');
    const waiting = await rosters.get('chengguan.leader', '/api/on-duty');
    expect(waiting.body.items[0].waiting).toMatchObject({ n: 1 });
    const taken = await takeOver('chengguan.leader', 1);
    expect(taken.body).toMatchObject({
      isOpen: false,
      takenOverBy: { id: rosters.idOf('chengguan.leader') },
    });
    const next = await now('chengguan.leader');
    expect(next.open).toBeUndefined();
    expect(next.earlier).toMatchObject([{ n: 1, tickets: 1, takenOverAt: NOW }]);
    expect(next.tickets).toMatchObject([{ note: '钥匙在门卫', noteFrom: 'handover' }]);
  });

  test('what was told after it is the newer note, and what is done by now is marked', async () => {
    const { id } = await raise('yuanlin');
    await rosters.post('yuanlin', `/api/tickets/${id}/claim`);
    await handOver('yuanlin', { notes: [{ ticketId: id, text: '树枝压线' }] });
    app.setNow(wall('2026-11-25 10:30'));
    await rosters.post('yuanlin', `/api/tickets/${id}/progress`, { text: '已锯断' });
    expect((await now('yuanlin')).tickets).toMatchObject([
      { note: '已锯断', noteFrom: 'progress' },
    ]);
    await rosters.post('yuanlin', `/api/tickets/${id}/report`, { outcome: 'solved', text: '清走' });
    const { open, tickets } = await now('yuanlin.leader');
    expect(tickets).toEqual([]);
    expect(open?.tickets).toMatchObject([{ note: '树枝压线', isOver: true }]);
    app.setNow(NOW);
  });

  test('a sensitive ticket is handed over by its leader and shown to its readers alone', async () => {
    const { id } = await raise('weijian', { sensitivity: 'sensitive' });
    const notes = [{ ticketId: id, text: '家属已联系' }];
    expect((await handOver('weijian.leader', { notes })).body.tickets).toHaveLength(1);
    const shown = await rosters.get('weijian.leader', '/api/handover');
    expect(shown.body.tickets).toMatchObject([{ ticketId: id, sensitive: true }]);
    expect(shown.headers.get('shaodao-sensitive')).toBe('1');
    expect((await now('weijian')).tickets).toEqual([]);
    const seen: HandoverView = (await rosters.get('weijian', '/api/handover/1')).body;
    expect(seen).toMatchObject({ tickets: [], hidden: 1 });
    expect(JSON.stringify(seen)).not.toContain('家属');
  });

  test('a sensitive ticket whoever hands over cannot see is counted, and goes to who can', async () => {
    const { id } = await raise('jiaojing', { sensitivity: 'sensitive' });
    expect(await now('jiaojing')).toMatchObject({ tickets: [], hidden: 1 });
    const notes = [{ ticketId: id, text: '猜到的' }];
    const given = await handOver('jiaojing', { notes });
    expect(given.body).toMatchObject({ tickets: [], hidden: 1 });
    const { open } = await now('jiaojing.leader');
    expect(open?.tickets.map(({ ticketId, note }) => [ticketId, note])).toEqual([[id, undefined]]);
  });

  test('a whistle without an owner is on the list of the hub, which must route it', async () => {
    const plain = { title: undefined, detail: '说不清归谁管', supportUnitIds: undefined };
    const { number } = await raise('', { ...plain, leadUnitId: undefined });
    const { tickets } = await now('hub');
    expect(tickets.find((each) => each.number === number)?.waits).toEqual(['no_owner']);
  });
});

describe('two at once', () => {
  test('two take over: one does, the other is told', async () => {
    await handOver('qianfoshan.staff');
    const both = await Promise.all([
      takeOver('qianfoshan.leader', 1),
      takeOver('qianfoshan.chief', 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('handed over anew meanwhile: the older list is outdated', async () => {
    await handOver('qianfoshan.staff', { note: '第一份' });
    await handOver('qianfoshan.staff', { note: '第二份' });
    const late = await takeOver('qianfoshan.leader', 2);
    expect([late.status, late.body.reason]).toEqual([409, 'outdated']);
    expect((await rosters.get('qianfoshan.leader', '/api/handover/2')).body.superseded).toBe(true);
    expect((await takeOver('qianfoshan.leader', 3)).status).toBe(200);
  });

  test('a repeat with the same key answers the same, and hands over once', async () => {
    const headers = { 'idempotency-key': 'handover 1' };
    const [first, again] = [
      await handOver('gongan', { note: '照常' }, headers),
      await handOver('gongan', { note: '照常' }, headers),
    ];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await now('gongan')).earlier).toHaveLength(1);
  });
});

describe('the duty log for paper', () => {
  test('an old handover is read from the log when the roster has forgotten it', async () => {
    for (let n = 0; n < 13; n += 1) await handOver('renshe', { note: `第${n + 1}份` });
    const { earlier } = await now('renshe');
    expect(earlier.map(({ n }) => n)).not.toContain(1);
    const first = await rosters.get('renshe', '/api/handover/1');
    expect(first.body).toMatchObject({ n: 1, note: '第1份', superseded: true });
    expect((await rosters.get('renshe', '/api/handover/99')).status).toBe(404);
  });

  test('names who was on duty when it was handed over', async () => {
    const turns = [rosters.turn('2026-11-25', 'whole', 'minzheng')];
    await rosters.plan('minzheng.leader', turns);
    const { body } = await handOver('minzheng');
    expect(body.crew).toMatchObject({
      isPlanned: true,
      duty: [{ id: rosters.idOf('minzheng') }],
    });
  });
});

test.each([
  ['chengguan', 200],
  ['qipanjie', 200],
  ['hub', 200],
  ['oversight', 200],
  ['district', 404],
  ['member1', 404],
  ['dangwei_jia', 404],
  ['auditor', 404],
])('%s on the handover of their own unit: %i', async (who, status) => {
  expect((await rosters.get(who, '/api/handover')).status).toBe(status);
  expect((await handOver(who)).status).toBe(status);
  const foreign = await rosters.get(who, '/api/handover/1');
  expect(foreign.body.unit?.id ?? foreign.status).toBe(
    status === 200 ? (await now(who)).unit.id : 404,
  );
});
