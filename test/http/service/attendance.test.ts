import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../src/app/log/verify.ts';
import { attend as attendIn } from '../../../src/app/service/attend.ts';
import { sweep } from '../../../src/app/sla/sweep.ts';
import { createTurns } from '../../../src/app/turns.ts';
import { codeAnswer, recordAnswer, rosterAnswer } from '../../../src/contract/record-answers.ts';
import type { RecordView } from '../../../src/contract/service-views.ts';
import type { TaskView } from '../../../src/contract/views.ts';
import {
  codeAt,
  PLACE,
  pair,
  personIdOf,
  post,
  QIPANJIE,
  SATURDAY,
  WEDNESDAY,
} from '../../support/service-app.ts';
import { sha256 } from '../../support/store-world.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const app: TestApp = await openTestApp();
afterAll(() => app.close());
app.setNow(WEDNESDAY);
await pair(app);
beforeEach(() => app.setNow(WEDNESDAY));

const at = (time: string) => app.setNow(wall(time));
const as = (username: string) => app.person(username);
const attend = async (username: string, body: object, headers = {}) =>
  (await as(username)).post('/api/attendance', body, headers);
const arriving = (of: object, more: object = {}) => ({
  ...of,
  what: 'arrive',
  way: 'place',
  near: true,
  ...more,
});
const leaving = (of: object, more: object = {}) => ({ ...arriving(of, more), what: 'leave' });

/** A shift in which these hold a place, and how it is asked for. */
const shiftWith = async (usernames: string[], more: object = {}) => {
  app.setNow(WEDNESDAY);
  const { id } = await post(app, { shifts: [{ ...SATURDAY, wanted: 9 }], ...more });
  for (const username of usernames) {
    const claimed = await (await as(username)).post(`/api/needs/${id}/claims`, {});
    expect(claimed.status).toBe(200);
  }
  const of = { needId: id, shiftId: '1' };
  return { id, of, query: `needId=${id}&shiftId=1` };
};

const callWith = async (usernames: string[], hands: object = {}, more: object = {}) => {
  at('2026-11-28 08:00');
  const raised = await (await as('qianfoshan.leader')).post('/api/tickets', {
    kind: 'daily',
    title: '社区扫雪',
    place: PLACE,
    communityId: QIPANJIE,
    leadUnitId: 'chengguan',
    supportUnitIds: [],
    hands: { wanted: 3, scope: 'community', until: wall('2026-11-28 11:00'), ...hands },
    ...more,
  });
  expect(raised.status).toBe(201);
  const { id } = raised.body;
  for (const username of usernames)
    expect((await (await as(username)).post(`/api/tickets/${id}/claim`, {})).status).toBe(200);
  return { id, of: { ticketId: id }, query: `ticketId=${id}` };
};
const tasks = async (id: string): Promise<TaskView[]> =>
  (await (await as('qianfoshan.staff')).get(`/api/tickets/${id}`)).body.tasks.filter(
    ({ role }: TaskView) => role === 'volunteer',
  );

describe('a shift', () => {
  test('arriving and leaving by the code of the organiser’s phone gives the hours', async () => {
    const { of, query } = await shiftWith(['member1']);
    at('2026-11-28 09:00');
    const code = await codeAt(app, query, wall('2026-11-28 09:00'));
    const came = await attend('member1', { ...of, what: 'arrive', way: 'code', code });
    expect(recordAnswer.safeParse(came.body).error).toBeUndefined();
    expect(came.body).toMatchObject({
      status: 'present',
      kind: 'post',
      title: '早高峰护学',
      arrived: { way: 'code', at: wall('2026-11-28 09:00'), doubts: [] },
    });
    expect(came.body.arrived.near).toBeUndefined();
    at('2026-11-28 11:00');
    const out = await codeAt(app, query, wall('2026-11-28 11:00'));
    const left = await attend('member1', { ...of, what: 'leave', way: 'code', code: out });
    expect(left.body).toMatchObject({ id: came.body.id, status: 'to_confirm', marksMinutes: 120 });
  });

  test('ten wrong codes are judged, the eleventh is not; right ones are not counted', async () => {
    const { of, query } = await shiftWith(['member2']);
    at('2026-11-28 09:00');
    const right = await codeAt(app, query, wall('2026-11-28 09:00'));
    const send = (code: string) => attend('member2', { ...of, what: 'arrive', way: 'code', code });
    for (let n = 0; n < 12; n += 1) expect((await send(right)).status).toBe(200);
    const wrong = right === '00000000' ? '00000001' : '00000000';
    const refused = await Promise.all(Array.from({ length: 11 }, () => send(wrong)));
    expect(refused.map(({ status }) => status).sort()).toEqual([...Array(10).fill(422), 429]);
    expect(refused[0]?.body).toMatchObject({ reason: 'wrong_code', fields: { code: /./ } });
    expect((await send(right)).status).toBe(429);
    at('2026-11-28 09:11');
    const next = await codeAt(app, query, wall('2026-11-28 09:11'));
    expect((await send(next)).status).toBe(200);
  });

  test('the body is checked whole', async () => {
    const wrong = { ticketId: 't', needId: 'n', what: 'come', way: 'code', code: '12', more: 1 };
    const { status, body } = await attend('member1', wrong);
    expect(status).toBe(422);
    expect(Object.keys(body.fields).sort()).toEqual(['code', 'more', 'what']);
    const loose = { what: 'arrive', way: 'place', deviceAt: WEDNESDAY, listedAt: WEDNESDAY };
    const fields = Object.keys((await attend('member1', loose)).body.fields);
    expect(fields.sort()).toEqual(['listedAt', 'needId', 'sentAt', 'shiftId']);
    expect((await (await as('qipanjie')).get('/api/attendance?needId=n')).status).toBe(400);
  });

  test('leaving before arriving is refused, and so is half a day off', async () => {
    const { of } = await shiftWith(['member1']);
    at('2026-11-28 09:00');
    expect((await attend('member1', leaving(of))).body.reason).toBe('not_arrived');
    at('2026-11-29 00:00');
    expect((await attend('member1', arriving(of))).body.reason).toBe('not_during');
  });

  test('noted twice, the first counts and the second stands beside it', async () => {
    const { of } = await shiftWith(['member1']);
    at('2026-11-28 09:00');
    await attend('member1', arriving(of));
    at('2026-11-28 09:20');
    const again = (await attend('member1', arriving(of, { near: false }))).body;
    expect(again.arrived.at).toBe(wall('2026-11-28 09:00'));
    expect(again.repeats).toMatchObject([{ what: 'arrived', mark: { doubts: ['far'] } }]);
  });

  test('told again with the same key at another instant, it is kept once', async () => {
    const { of } = await shiftWith(['member1']);
    at('2026-11-28 12:00');
    const body = (sentAt: string) => arriving(of, { deviceAt: wall('2026-11-28 09:00'), sentAt });
    const key = { 'idempotency-key': 'queued-1' };
    const first = await attend('member1', body(wall('2026-11-28 12:00')), key);
    at('2026-11-28 12:30');
    const second = await attend('member1', body(wall('2026-11-28 12:30')), key);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.body).toEqual(first.body);
    const other = { ...body(wall('2026-11-28 12:30')), what: 'leave' };
    expect((await attend('member1', other, key)).body.reason).toBe('key_reused');
  });

  test('the organiser and the member at the same instant: one record, both marks', async () => {
    const { of } = await shiftWith(['member1']);
    at('2026-11-28 09:05');
    const personId = await personIdOf(app, 'member1');
    const [own, listed] = await Promise.all([
      attend('member1', arriving(of)),
      attend('qipanjie', { ...of, what: 'arrive', way: 'list', personId }),
    ]);
    expect([own.status, listed.status]).toEqual([200, 200]);
    const { body } = await (await as('member1')).get(`/api/service-records/${own.body.id}`);
    const ways = [body.arrived, ...body.repeats.map(({ mark }: { mark: object }) => mark)];
    expect(ways.map(({ way }: { way: string }) => way).sort()).toEqual(['list', 'place']);
  });

  test('two processes note two arrivals of one person at once: neither is lost', async () => {
    const { of } = await shiftWith(['member1']);
    at('2026-11-28 09:05');
    const personId = await personIdOf(app, 'member1');
    const [member, organiser] = await Promise.all(
      [personId, await personIdOf(app, 'qipanjie')].map((id) => app.app.directory.actor(id)),
    );
    if (!member || !organiser) throw new Error('nobody there');
    const processes = [app.app, { ...app.app, turns: createTurns() }];
    const arrival = { activity: of, what: 'arrive' as const };
    const noted = await Promise.all(
      processes.flatMap((each) => [
        attendIn(each, member, { ...arrival, way: 'place', near: true }),
        attendIn(each, organiser, { ...arrival, way: 'list', personId }),
      ]),
    );
    expect(new Set(noted.map(({ id }) => id)).size).toBe(1);
    const record = (await app.store.thing('record', noted[0]?.id ?? ''))?.thing;
    expect(record?.repeats).toHaveLength(3);
  });

  test('only the organiser lists others, and nobody who has nothing to do with it', async () => {
    const { of } = await shiftWith(['member1']);
    at('2026-11-28 09:05');
    const list = (personId: string) => ({ ...of, what: 'arrive', way: 'list', personId });
    const [member1, member5] = [await personIdOf(app, 'member1'), await personIdOf(app, 'member5')];
    expect((await attend('member2', list(member1))).status).toBe(403);
    expect((await attend('furongjie', list(member1))).status).toBe(404);
    for (const stranger of [member5, 'nobody', await personIdOf(app, 'chengguan')]) {
      const refused = await attend('qipanjie', list(stranger));
      expect([refused.status, refused.body.reason]).toEqual([422, 'no_such_thing']);
    }
    const late = { ...list(member1), listedAt: wall('2026-11-28 10:00') };
    expect((await attend('qipanjie', late)).body.reason).toBe('instant_ahead');
    const told = { ...list(member1), listedAt: wall('2026-11-28 08:55') };
    expect((await attend('qianfoshan.staff', told)).body.arrived).toMatchObject({
      way: 'list',
      at: wall('2026-11-28 08:55'),
    });
  });

  test('without a place one is noted by code or where the phone is near, and never from afar', async () => {
    const { of, query } = await shiftWith([]);
    at('2026-11-28 09:00');
    expect((await attend('member3', arriving(of, { near: false }))).body.reason).toBe('needs_code');
    expect((await attend('member3', arriving(of))).status).toBe(200);
    const code = await codeAt(app, query, wall('2026-11-28 09:00'));
    const scanned = { ...of, what: 'arrive', way: 'code', code };
    expect((await attend('member4', scanned)).status).toBe(200);
    expect((await attend('member8', scanned)).status).toBe(404);
    expect((await attend('dangwei_jia', arriving(of))).status).toBe(403);
  });

  test('whoever comes for their organisation is noted, and tells it when the need is over', async () => {
    const { id, of } = await shiftWith(['dangwei_jia']);
    at('2026-11-28 09:00');
    expect((await attend('member7', arriving(of, { near: false }))).status).toBe(200);
    at('2026-11-28 11:00');
    await (await as('qipanjie')).post(`/api/needs/${id}/end`, {});
    at('2026-11-28 20:00');
    const told = { deviceAt: wall('2026-11-28 11:00'), sentAt: wall('2026-11-28 20:00') };
    expect((await attend('member7', leaving(of, told))).body.marksMinutes).toBe(120);
    const walked = arriving(of, { ...told, deviceAt: wall('2026-11-28 09:10') });
    expect((await attend('member3', walked)).body.arrived.at).toBe(wall('2026-11-28 09:10'));
  });

  test('nobody comes from afar to what was cancelled', async () => {
    const { id, of } = await shiftWith(['member1']);
    await (await as('qipanjie')).post(`/api/needs/${id}/cancellation`, { text: '下雨' });
    at('2026-11-28 09:00');
    expect((await attend('member1', arriving(of))).body.reason).toBe('shift_over');
    const personId = await personIdOf(app, 'member1');
    const listed = { ...of, what: 'arrive', way: 'list', personId };
    expect((await attend('qipanjie', listed)).status).toBe(200);
  });

  test('the organiser alone reads who is expected, who came, and what makes the codes', async () => {
    const { id, of, query } = await shiftWith(['member1', 'member2', 'dangwei_jia']);
    at('2026-11-28 09:00');
    await attend('member1', arriving(of));
    const { body } = await (await as('qipanjie')).get(`/api/attendance?${query}`);
    expect(rosterAnswer.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({
      title: '早高峰护学',
      from: SATURDAY.from,
      expected: [
        { person: { name: '报到党员 1' }, places: 1, claim: 1 },
        { person: { name: '报到党员 2' }, places: 1, claim: 2 },
        { organisation: { id: 'dangwei_jia' }, places: 1, claim: 3 },
      ],
      records: [{ person: { name: '报到党员 1' }, status: 'present' }],
    });
    const code = await (await as('qianfoshan.staff')).get(`/api/attendance/code?${query}`);
    expect(codeAnswer.safeParse(code.body).error).toBeUndefined();
    expect(code.body).toMatchObject({ key: `n:${id}.1`, now: wall('2026-11-28 09:00') });
    const other = await shiftWith([]);
    const strange = await (await as('qipanjie')).get(`/api/attendance/code?${other.query}`);
    expect(strange.body.secret).not.toBe(code.body.secret);
    for (const path of ['attendance', 'attendance/code']) {
      expect((await (await as('member1')).get(`/api/${path}?${query}`)).status).toBe(403);
      expect((await (await as('furongjie')).get(`/api/${path}?${query}`)).status).toBe(404);
    }
    expect((await (await as('qipanjie')).get(`/api/needs/${id}`)).body.onSite).toBe(0);
    at('2026-11-28 09:30');
    expect((await (await as('qipanjie')).get(`/api/needs/${id}`)).body.onSite).toBe(1);
    expect((await (await as('member1')).get(`/api/needs/${id}`)).body.onSite).toBe(0);
  });
});

describe('a ticket’s call for hands', () => {
  test('the task moves with the record, in one commit: claimed, on site, done', async () => {
    const { id, of } = await callWith(['member1']);
    expect(await tasks(id)).toMatchObject([{ status: 'claimed' }]);
    at('2026-11-28 09:00');
    const came = await attend('member1', arriving(of));
    expect(came.body).toMatchObject({ kind: 'hands', title: '社区扫雪', ticketId: id });
    expect(await tasks(id)).toMatchObject([
      { status: 'on_site', arrivedAt: wall('2026-11-28 09:00') },
    ]);
    at('2026-11-28 11:00');
    expect((await attend('member1', leaving(of))).body.status).toBe('to_confirm');
    expect(await tasks(id)).toMatchObject([
      { status: 'done', leftAt: wall('2026-11-28 11:00'), person: { name: '报到党员 1' } },
    ]);
    const { body } = await (await as('chengguan')).get(`/api/tickets/${id}/facts`);
    const types = body.items.map(({ type }: { type: string }) => type);
    expect(types.slice(-3)).toEqual(['task.claimed', 'task.arrived', 'task.left']);
  });

  test('asked on the ticket it is the same, and the ticket is answered, also a second time', async () => {
    const { id, query } = await callWith(['member1']);
    at('2026-11-28 09:00');
    const member = await as('member1');
    const came = () => member.post(`/api/tickets/${id}/arrival`, { place: PLACE });
    expect((await came()).body).toMatchObject({ id, tasks: [{ status: 'on_site' }] });
    expect((await came()).body).toMatchObject({ id, tasks: [{ status: 'on_site' }] });
    const [task] = await tasks(id);
    const street = await as('qianfoshan.staff');
    const left = await street.post(`/api/tickets/${id}/departure`, { taskId: task?.id });
    expect(left.body.id).toBe(id);
    const roster = (await street.get(`/api/attendance?${query}`)).body;
    expect(roster.records).toMatchObject([
      { status: 'to_confirm', arrived: { way: 'place', near: true }, left: { way: 'list' } },
    ]);
  });

  test('a walk-in with the right code takes a free slot; when all are taken the record is kept', async () => {
    const { id, of, query } = await callWith([], { wanted: 1 });
    at('2026-11-28 09:00');
    const code = await codeAt(app, query, wall('2026-11-28 09:00'));
    const scanned = { ...of, what: 'arrive', way: 'code', code };
    expect((await attend('member2', scanned)).status).toBe(200);
    expect((await attend('member3', scanned)).status).toBe(200);
    expect(await tasks(id)).toMatchObject([{ status: 'on_site', person: { name: '报到党员 2' } }]);
    expect((await attend('member4', arriving(of, { near: false }))).status).toBe(409);
  });

  test('a member of an organisation with places takes one of those', async () => {
    const { id, of } = await callWith([]);
    await (await as('dangwei_jia')).post(`/api/tickets/${id}/claim`, { places: 2 });
    at('2026-11-28 09:00');
    expect((await attend('member7', arriving(of, { near: false }))).status).toBe(200);
    const personId = await personIdOf(app, 'member9');
    const listed = { ...of, what: 'arrive', way: 'list', personId };
    expect((await attend('qipanjie', listed)).status).toBe(200);
    const unit = { id: 'dangwei_jia' };
    expect(await tasks(id)).toMatchObject([
      { unit, status: 'on_site', person: { name: '报到党员 7' } },
      { unit, status: 'on_site', person: { name: '报到党员 9' } },
    ]);
  });

  test('twelve arrive at once: every one is on site and has a record', async () => {
    const members = Array.from({ length: 12 }, (_, n) => `member${n + 1}`);
    const { id, of, query } = await callWith(members, { wanted: 12, scope: 'district' });
    at('2026-11-28 09:00');
    const came = await Promise.all(members.map((username) => attend(username, arriving(of))));
    expect(came.map(({ status }) => status)).toEqual(members.map(() => 200));
    expect((await tasks(id)).map(({ status }) => status)).toEqual(members.map(() => 'on_site'));
    const roster = (await (await as('qianfoshan.staff')).get(`/api/attendance?${query}`)).body;
    expect(roster.records).toHaveLength(12);
    expect(roster.expected).toHaveLength(12);
  });

  test('somebody else’s task is the organiser’s to note, and a unit’s task nobody’s', async () => {
    const { id, of } = await callWith(['member1']);
    at('2026-11-28 09:00');
    const [task] = await tasks(id);
    const list = (taskId: string | undefined) => ({ ...of, what: 'arrive', way: 'list', taskId });
    expect((await attend('member1', list(task?.id))).status).toBe(403);
    expect((await attend('qipanjie', list('1'))).body.reason).toBe('unknown_task');
    // Who does not see the ticket cannot tell how many volunteers it has.
    for (const taskId of ['1', task?.id, '9'])
      expect((await attend('wendong.staff', list(taskId))).status).toBe(404);
    expect((await attend('qipanjie', list(task?.id))).body.status).toBe('present');
    expect(await tasks(id)).toMatchObject([{ status: 'on_site' }]);
  });

  test('after an emergency whoever has not left is asked whether they are safe', async () => {
    const emergency = { kind: 'emergency', title: '积水抽排' };
    const { of } = await callWith(['member1'], {}, emergency);
    at('2026-11-28 09:00');
    const { id } = (await attend('member1', arriving(of))).body;
    const read = async (username: string): Promise<RecordView> =>
      (await (await as(username)).get(`/api/service-records/${id}`)).body;
    at('2026-11-28 11:14');
    await sweep(app.app);
    expect((await read('qipanjie')).safetyAskedAt).toBeUndefined();
    at('2026-11-28 11:16');
    await sweep(app.app);
    await sweep(app.app);
    expect(await read('member1')).toMatchObject({
      safetyAskedAt: wall('2026-11-28 11:15'),
      isUnanswered: false,
      verbs: expect.arrayContaining(['safe']),
    });
    at('2026-11-28 11:46');
    expect((await read('qipanjie')).isUnanswered).toBe(true);
    expect((await (await as('qipanjie')).post(`/api/service-records/${id}/safety`)).status).toBe(
      403,
    );
    expect((await (await as('member2')).post(`/api/service-records/${id}/safety`)).status).toBe(
      404,
    );
    const safe = await (await as('member1')).post(`/api/service-records/${id}/safety`);
    expect(safe.body).toMatchObject({ safeAt: wall('2026-11-28 11:46'), isUnanswered: false });
    const asked = (await app.store.thingFacts(id)).filter(({ type }) => type === 'safety.asked');
    expect(asked).toHaveLength(1);
  });

  test('a ticket that calls nobody has no code', async () => {
    at('2026-11-28 08:00');
    const raised = await (await as('qianfoshan.leader')).post('/api/tickets', {
      kind: 'daily',
      title: '楼道堆物',
      place: PLACE,
      leadUnitId: 'chengguan',
    });
    const query = `ticketId=${raised.body.id}`;
    const code = await (await as('qianfoshan.staff')).get(`/api/attendance/code?${query}`);
    expect([code.status, code.body.reason]).toEqual([409, 'no_call']);
    expect((await attend('member1', arriving({ ticketId: raised.body.id }))).status).toBe(404);
  });

  // Last: what is known of a session does not go back from Monday to Saturday.
  test('told hours after the ticket was closed, in the order it happened', async () => {
    const { id, of } = await callWith(['member1']);
    at('2026-11-28 09:00');
    await attend('member1', arriving(of));
    await (await as('qianfoshan.leader')).post(`/api/tickets/${id}/cancellation`, {
      reason: '雪停了',
    });
    at('2026-11-30 09:00');
    const told = (time: string) => ({ deviceAt: wall(time), sentAt: wall('2026-11-30 09:00') });
    const left = await attend('member1', leaving(of, told('2026-11-28 10:30')));
    expect(left.body.marksMinutes).toBe(90);
    expect(await tasks(id)).toMatchObject([{ leftAt: wall('2026-11-28 10:30') }]);
    const walked = arriving(of, told('2026-11-28 09:30'));
    expect((await attend('member2', walked)).status).toBe(200);
    expect((await attend('member2', leaving(of, told('2026-11-28 10:30')))).body.marksMinutes).toBe(
      60,
    );
    expect(await tasks(id)).toHaveLength(1);
  });

  test('the log still tells both of what was noted on both', async () => {
    const check = await verifyLog(app.store, sha256);
    expect(check.differences).toEqual([]);
    expect(check.things).toBeGreaterThan(30);
  });
});
