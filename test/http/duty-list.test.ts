import { readSheet } from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from 'write-excel-file/universal';
import { sendList, workbook } from '../support/duty-workbook.ts';
import { situationCode } from '../support/sample-district.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type Person, type TestApp } from '../support/test-app.ts';

const PREVIEW = '/api/duty-list/preview';
const LOAD = '/api/duty-list';
const HEAD = [
  '编码',
  '情形名称',
  '清单',
  '类型',
  '主责单位',
  '协办单位',
  '依据',
  '办结时限',
  '国标编码',
];
const LITTER = ['A-02', '暴露垃圾', '基本履职', '民生', '所在街道', '区城管局'];
const BASIS = '《固体废物污染环境防治法》第四十九条;《街道履职事项清单》(演示)基本履职第1项';
const NEW = [
  'Z-01',
  '占用盲道',
  '配合履职',
  '综合执法',
  '区城管局',
  '交警历下大队',
  '《某法》第一条',
];

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

const preview = async (rows: Row[], head: Row = HEAD) =>
  sendList(admin, PREVIEW, await workbook([head, ...rows]));
const load = async (rows: Row[], version?: string) => {
  const seen = version ?? (await preview(rows)).body.version;
  return sendList(admin, LOAD, await workbook([HEAD, ...rows]), seen);
};
const situation = async (code: string) =>
  (await street.get('/api/situations')).body.items.find(
    (each: { code: string }) => each.code === code,
  );
const everything = async () =>
  JSON.stringify([
    (await street.get('/api/situations')).body,
    (await street.get('/api/policies')).body,
    (await admin.get('/api/settings-log')).body,
  ]);

describe('the list goes out and comes in again', () => {
  test.each(['zh-CN', 'en'])('a download in %s loaded again changes nothing', async (language) => {
    const headers = { 'accept-language': language };
    const sheet = await street.fetch('/api/duty-list.xlsx', { headers });
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml');
    const bytes = new Uint8Array(await sheet.arrayBuffer());
    const rows = await readSheet(new Blob([bytes]));
    expect(rows[0]?.[0]).toBe(language === 'en' ? 'Code' : '编码');
    const { status, body } = await sendList(admin, PREVIEW, bytes);
    expect(status).toBe(200);
    const { length } = (await street.get('/api/situations')).body.items;
    expect(body.counts).toEqual({ added: 0, changed: 0, unchanged: length, refused: 0 });
    expect((await sendList(admin, LOAD, bytes, body.version)).body).toMatchObject({
      status: 409,
      reason: 'already_there',
    });
  });

  test('a dry run says row by row what would change, and changes nothing', async () => {
    const before = await everything();
    const { status, body } = await preview([
      NEW,
      [...LITTER, BASIS, '2 个工作日', '0199'],
      [],
      ['A-04', '小广告', '基本履职', '民生', '区城管局', '', '依据'],
    ]);
    expect(status).toBe(200);
    expect(body.counts).toEqual({ added: 1, changed: 1, unchanged: 0, refused: 1 });
    expect(body.rows).toEqual([
      { row: 2, code: 'Z-01', name: '占用盲道', result: 'added', changes: [], refusals: [] },
      {
        row: 3,
        code: 'A-02',
        name: '暴露垃圾',
        result: 'changed',
        changes: expect.arrayContaining([
          { field: 'gb', before: expect.any(String), after: '0199' },
          { field: 'finish', before: '', after: '2 个工作日' },
        ]),
        refusals: [],
      },
      expect.objectContaining({
        row: 5,
        result: 'refused',
        refusals: [{ field: 'lead', reason: expect.stringContaining('所在街道') }],
      }),
    ]);
    expect(await everything()).toBe(before);
  });

  test('loaded, a situation has a new dated version, the old one stays readable, the log tells', async () => {
    app.setNow(wall('2026-11-24 09:00'));
    const was = await situation('A-02');
    const rows = [NEW, [...LITTER, `${BASIS}、第2项`, '2 个工作日', '0199']];
    expect((await load(rows)).status).toBe(200);
    expect(await situation('Z-01')).toMatchObject({
      version: 1,
      since: wall('2026-11-24 09:00'),
      leadUnit: { id: 'chengguan' },
    });
    expect(await situation('A-02')).toMatchObject({
      version: was.version + 1,
      since: wall('2026-11-24 09:00'),
      aliases: { gb: ['0199'] },
      ownLimits: { finish: { amount: 2, unit: 'working_days' } },
      synonyms: was.synonyms,
    });
    const { items } = (await street.get('/api/situations/A-02/versions')).body;
    expect(items.map(({ basis }: { basis: string }) => basis)).toEqual([`${BASIS}、第2项`, BASIS]);
    expect((await street.get('/api/situations?q=0199')).body.items[0].code).toBe('A-02');
    const [entry] = (await admin.get('/api/settings-log')).body.items;
    const subjects = (await admin.get('/api/settings-log')).body.items.map(
      ({ subject }: { subject: string }) => subject,
    );
    expect(subjects.toSorted()).toEqual(['A-02.finish', 'duty']);
    expect(entry.by.id).toBeTruthy();
  });

  test('its own limit is what a whistle gets, and the clock names it', async () => {
    const { body } = await street.get('/api/due?situationCode=A-02');
    expect(body.policy).toContain('A-02.finish@1');
    expect((await street.get('/api/due?situationCode=A-02&kind=key_work')).body.policy).toContain(
      'key_work.finish@1',
    );
    const leader = await app.person('qianfoshan.leader');
    const place = { lat: 36.655, lng: 117.032 };
    const { clocks } = (await leader.post('/api/tickets', { situationCode: 'A-02', place })).body;
    const finish = clocks.find(({ name }: { name: string }) => name === 'finish');
    expect(finish).toMatchObject({ policy: 'A-02.finish@1', dueAt: wall('2026-11-26 17:30') });
    const edit = { key: 'A-02.finish', amount: 0, unit: 'working_days', version: 1 };
    expect((await admin.post('/api/policies', edit)).status).toBe(201);
    expect((await situation('A-02')).ownLimits).toEqual({});
  });

  test('a withdrawn one stays, says the street has no duty and who has it now', async () => {
    const rows = [['Z-01', '占用盲道', '上级收回', '综合执法', '交警历下大队', '', NEW[6]]];
    expect((await load(rows)).status).toBe(200);
    const { caution, list } = await situation('Z-01');
    expect(list).toBe('withdrawn');
    expect(caution).toMatchObject({ reason: 'withdrawn', article: NEW[6] });
    expect(caution.text).toContain('交警历下大队');
    expect((await street.get('/api/situations/Z-01/versions')).body.items).toHaveLength(2);
  });

  test('the older list of units and streets maps to own and assisted duties', async () => {
    const older = ['序号', '事项名称', '主体责任', '配合责任'];
    const rows = [
      ['7', '电梯维保监管', '区市场监管局', '街道'],
      ['8', '背街小巷保洁', '街道', '区城管局'],
      ['9', '传销', '区市场监管局', '街道'],
    ];
    const { body } = await preview(rows, older);
    expect(body.counts).toMatchObject({ added: 2, refused: 1 });
    const bytes = await workbook([older, ...rows.slice(0, 2)]);
    const { version } = (await sendList(admin, PREVIEW, bytes)).body;
    expect((await sendList(admin, LOAD, bytes, version)).status).toBe(200);
    expect(await situation('SD-007')).toMatchObject({
      list: 'assist',
      leadUnit: { id: 'shichang' },
      supportUnits: [],
    });
    const own = await situation('SD-008');
    expect(own).toMatchObject({ list: 'own', supportUnits: [{ id: 'chengguan' }] });
    expect(own.caution.article).toBe('《属地管理主体责任和配合责任清单》第8项');
  });
});

describe('a list that changed in between', () => {
  const row = (name: string) => ['Z-02', name, '配合履职', '民生', '区城管局', '', '《某法》'];

  test('makes the load a conflict, and of two admins at once one is loaded', async () => {
    const { version } = (await preview([row('甲')])).body;
    const answers = await Promise.all([load([row('甲')], version), load([row('乙')], version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const outdated = answers.find(({ status }) => status === 409);
    expect(outdated?.body.reason).toBe('outdated');
    expect((await load([row('丙')], version)).body.reason).toBe('outdated');
  });

  test('two situations may change names in one load', async () => {
    const named = (code: string, name: string) => row(name).with(0, code);
    expect((await load([named('Z-03', '子'), named('Z-04', '丑')])).status).toBe(200);
    expect((await load([named('Z-03', '丑'), named('Z-04', '子')])).status).toBe(200);
    expect((await load([named('Z-03', '子')])).body.fields).toEqual({
      '2.name': expect.any(String),
    });
  });

  test('a limit entered meanwhile is a change of the list too', async () => {
    const { version } = (await preview([row('丁')])).body;
    const edit = { key: 'Z-02.finish', amount: 3, unit: 'working_days' };
    expect((await admin.post('/api/policies', edit)).status).toBe(201);
    expect((await load([row('丁')], version)).body.reason).toBe('outdated');
  });

  test('the same load again under its key is answered alike and loads nothing', async () => {
    // A workbook bears the second it was made in: the same load is the same bytes.
    const bytes = await workbook([HEAD, row('戊')]);
    const { version } = (await sendList(admin, PREVIEW, bytes)).body;
    const key = { 'idempotency-key': 'list-1' };
    const first = await sendList(admin, LOAD, bytes, version, key);
    const again = await sendList(admin, LOAD, bytes, version, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });
});

describe('what cannot be loaded changes nothing', () => {
  const refused = async (bytes: Uint8Array<ArrayBuffer> | string) => {
    const before = await everything();
    const { version } = (await preview([NEW])).body;
    const answers = [
      await sendList(admin, PREVIEW, bytes),
      await sendList(admin, LOAD, bytes, version),
    ];
    expect(await everything()).toBe(before);
    expect(answers[0]?.body.reason).toBe(answers[1]?.body.reason);
    return answers[0]?.body ?? {};
  };

  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['text', 'code,name'],
    ['nothing', ''],
    ['the first bytes of a ZIP', 'PK\u0003\u0004 and then nothing'],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('%s is no workbook', async (_what, bytes) => {
    expect(await refused(bytes)).toMatchObject({ status: 415, reason: 'not_a_workbook' });
  });

  test('a cut-off workbook is none', async () => {
    const whole = await workbook([HEAD, NEW]);
    expect((await refused(whole.slice(0, -200))).reason).toBe('not_a_workbook');
  });

  test('20 MB are cut off at the limit', async () => {
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n';
    const body = new Blob([head, new Uint8Array(20 * 1024 * 1024), '\r\n--x--\r\n']);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const path of [PREVIEW, LOAD]) {
      const response = await admin.fetch(path, { method: 'POST', body, headers });
      expect(await response.json()).toMatchObject({ status: 413, reason: 'workbook_too_large' });
    }
  });

  test('a small file that would unpack to much is refused before it does', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [String(i).padEnd(300, 'a')]);
    const bytes = await workbook(rows);
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect((await refused(bytes)).reason).toBe('workbook_too_large');
  });

  test('an entry that says less than is in it is no workbook', async () => {
    const bytes = await workbook([HEAD, NEW]);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect((await refused(bytes)).reason).toBe('not_a_workbook');
  });

  test('a formula is refused, with its cell', async () => {
    const cell = { value: '=CONCATENATE("a","b")', type: 'Formula' as const };
    const body = await refused(await workbook([HEAD, [...NEW.slice(0, 6), cell]]));
    expect(body).toMatchObject({ status: 422, reason: 'has_formulas' });
    expect(Object.keys(body.fields)).toEqual(['G2']);
  });

  test('missing columns are named', async () => {
    const body = await refused(await workbook([HEAD.slice(0, 4), NEW.slice(0, 4)]));
    expect(body).toMatchObject({ status: 422, reason: 'columns_missing' });
    expect(Object.keys(body.fields)).toEqual(['主责单位', '依据']);
  });

  test.each<[string, Row[], string]>([
    ['an unknown unit', [[...NEW.slice(0, 4), '区海洋局', '', '《某法》']], '2.lead'],
    ['a street as support', [[...NEW.slice(0, 5), '解放路街道', '《某法》']], '2.supports'],
    ['a unit twice', [[...NEW.slice(0, 5), '区城管局', '《某法》']], '2.supports'],
    ['a code twice', [NEW, NEW.with(1, '另一个')], '3.code'],
    ['a name twice', [NEW, NEW.with(0, 'Z-09')], '3.name'],
    ['a code with a full stop', [NEW.with(0, 'Z.01')], '2.code'],
    ['a code that is a kind', [NEW.with(0, 'daily')], '2.code'],
    ['a code in small letters beside the same in capitals', [NEW.with(0, 'z-01')], '2.code'],
    ['no code', [NEW.with(0, '')], '2.code'],
    ['an unknown list', [NEW.with(2, '随便')], '2.list'],
    ['no kind', [NEW.with(3, '')], '2.kind'],
    ['no basis', [NEW.with(6, '')], '2.basis'],
    ['an own duty led by a department', [NEW.with(2, '基本履职')], '2.lead'],
    ['an assisted one led by the street', [NEW.with(4, '所在街道')], '2.lead'],
    ['a limit nobody can read', [[...NEW, '快一点']], '2.finish'],
    ['a limit by day and night for office work', [[...NEW, '30 分钟']], '2.finish'],
  ])('%s refuses the whole list and names the row', async (_what, rows, field) => {
    const before = await everything();
    const { status, body } = await load(rows);
    expect(status).toBe(422);
    expect(body.reason).toBe('rows_refused');
    expect(Object.keys(body.fields)).toContain(field);
    expect(await everything()).toBe(before);
  });

  test.each(['qianfoshan.chief', 'hub', 'security', 'auditor'])('%s may not load', async (who) => {
    const person = await app.person(who);
    const bytes = await workbook([HEAD, NEW]);
    for (const path of [PREVIEW, LOAD])
      expect((await sendList(person, path, bytes, '1.1')).status).toBe(403);
  });

  test('a form without a file, and JSON instead of one', async () => {
    const json = await admin.post(PREVIEW, { rows: [] });
    expect(json.body).toMatchObject({ status: 415, reason: 'form_expected' });
    const response = await admin.fetch(PREVIEW, { method: 'POST', body: new FormData() });
    expect(response.status).toBe(422);
  });
});

describe('what the list says before a whistle goes out', () => {
  test('the street’s own duty names its article, and still may go out', async () => {
    const code = situationCode('小广告');
    const { caution } = await situation(code);
    expect(caution).toEqual({
      reason: 'own',
      article: '《街道履职事项清单》(演示)基本履职第3项',
      text: expect.stringContaining('街道自办'),
    });
    const place = { lat: 36.655, lng: 117.032 };
    expect((await street.post('/api/tickets', { situationCode: code, place })).status).toBe(201);
  });

  test('an assisted one says nothing; what never was on the list is not found', async () => {
    expect((await situation(situationCode('占道经营'))).caution).toBeUndefined();
    expect((await street.get('/api/situations/none/versions')).status).toBe(404);
  });
});
