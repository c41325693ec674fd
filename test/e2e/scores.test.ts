import type { Locator, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { DESKTOP, signedIn } from '../support/browser.ts';
import { useDemoHouse } from '../support/demo-house.ts';
import { signInAt } from '../support/server-process.ts';

const house = useDemoHouse();

/** A quarter of days ending today: the demo's closed tickets lie in it on any date. */
const period = (): string => {
  const day = (ago: number): string =>
    new Date(Date.now() + 8 * 3_600_000 - ago * 86_400_000).toISOString().slice(0, 10);
  return `${day(90)}..${day(0)}`;
};

const open = async (username: string, kind: string): Promise<Page> => {
  const context = await signedIn(house.browser, house.server.url, username, DESKTOP);
  const page = await context.newPage();
  await page.goto(`${house.server.url}/scores?period=${period()}&kind=${kind}`);
  await page.locator('.scores-table').waitFor();
  return page;
};

type Listed = { shown: number; told: string; formula: string; hasMore: boolean };

/** What the open panel lists, once all of it is there. */
const listed = async (page: Page): Promise<Listed> => {
  for (;;) {
    const found = await page.waitForFunction(() => {
      const list = document.querySelector('.figure-tickets[aria-busy=false]');
      const told = list?.querySelector('[role=status]')?.textContent;
      const formula = document.querySelector('.formula-numbers')?.textContent ?? '';
      if (!list || !told) return undefined;
      const hasMore = list.querySelector('button') !== null;
      return { shown: list.querySelectorAll('li').length, told, formula, hasMore };
    });
    const now = (await found.jsonValue()) as Listed;
    if (!now.hasMore) return now;
    await page.locator('.figure-tickets button').click();
  }
};

const numberIn = (text: string): number =>
  Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? '0');

const TIMES = ['claim', 'arrive', 'finish'];

/** Of how many the cell says it is made: the n of '20/22', a count; a time says it in its panel. */
const promised = (figure: string, cell: string[], formula: string): number => {
  if (TIMES.includes(figure)) return numberIn(formula);
  const parts = cell.find((each) => each.includes('/')) ?? cell[0] ?? '';
  return numberIn(parts.split('/').at(-1) ?? '');
};

const SCORE_WORDS = /得分|计分|排名|名次|第 \d/;

const checksOf = (page: Page): Locator => page.locator('[aria-labelledby=scores-spot-checks]');

/** Everything a reader could find: what is drawn, what is read out, and the title. */
const textOf = async (page: Page): Promise<string> =>
  `${await page.title()} ${await page.evaluate(() => document.body.textContent)}`;

/** Some two hundred figures are opened one by one. */
const MANY_MS = 240_000;

describe.each(['department', 'street'])('the table of %s', (kind) => {
  test('every figure opens to exactly its tickets', { timeout: MANY_MS }, async () => {
    const page = await open('oversight', kind);
    const links = page.locator('.scores-table .figure[data-figure]');
    const cells = await links.evaluateAll((all) =>
      all.map((link) => ({
        figure: link.getAttribute('data-figure') ?? '',
        cell: [...link.querySelectorAll('b, small')].map((each) => each.textContent ?? ''),
      })),
    );
    expect(cells.length).toBeGreaterThan(10);
    for (const [at, { figure, cell }] of cells.entries()) {
      await links.nth(at).dispatchEvent('click');
      const { shown, told, formula } = await listed(page);
      const total = numberIn(told);
      const wanted = promised(figure, cell, formula);
      const said = `${figure} ${cell.join(' ')} → ${shown} listed, ${told}`;
      expect(told, said).not.toContain('不在您可见范围');
      expect(shown, said).toBe(total);
      // Several cards, or several tasks of all units together, may lie on one ticket: then it is said.
      if (total < wanted) expect(told, said).toContain(`${wanted} 项落在这 ${total} 件上`);
      else expect(total, said).toBe(wanted);
      await page.keyboard.press('Escape');
      await page.locator('dialog.scores-panel').waitFor({ state: 'detached' });
    }
    await page.context().close();
  });
});

test('what a reader may not see of a figure is counted, not shown', async () => {
  const page = await open('chengguan', 'department');
  await page.locator('.scores-table tfoot [data-figure=cases]').click();
  const { shown, told } = await listed(page);
  const hidden = numberIn(/另有 [\d,]+/.exec(told)?.[0] ?? '');
  expect(hidden).toBeGreaterThan(0);
  expect(shown + hidden).toBe(numberIn(told));
  await page.context().close();
});

/** Everything one person is shown and sent on the page, its panel and the sheet for paper. */
const shownAndSent = async (username: string): Promise<{ shown: string; sent: string }> => {
  const context = await signedIn(house.browser, house.server.url, username, DESKTOP);
  const page = await context.newPage();
  // Read on the way: the browser forgets an answer as soon as it leaves the page.
  const answers: string[] = [];
  await page.route('**/api/scores**', async (route) => {
    const response = await route.fetch();
    answers.push(await response.text());
    await route.fulfill({ response });
  });
  let shown = '';
  for (const kind of ['department', 'street']) {
    await page.goto(`${house.server.url}/scores?period=${period()}&kind=${kind}`);
    await page.locator('.scores-table .unit-link').first().click();
    await page.locator('.unit-part').first().waitFor();
    shown += await textOf(page);
    await page.goto(`${house.server.url}/scores/print?period=${period()}&kind=${kind}`);
    await page.locator('.bulletin table').waitFor();
    shown += await textOf(page);
  }
  const sent = answers.join();
  await context.close();
  return { shown, sent };
};

const expectNoScore = async (username: string): Promise<void> => {
  const { shown, sent } = await shownAndSent(username);
  expect(shown).toContain('响应率');
  expect(shown).not.toMatch(SCORE_WORDS);
  expect(sent).toContain('"rows"');
  expect(sent).not.toMatch(/"(score|points|rank|filingNumber)"/);
};

test.each(['qianfoshan.leader', 'chengguan.leader', 'hub'])(
  'read by %s no score and no rank is anywhere, on the page or in what it was sent',
  expectNoScore,
);

test('with a filing number the district leader sees score and rank, and which number', async () => {
  const page = await open('district', 'department');
  await page.getByText('考核备案文号').waitFor();
  expect(await page.locator('.scores-table .is-score').count()).toBeGreaterThan(0);
  await page.locator('.scores-table .is-score').first().click();
  await page.getByRole('heading', { name: /分怎么来的/ }).waitFor();
  await page.context().close();
});

test('the bulletin downloads as a workbook named after its period', async () => {
  const page = await open('hub', 'department');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 XLSX' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const sheets = await readXlsxFile(await download.path());
  expect(JSON.stringify(sheets)).toContain('区城管局');
  await page.context().close();
});

test('only oversight may announce spot checks, month by month', async () => {
  const context = await signedIn(house.browser, house.server.url, 'hub', DESKTOP);
  const page = await context.newPage();
  const checks = checksOf(page);
  await page.goto(`${house.server.url}/scores`);
  await checks.getByText('督查室还没有公布').waitFor();
  expect(await checks.getByRole('button').count()).toBe(0);
  await context.close();
  const own = await open('oversight', 'department');
  await own.getByText('抽查按月进行').waitFor();
  expect(await checksOf(own).getByRole('button').count()).toBe(0);
  await own.goto(`${house.server.url}/scores`);
  await checksOf(own).getByRole('button', { name: '公布抽查' }).click();
  await checksOf(own).locator('code').waitFor();
  expect(await checksOf(own).locator('code').textContent()).toMatch(/^[0-9a-f]{64}$/);
  expect(await checksOf(own).getByRole('button').count()).toBe(0);
  await own.context().close();
});

test('more than 366 days are not asked for, and it is said why', async () => {
  const page = await open('oversight', 'department');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('从', { exact: true }).fill('2020-01-01');
  await page.getByText('一次最多看 366 天').waitFor();
  expect(asked.filter((url) => url.includes('2020-01-01'))).toEqual([]);
  await page.context().close();
});

// The last of this file: it takes the number away for good.
test('without a filing number no score and no rank is anywhere, whoever reads', async () => {
  const response = await fetch(`${house.server.url}/api/appraisal`, {
    method: 'POST',
    headers: {
      cookie: await signInAt(house.server.url, 'admin'),
      'content-type': 'application/json',
      'idempotency-key': 'withdrawn-by-test',
    },
    body: JSON.stringify({ filingNumber: '' }),
  });
  expect(response.status).toBe(200);
  await expectNoScore('oversight');
  await expectNoScore('district');
});
