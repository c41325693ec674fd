import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordsAnswer } from '../../../src/contract/record-answers.ts';
import type { RecordView } from '../../../src/contract/service-views.ts';
import { post, SATURDAY, WEDNESDAY } from '../../support/service-app.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const as = (username: string) => app.person(username);
const url = (id: string, path = '') => `/api/service-records/${id}${path && `/${path}`}`;
const act = async (username: string, id: string, path: string, body: object = {}) =>
  (await as(username)).post(url(id, path), body);
const list = async (username: string, query = ''): Promise<RecordView[]> => {
  const { status, body } = await (await as(username)).get(`/api/service-records?${query}`);
  expect(status).toBe(200);
  expect(recordsAnswer.safeParse(body).error).toBeUndefined();
  return body.items;
};

/** Was there from 09:00 to 11:00 on Saturday; gives the id of the record. */
const served = async (username: string, more: object = {}): Promise<string> => {
  app.setNow(WEDNESDAY);
  const need = await post(app, { shifts: [{ ...SATURDAY, wanted: 5 }], ...more });
  const member = await as(username);
  await member.post(`/api/needs/${need.id}/claims`, {});
  const mark = { needId: need.id, shiftId: '1', way: 'place', near: true };
  app.setNow(wall('2026-11-28 09:00'));
  await member.post('/api/attendance', { ...mark, what: 'arrive' });
  app.setNow(wall('2026-11-28 11:00'));
  const left = await member.post('/api/attendance', { ...mark, what: 'leave' });
  expect(left.status).toBe(200);
  app.setNow(wall('2026-11-28 20:00'));
  return left.body.id;
};
const confirmed = async (username: string, more: object = {}): Promise<string> => {
  const id = await served(username, more);
  expect((await act('qipanjie', id, 'confirmation')).status).toBe(200);
  return id;
};

describe('who reads a record', () => {
  test('the member and the organiser; for everybody else it is not there', async () => {
    const id = await served('member1');
    for (const username of ['member1', 'qipanjie', 'qianfoshan.staff'])
      expect((await list(username)).map((record) => record.id)).toContain(id);
    for (const username of ['member2', 'furongjie', 'hub', 'dangwei_jia', 'shegongbu'])
      expect((await (await as(username)).get(url(id))).status).toBe(404);
    expect(await list('member2')).toEqual([]);
    for (const username of ['hub', 'district', 'dangwei_jia', 'shegongbu', 'chengguan'])
      expect((await (await as(username)).get('/api/service-records')).status).toBe(403);
  });

  test('newest first, page by page, and nothing but time orders them', async () => {
    await confirmed('member3');
    await served('member4');
    const all = await list('qianfoshan.staff');
    const times = all.map(({ arrived }) => arrived?.at ?? '');
    expect(times).toEqual([...times].sort().reverse());
    const page = await (await as('qianfoshan.staff')).get('/api/service-records?limit=1');
    const { nextCursor } = page.body;
    const rest = await list('qianfoshan.staff', `limit=200&cursor=${nextCursor}`);
    expect(rest.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
    const open = await list('qipanjie', 'status=to_confirm');
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set(['to_confirm']));
  });

  test('hidden, it is still the organiser’s to confirm, and then the member’s alone', async () => {
    const id = await served('member1', { title: '不想让人看到' });
    expect((await act('qipanjie', id, 'hiding', { hidden: true })).status).toBe(403);
    expect((await act('member1', id, 'hiding', { hidden: true })).body.hidden).toBe(true);
    expect((await list('qipanjie')).map((record) => record.id)).toContain(id);
    const done = await (await as('qipanjie')).post('/api/service-records/confirmations', {
      ids: [id],
    });
    expect(done.body.items).toEqual([{ id, status: 'done' }]);
    expect((await list('qipanjie')).map((record) => record.id)).not.toContain(id);
    expect((await (await as('qipanjie')).get(url(id))).status).toBe(404);
    expect((await act('qipanjie', id, 'thanks', { text: '谢谢' })).status).toBe(404);
    expect((await list('member1')).find((record) => record.id === id)).toMatchObject({
      hidden: true,
      minutes: 120,
    });
    await act('member1', id, 'objection', { text: '少记了' });
    expect((await list('qipanjie')).map((record) => record.id)).toContain(id);
  });
});

describe('the hours', () => {
  test('stated by the member, confirmed by the organiser, never of one’s own', async () => {
    const id = await served('member1');
    expect((await act('member1', id, 'confirmation')).status).toBe(403);
    expect((await act('member2', id, 'hours', { minutes: 90 })).status).toBe(404);
    expect((await act('member1', id, 'hours', { minutes: 150 })).body.statedMinutes).toBe(150);
    const other = await act('qipanjie', id, 'confirmation', { minutes: 100 });
    expect([other.status, other.body.reason]).toEqual([422, 'needs_reason']);
    const body = (await act('qipanjie', id, 'confirmation', { minutes: 150 })).body;
    expect(body).toMatchObject({
      status: 'confirmed',
      minutes: 150,
      confirmedBy: { name: '棋盘街社区' },
    });
    expect((await act('member1', id, 'hours', { minutes: 1 })).body.reason).toBe('hours_confirmed');
    const corrected = await act('qipanjie', id, 'correction', { minutes: 100, text: '误记' });
    expect(corrected.body).toMatchObject({ minutes: 100, correction: '误记' });
    const thanked = await act('qipanjie', id, 'thanks', { text: '辛苦了' });
    expect(thanked.body.thanks).toMatchObject([{ unit: { name: '棋盘街社区' }, text: '辛苦了' }]);
    const wrong = await act('qipanjie', id, 'correction', { minutes: -1, more: 1 });
    expect(Object.keys(wrong.body.fields).sort()).toEqual(['minutes', 'more', 'text']);
  });

  test('two confirm at once: one does', async () => {
    const id = await served('member1');
    const both = await Promise.all(
      ['qipanjie', 'qianfoshan.staff'].map((username) => act(username, id, 'confirmation')),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('many at once each stand by themselves, and asked again by the same key are done once', async () => {
    const ids = [await served('member1'), await confirmed('member2'), 's-nowhere'];
    const organiser = await as('qipanjie');
    const path = '/api/service-records/confirmations';
    const headers = { 'idempotency-key': 'evening' };
    const first = await organiser.post(path, { ids }, headers);
    expect(first.body.items).toEqual([
      { id: ids[0], status: 'done' },
      { id: ids[1], status: 'refused', reason: 'hours_confirmed' },
      { id: ids[2], status: 'refused', reason: 'no_such_thing' },
    ]);
    const second = await organiser.post(path, { ids }, headers);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const facts = await app.store.thingFacts(ids[0] ?? '');
    expect(facts.filter(({ type }) => type === 'hours.confirmed')).toHaveLength(1);
    const other = await organiser.post(path, { ids: [ids[2]] }, headers);
    expect([other.status, other.body.reason]).toEqual([409, 'key_reused']);
    expect((await organiser.post(path, { ids: [] })).status).toBe(422);
    const more = Array.from({ length: 101 }, (_, n) => `s-${n}`);
    expect((await organiser.post(path, { ids: more })).body.fields).toHaveProperty('ids');
    const foreign = await (await as('furongjie')).post(path, { ids: [ids[0]] });
    expect(foreign.body.items).toEqual([
      { id: ids[0], status: 'refused', reason: 'no_such_thing' },
    ]);
  });
});

describe('taken along', () => {
  const workbook = async (form: string, headers = {}) => {
    const path = `/api/service-records.xlsx?form=${form}`;
    const response = await (await as('member6')).fetch(path, { headers });
    expect(response.status).toBe(200);
    return readXlsx(Buffer.from(await response.arrayBuffer()));
  };

  test('one’s own records; in the state’s form those that stand, as it takes them', async () => {
    const street = { scope: 'street', title: '=1+1 护学' };
    await confirmed('member6', street);
    await served('member6', { ...street, title: '待确认' });
    const wish = { ...street, kind: 'wish', category: 'repair', title: '张奶奶家换灯' };
    const changed = await confirmed('member6', wish);
    await act('qipanjie', changed, 'correction', { minutes: 45, text: '中途离开' });
    const hidden = await confirmed('member6', { ...street, title: '藏起来的' });
    await act('member6', hidden, 'hiding', { hidden: true });

    const [own] = await workbook('own', { 'accept-language': 'en' });
    expect(own?.data[0]?.slice(0, 3)).toEqual(['Day', 'Kind', 'What']);
    expect(own?.data.slice(1).map((row) => row[2])).toEqual(
      expect.arrayContaining(['=1+1 护学', '待确认', '张奶奶家换灯']),
    );
    expect(JSON.stringify(own?.data)).not.toContain('藏起来的');

    const [state] = await workbook('state', { 'accept-language': 'en' });
    const [head, ...rows] = state?.data ?? [];
    expect(head).toEqual([
      ...['志愿者姓名', '证件类型', '证件号码', '项目名称', '服务内容', '服务日期', '开始时间'],
      ...['结束时间', '服务时长(小时)', '服务地点', '组织单位', '记录单位', '备注'],
    ]);
    expect(rows).toHaveLength(2);
    const plain = rows.find((row) => row[3] === '=1+1 护学');
    const community = ['棋盘街社区', '棋盘街社区', '棋盘街社区'];
    expect(plain).toEqual([
      ...['报到党员 6', '居民身份证', null, '=1+1 护学', '志愿岗位', '2026-11-28'],
      ...['09:00', '11:00', 2, ...community, null],
    ]);
    const shorter = rows.find((row) => row[4] === '微心愿');
    expect(shorter?.slice(6, 9)).toEqual(['09:00', '09:45', 0.75]);
    expect(shorter?.at(-1)).toBe('时长以组织单位确认为准');
    expect(JSON.stringify(rows)).not.toContain('张奶奶');
  });

  test('nobody takes those of others along', async () => {
    for (const username of ['qipanjie', 'dangwei_jia', 'hub'])
      expect((await (await as(username)).get('/api/service-records.xlsx')).status).toBe(403);
    expect((await (await as('member1')).get('/api/service-records.xlsx?form=all')).status).toBe(
      400,
    );
  });
});
