import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, PHONE, signedIn } from '../support/browser.ts';
import { useMovableHouse } from '../support/demo-house.ts';
import { wall } from '../support/story.ts';

const house = useMovableHouse(wall('2026-11-23 09:00'));

const open = async (username: string, path: string, size = DESKTOP): Promise<Page> => {
  const context = await signedIn(house.browser, house.server.url, username, size);
  const page = await context.newPage();
  await page.goto(`${house.server.url}${path}`);
  return page;
};

test('an admin sees what a limit would mean, saves it, and the auditor reads who did', async () => {
  const page = await open('admin', '/admin?tab=limits', PHONE);
  await page.getByRole('button', { name: '修改 民生 · 应哨' }).click();
  await page.getByLabel('数值').fill('2');
  await page.getByText(/原为 14:\d\d 前,改后 11:\d\d 前/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('民生 · 应哨 已改为 2 个工作小时').waitFor();
  const log = await open('auditor', '/audit?tab=settings');
  await log.getByRole('row').filter({ hasText: '民生 · 应哨' }).getByText('2 个工作小时').waitFor();
});

test('by keyboard alone a day is taken off, what would move is counted, and the calendar saved', async () => {
  const page = await open('admin', '/admin?tab=calendar');
  await page.locator('[data-day="2026-11-23"]').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '11 月 26 日 周四、放假、已改' }).waitFor();
  await page.getByText('未保存:1 天').waitFor();
  await page.getByRole('button', { name: '查看影响' }).press('Enter');
  await page.getByText(/将移动 \d+ 个正在计时的时限/).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).press('Enter');
  await page.getByText('工作日历已保存').waitFor();
  expect(await page.getByText('未保存').count()).toBe(0);
});

test('account security sees people only', async () => {
  const page = await open('security', '/admin?tab=limits');
  await page.getByRole('heading', { name: '人员' }).waitFor();
  expect(await page.getByText('时限规则').count()).toBe(0);
});
