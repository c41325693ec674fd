import { readSheet } from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from 'write-excel-file/universal';
import type { DutyRosterView } from '../../../src/contract/roster-views.ts';
import { sendList, workbook } from '../../support/duty-workbook.ts';
import { openRosters } from '../../support/roster-app.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const NOW = wall('2026-11-25 10:00');
const PATH = '/api/roster/sheet';
const HEAD = ['日期', '班次', '开始', '结束', '值班员', '副班', '带班领导'];
const STAFF = '演示 区城管局 联络员';
const LEADER = '演示 区城管局 科室负责人';

let app: TestApp;
let rosters: Awaited<ReturnType<typeof openRosters>>;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  rosters = await openRosters(app);
});
afterAll(() => app.close());

const send = async (way: string, rows: Row[], planned?: number, username = 'chengguan.leader') =>
  sendList(
    await app.person(username),
    `${PATH}${way}`,
    await workbook([HEAD, ...rows]),
    planned === undefined ? undefined : String(planned),
    {},
    'planned',
  );
const month = async (): Promise<DutyRosterView> =>
  (await rosters.get('chengguan', '/api/roster?month=2026-11')).body;
const shown = async (day: string) =>
  (await month()).days.find((each) => each.day === day)?.turns.map(({ name }) => name);
const asked = async (path: string, username = 'chengguan.leader') =>
  (await app.person(username)).fetch(path);

const ROWS = [
  ['2026-11-30', '白班', '08:30', '17:30', STAFF, '', LEADER],
  ['2026-11-30', '夜班', '17:30', '08:30', LEADER, STAFF, ''],
];

describe('a sheet of shifts', () => {
  test('is looked at first, then read in whole, and by nobody twice', async () => {
    const dry = await send('/preview', ROWS);
    expect(dry.status).toBe(200);
    expect(dry.body).toMatchObject({
      planned: 0,
      counts: { added: 2, changed: 0, unchanged: 0, refused: 0, dropped: 0 },
      rows: [{ row: 2, result: 'added', name: 'day', crew: { duty: [{ name: STAFF }] } }, {}],
    });
    expect(await shown('2026-11-30')).toEqual([]);
    expect((await send('', ROWS, 0)).body).toEqual({ days: 1 });
    expect(await shown('2026-11-30')).toEqual(['day', 'night']);
    const { planned } = await month();
    expect((await send('', ROWS, 0)).body.reason).toBe('outdated');
    expect((await send('', ROWS, planned)).body.reason).toBe('already_there');
    expect((await send('', ROWS)).body.fields).toEqual({ planned: expect.any(String) });
  });

  test('names every wrong cell with its reason, and does none of it', async () => {
    const rows = [
      ['2026-11-29', '全天', '08:30', '08:30', STAFF, '', ''],
      ['2026-11-31', '早班', '25:00', '17:30', '某人', '', ''],
      ['2026-11-24', '白班', '08:30', '17:30', STAFF, STAFF, '某人'],
      ['2026-11-30', '白班', '08:30', '18:00', '', '', ''],
    ];
    const dry = await send('/preview', rows);
    expect(dry.body.counts).toMatchObject({ added: 1, refused: 3, dropped: 1 });
    expect(dry.body.rows.map(({ cells = {} }) => Object.keys(cells))).toEqual([
      [],
      ['A3', 'B3', 'C3', 'E3'],
      ['A4', 'F4', 'G4'],
      ['E5'],
    ]);
    expect(dry.body.rows[1].cells.B3).toMatch(/[\u4e00-\u9fff]/);
    const real = await send('', rows, (await month()).planned);
    expect([real.status, real.body.reason, Object.keys(real.body.fields)]).toEqual([
      422,
      'rows_refused',
      ['A3', 'B3', 'C3', 'E3', 'A4', 'F4', 'G4', 'E5'],
    ]);
    expect(await shown('2026-11-29')).toEqual([]);
  });

  test('what is written out and read in again changes nothing', async () => {
    const response = await asked('/api/roster.xlsx?month=2026-11', 'chengguan');
    expect(response.headers.get('content-disposition')).toContain('shaodao-roster-2026-11.xlsx');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const rows = await readSheet(bytes.buffer);
    expect(rows).toEqual([HEAD, ...ROWS.map((row) => row.map((cell) => cell || null))]);
    const leader = await app.person('chengguan.leader');
    const dry = await sendList(leader, `${PATH}/preview`, bytes);
    expect(dry.body.counts).toEqual({
      ...{ added: 0, changed: 0, unchanged: 2, refused: 0, dropped: 0 },
    });
  });

  test('days and times may stand as Excel writes them, headings in English', async () => {
    const time = (text: string) => ({
      value: new Date(`1899-12-30T${text}:00Z`),
      type: Date,
      format: 'hh:mm',
    });
    const day = { value: new Date('2026-12-01'), type: Date, format: 'yyyy-mm-dd' };
    const head = ['Day', 'Shift', 'From', 'Until', 'On duty'];
    const rows = [
      [day, 'Night', time('20:00'), time('08:00'), LEADER],
      ['2026/12/3', 'Day', '8\uFF1A30', '24:00', `${STAFF}\uFF0C${LEADER}`],
    ] as Row[];
    const leader = await app.person('chengguan.leader');
    const dry = await sendList(leader, `${PATH}/preview`, await workbook([head, ...rows]));
    expect(dry.body.rows).toMatchObject([
      { result: 'added', from: wall('2026-12-01 20:00'), until: wall('2026-12-02 08:00') },
      { result: 'added', from: wall('2026-12-03 08:30'), until: wall('2026-12-04 00:00') },
    ]);
  });

  test.each([
    ['columns are missing', [['2026-11-30', '白班']], ['日期', '班次'], 'columns_missing'],
    [
      'more than four hundred',
      Array.from({ length: 401 }, () => ROWS[0] ?? []),
      HEAD,
      'too_many_rows',
    ],
    ['a formula', [[{ type: 'Formula', value: 'TODAY()' }]], HEAD, 'has_formulas'],
  ])('%s: refused', async (_what, rows, head, reason) => {
    const leader = await app.person('chengguan.leader');
    const bytes = await workbook([head, ...rows] as Row[]);
    const { status, body } = await sendList(leader, `${PATH}/preview`, bytes);
    expect([status, body.reason]).toEqual([422, reason]);
  });

  test('is read in by leaders of the unit alone', async () => {
    for (const [who, status] of [
      ['chengguan', 403],
      ['hub', 403],
      ['district', 404],
      ['member1', 404],
    ] as const) {
      expect((await send('/preview', ROWS, undefined, who)).status, who).toBe(status);
      expect((await send('', ROWS, 0, who)).status, who).toBe(status);
      expect((await asked('/api/roster/template.xlsx', who)).status, who).toBe(status);
    }
    const empty = await readSheet(await (await asked('/api/roster/template.xlsx')).arrayBuffer());
    expect(empty).toEqual([HEAD]);
  });
});

test('every way in is described', async () => {
  const { paths } = (await app.anybody.get('/api/openapi.json')).body;
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/api/on-duty',
      ...['', '.xlsx', '/template.xlsx', '/plan', '/plan/preview', '/day', '/sheet', '/swaps'].map(
        (end) => `/api/roster${end}`,
      ),
      ...['/sheet/preview', '/swaps/{n}/answer', '/swaps/{n}/withdrawal'].map(
        (end) => `/api/roster${end}`,
      ),
      ...['', '/{n}', '/{n}/take-over'].map((end) => `/api/handover${end}`),
    ]),
  );
});
