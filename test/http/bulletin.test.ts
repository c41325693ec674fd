import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PerformanceView } from '../../src/contract/score-views.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const PERIOD = '2026-11';
const NOW = wall('2026-11-25 15:00');

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await app.runDemo(NOW);
  app.setNow(NOW);
  await (await app.person('admin')).post('/api/appraisal', { filingNumber: '济考备 7' });
});
afterAll(() => app.close());

const workbookFor = async (username: string) => {
  const person = await app.person(username);
  const response = await person.fetch(`/api/scores/bulletin.xlsx?period=${PERIOD}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain('shaodao-2026-11.xlsx');
  return readXlsx(Buffer.from(await response.arrayBuffer()));
};

describe('the bulletin as a workbook', () => {
  test('has a sheet for each kind, in administrative order, with the figures of the record', async () => {
    const sheets = await workbookFor('hub');
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['部门', '公用企业', '街道', '注']);
    const view: PerformanceView = (
      await (await app.person('hub')).get(`/api/scores?period=${PERIOD}&kind=department`)
    ).body;
    const rows = sheets[0]?.data ?? [];
    const head = rows.findIndex(([first]) => first === '单位');
    expect(rows[head]?.[1]).toBe('件数');
    expect(rows.slice(head + 1, -1).map(([name, cases]) => [name, cases])).toEqual(
      view.rows.map(({ unit, cases }) => [unit.name, cases]),
    );
    expect(rows.at(-1)?.[1]).toBe(view.whole.cases);
  });

  test('scores and ranks stand in it for oversight and district leaders only', async () => {
    const textOf = async (username: string) => JSON.stringify(await workbookFor(username));
    for (const username of ['oversight', 'district']) {
      expect(await textOf(username)).toContain('"得分"');
      expect(await textOf(username)).toContain('济考备 7');
    }
    for (const username of ['hub', 'chengguan', 'qianfoshan.staff'])
      expect(await textOf(username)).not.toMatch(/得分|排名|济考备/);
  });

  test('nobody gets it who may not read the record', async () => {
    const member = await app.person('member1');
    expect((await member.get(`/api/scores/bulletin.xlsx?period=${PERIOD}`)).status).toBe(403);
  });
});
