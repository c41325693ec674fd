import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DutyRosterView, OnDutyView } from '../../../src/contract/roster-views.ts';
import { openRosters } from '../../support/roster-app.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

/** A Wednesday. */
const NOW = wall('2026-11-25 10:00');

let app: TestApp;
let rosters: Awaited<ReturnType<typeof openRosters>>;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  rosters = await openRosters(app);
});
afterAll(() => app.close());

const monthOf = async (username: string, month = '2026-11'): Promise<DutyRosterView> =>
  (await rosters.get(username, `/api/roster?month=${month}`)).body;
const dayIn = ({ days }: DutyRosterView, day: string) => days.find((each) => each.day === day);

describe('a month of the roster', () => {
  test('without a plan everybody is on duty, every day is a gap, and its month is named', async () => {
    const view = await monthOf('zhujian');
    expect(view).toMatchObject({
      unit: { id: 'zhujian', kind: 'department' },
      month: '2026-11',
      today: '2026-11-25',
      planned: 0,
      now: { isPlanned: false, phone: expect.stringMatching(/^0531/) },
      verbs: ['hand_over'],
    });
    expect(view.now.duty.map(({ name }) => name)).toEqual([
      '演示 区住建局 联络员',
      '演示 区住建局 科室负责人',
    ]);
    expect(view.days).toHaveLength(30);
    expect(dayIn(view, '2026-11-28')).toEqual({
      day: '2026-11-28',
      kind: 'weekend',
      stretches: [],
      turns: [],
      gaps: [{ from: wall('2026-11-28 00:00'), until: wall('2026-11-29 00:00') }],
    });
    expect(dayIn(await monthOf('zhujian', '2026-10'), '2026-10-01')?.kind).toBe('holiday');
  });

  test('planned by weeks that repeat, looked at first', async () => {
    const crew = (username: string) => ({ dutyIds: [rosters.idOf(username)] });
    const night = { ...crew('shichang.leader'), deputyId: rosters.idOf('shichang') };
    const weeks = {
      working: [
        { name: 'day', from: '08:30', until: '17:30' },
        { name: 'night', from: '17:30', until: '08:30' },
      ],
      off: [{ name: 'whole', from: '08:30', until: '08:30' }],
      weeks: [
        Array.from({ length: 7 }, () => ({
          day: crew('shichang'),
          night,
          whole: crew('shichang'),
        })),
      ],
    };
    const input = { fromDay: '2026-11-26', untilDay: '2026-12-02', planned: 0, weeks };
    const seen = await rosters.post('shichang.leader', '/api/roster/plan/preview', input);
    expect(seen.status).toBe(200);
    expect(seen.body.days).toHaveLength(7);
    expect(seen.body.days[0].stretches.map(({ name }: { name: string }) => name)).toEqual([
      'day',
      'night',
    ]);
    expect((await monthOf('shichang')).planned).toBe(0);

    const { status, body } = await rosters.post('shichang.leader', '/api/roster/plan', input);
    expect(status).toBe(200);
    expect(body.planned).toBe(2);
    expect(dayIn(body, '2026-11-28')?.stretches).toMatchObject([{ name: 'whole' }]);
    expect(dayIn(body, '2026-11-27')?.turns).toEqual([
      { name: 'day', from: '08:30', until: '17:30', dutyIds: [rosters.idOf('shichang')] },
      { name: 'night', from: '17:30', until: '08:30', ...night },
    ]);
    expect(dayIn(body, '2026-11-26')?.gaps).toEqual([
      { from: wall('2026-11-26 00:00'), until: wall('2026-11-26 08:30') },
    ]);
    const again = await rosters.post('shichang.leader', '/api/roster/plan', input);
    expect([again.status, again.body.reason]).toEqual([409, 'outdated']);
  });

  test('names every wrong turn, and makes nothing of them', async () => {
    const { status, body } = await rosters.plan('yingji.leader', [
      { ...rosters.turn('2026-11-30', 'day', 'chengguan') },
      { ...rosters.turn('2026-11-30', 'whole', 'yingji'), deputyId: rosters.idOf('yingji') },
    ]);
    expect([status, Object.keys(body.fields).sort()]).toEqual([
      422,
      ['turns.0.duty', 'turns.0.from', 'turns.1.deputy', 'turns.1.from'],
    ]);
    expect((await monthOf('yingji')).planned).toBe(0);
  });

  test.each([
    [{ fromDay: '2026-11-24', untilDay: '2026-11-26', turns: [] }, 'day_over'],
    [{ fromDay: '2026-11-26', untilDay: '2026-11-25', turns: [] }, 'ends_before_start'],
    [{ fromDay: '2026-11-26', untilDay: '9999-12-31', turns: [] }, 'field_too_large'],
    [{ fromDay: '2026-02-30', untilDay: '2026-11-26', turns: [] }, 'bad_fields'],
  ])('%o is refused: %s', async (input, reason) => {
    const { status, body } = await rosters.post('yingji.leader', '/api/roster/plan', input);
    expect([status, body.reason]).toEqual([422, reason]);
  });

  test('one day is changed, and a repeat of it changes nothing again', async () => {
    await rosters.plan('gongan.leader', [rosters.turn('2026-11-30', 'whole', 'gongan')]);
    const turns = [rosters.turn('2026-11-30', 'day', 'gongan.leader')];
    const input = { day: '2026-11-30', planned: 2, turns };
    const headers = { 'idempotency-key': 'day 1' };
    const first = await rosters.post('gongan.leader', '/api/roster/day', input, headers);
    const again = await rosters.post('gongan.leader', '/api/roster/day', input, headers);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body.planned).toBe(3);
    const emptied = await rosters.post('gongan.leader', '/api/roster/day', {
      ...input,
      planned: 3,
      turns: [],
    });
    expect(dayIn(emptied.body, '2026-11-30')?.stretches).toEqual([]);
  });
});

describe('two at once', () => {
  test('two first plans of a unit: both stand, one after the other', async () => {
    const plans = await Promise.all([
      rosters.plan('renshe.leader', [rosters.turn('2026-11-30', 'day', 'renshe')]),
      rosters.plan('renshe.leader', [rosters.turn('2026-12-01', 'day', 'renshe')]),
    ]);
    expect(plans.map(({ status }) => status)).toEqual([200, 200]);
    const facts = await app.app.store.thingFacts('z-renshe');
    expect(facts.map(({ type }) => type)).toEqual([
      'roster.opened',
      'roster.planned',
      'roster.planned',
    ]);
  });

  test('another process wrote the first fact: the loser plans on what it wrote', async () => {
    const { store } = app.app;
    const { thing } = store;
    let blind = 1;
    store.thing = (noun, id) => {
      blind -= 1;
      return blind >= 0 ? Promise.resolve(undefined) : thing(noun, id);
    };
    await rosters.plan('wenlv.leader', [rosters.turn('2026-11-30', 'day', 'wenlv')]);
    blind = 1;
    const second = await rosters.plan('wenlv.leader', [rosters.turn('2026-12-01', 'day', 'wenlv')]);
    store.thing = thing;
    expect(second.status).toBe(200);
    const facts = await store.thingFacts('z-wenlv');
    expect(facts.filter(({ type }) => type === 'roster.opened')).toHaveLength(1);
  });

  test('two plans on the same one: one stands, the other is told to look again', async () => {
    const plan = (who: string) =>
      rosters.plan('jiaoti.leader', [rosters.turn('2026-11-30', 'day', who)], { planned: 0 });
    const both = await Promise.all([plan('jiaoti'), plan('jiaoti.leader')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.reason).toBe('outdated');
  });
});

describe('a swap', () => {
  test('is asked, answered by the other alone, and shown on its days', async () => {
    await rosters.plan('minzheng.leader', [
      rosters.turn('2026-11-28', 'whole', 'minzheng'),
      rosters.turn('2026-11-29', 'whole', 'minzheng.leader'),
    ]);
    const asked = await rosters.post('minzheng', '/api/roster/swaps', {
      withPersonId: rosters.idOf('minzheng.leader'),
      days: ['2026-11-28', '2026-11-29'],
    });
    expect(asked.body.swaps).toMatchObject([{ n: 1, state: 'asked', mine: 'withdraw' }]);
    expect((await monthOf('minzheng.leader')).swaps).toMatchObject([{ mine: 'answer' }]);
    const path = '/api/roster/swaps/1/answer';
    expect((await rosters.post('minzheng', path, { agrees: true })).body.reason).toBe(
      'nothing_due',
    );
    const agreed = await rosters.post('minzheng.leader', path, { agrees: true });
    expect(agreed.body.swaps).toMatchObject([{ state: 'accepted' }]);
    expect(dayIn(agreed.body, '2026-11-28')?.stretches).toMatchObject([
      { swapped: true, duty: [{ id: rosters.idOf('minzheng.leader') }] },
    ]);
    const twice = await rosters.post('minzheng.leader', path, { agrees: false });
    expect([twice.status, twice.body.reason]).toEqual([409, 'nothing_due']);
  });

  test('is taken back by who asked', async () => {
    await rosters.plan('sifa.leader', [rosters.turn('2026-11-30', 'day', 'sifa')]);
    const days = ['2026-11-30'];
    const input = { withPersonId: rosters.idOf('sifa.leader'), days };
    await rosters.post('sifa', '/api/roster/swaps', input);
    const path = '/api/roster/swaps/1/withdrawal';
    expect((await rosters.post('sifa.leader', path)).status).toBe(409);
    expect((await rosters.post('sifa', path)).body.swaps).toMatchObject([{ state: 'dropped' }]);
    const stranger = { withPersonId: rosters.idOf('chengguan'), days };
    expect((await rosters.post('sifa', '/api/roster/swaps', stranger)).body.fields).toEqual({
      withPersonId: expect.any(String),
    });
  });
});

describe('who reads and who plans', () => {
  const turns = () => [rosters.turn('2026-11-30', 'day', 'chengguan')];

  test.each([
    ['chengguan', 200, 403],
    ['chengguan.leader', 200, 200],
    ['hub', 200, 403],
    ['hub.leader', 200, 422],
    ['qianfoshan.staff', 200, 403],
    ['qipanjie', 200, 403],
    ['district', 404, 404],
    ['member1', 404, 404],
    ['dangwei_jia', 404, 404],
    ['shegongbu', 404, 404],
    ['admin', 404, 404],
    ['auditor', 404, 404],
  ])('%s: the own roster %i, a plan of it %i', async (who, read, write) => {
    expect((await rosters.get(who, '/api/roster')).status).toBe(read);
    expect((await rosters.plan(who, turns())).status).toBe(write);
    expect((await rosters.get(who, '/api/roster.xlsx')).status).toBe(read);
  });

  test('nobody reads the month of another unit', async () => {
    for (const [who, status] of [
      ['shichang.leader', 404],
      ['qianfoshan.leader', 404],
      ['hub', 403],
      ['oversight', 403],
      ['district', 404],
    ] as const)
      expect((await rosters.get(who, '/api/roster?unitId=chengguan')).status, who).toBe(status);
    expect((await app.anybody.get('/api/roster')).status).toBe(401);
  });

  test('hub and oversight know who is on duty anywhere, all others of their own unit', async () => {
    const items = async (who: string, query = ''): Promise<OnDutyView[]> =>
      (await rosters.get(who, `/api/on-duty${query}`)).body.items;
    const all = await items('hub');
    expect(
      all.map(({ unit }) => unit.kind).filter((kind, i, kinds) => kind !== kinds[i - 1]),
    ).toEqual(['hub', 'oversight', 'street', 'department', 'utility', 'community']);
    expect(all.every(({ waiting }) => waiting === undefined)).toBe(true);
    expect(await items('oversight', '?unitId=chengguan')).toMatchObject([
      { unit: { id: 'chengguan' }, phone: '0531-0000-0117', isPlanned: false },
    ]);
    expect((await items('chengguan')).map(({ unit }) => unit.id)).toEqual(['chengguan']);
    expect((await rosters.get('chengguan', '/api/on-duty?unitId=shichang')).status).toBe(404);
    for (const who of ['district', 'member1', 'dangwei_jia', 'admin'])
      expect((await rosters.get(who, '/api/on-duty')).status, who).toBe(404);
  });

  test('who left the unit is on duty no more, and keeps a name on the calendar', async () => {
    await rosters.plan('shangwu.leader', [rosters.turn('2026-11-25', 'whole', 'shangwu')]);
    await app.app.store.setPersonActive(rosters.idOf('shangwu'), false);
    const view = await monthOf('shangwu.leader');
    expect(view.now).toMatchObject({ isPlanned: false });
    expect(view.people.map(({ id }) => id)).toEqual([rosters.idOf('shangwu.leader')]);
    expect(dayIn(view, '2026-11-25')?.stretches[0]?.duty[0]?.name).toBe('演示 区商务局 联络员');
  });
});
