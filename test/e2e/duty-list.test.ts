import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from 'write-excel-file/universal';
import { DESKTOP, launchBrowser, PHONE, signedIn } from '../support/browser.ts';
import { workbook } from '../support/duty-workbook.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HEAD = ['编码', '情形名称', '清单', '类型', '主责单位', '协办单位', '依据', '办结时限'];
const NEW = ['Z-01', '占用盲道', '配合履职', '综合执法', '区城管局', '', '《某法》第一条', ''];
const OWN = [
  'A-04',
  '小广告',
  '基本履职',
  '民生',
  '所在街道',
  '',
  '《街道履职事项清单》第9项',
  '2 个工作日',
];

let dir: string;
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  dir = tempDir();
  server = await startServer({ DATA_DIR: dir });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

const choose = async (page: Page, name: string, rows: Row[]): Promise<void> => {
  const buffer = Buffer.from(await workbook([HEAD, ...rows]));
  await page.setInputFiles('input[type=file]', { name, mimeType: '', buffer });
};
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  const found = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
  return found.violations.map(({ id }) => id);
};

test('an admin sees each row checked, mends the file, puts it in force, and a street reads it', async () => {
  const context = await signedIn(browser, server.url, 'admin', DESKTOP);
  const page = await context.newPage();
  await page.goto(`${server.url}/admin?tab=duty`);
  await choose(page, 'first.xlsx', [NEW.with(4, '区海洋局'), OWN]);
  await page.getByText('没有这个单位').waitFor();
  expect(await page.getByRole('button', { name: '整份生效' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  await choose(page, 'mended.xlsx', [NEW, OWN]);
  await page.getByRole('button', { name: '整份生效' }).click();
  await page.getByText('履职清单已更新:新增 1 个,改动 1 个。').waitFor();
  await page.getByLabel('情形').selectOption('A-04');
  await page.getByText('最早的版本').waitFor();
  expect(await violations(page)).toEqual([]);
  await context.close();

  const phone = await signedIn(browser, server.url, 'qianfoshan.staff', PHONE);
  const street = await phone.newPage();
  await street.goto(`${server.url}/raise?situation=A-04`);
  const caution = street.locator('.raise-caution');
  await caution.getByText('《街道履职事项清单》第9项').waitFor();
  await street.getByText('2 个工作日').waitFor();
  await caution.getByRole('button', { name: '街道自办' }).click();
  expect(await caution.getByRole('button').getAttribute('aria-pressed')).toBe('true');
  await phone.close();
});
