import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DAY_MS, shanghaiDay, toInstant } from '../../src/domain/instant.ts';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { useDemoHouse } from '../support/demo-house.ts';
import { pressOn } from '../support/keyboard.ts';

const house = useDemoHouse();
const place = { lat: 36.655, lng: 117.032, address: '文化西路 1 号' };

/** Of each test its own unit, and none that the demo keeps busy. */
const raise = (leadUnitId: string): Promise<{ id: string; number: string }> =>
  house.post('qianfoshan.leader', '/api/tickets', {
    kind: 'daily',
    detail: '垃圾没有清',
    place,
    leadUnitId,
    supportUnitIds: [],
  });

const bell = (page: Page) => page.locator('.bell .count');
const rows = (page: Page) => page.locator('.inbox-row');

test('a call counts on the bell and in the title at once; the ticket opened any way, it counts no more', async () => {
  const { context, page } = await house.window('fagai', '/duty', PHONE);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await bell(page).count()).toBe(0);
  const { number } = await raise('fagai');
  await bell(page).filter({ hasText: /^1$/ }).waitFor();
  await expect.poll(() => page.title()).toMatch(/^\(1\) /);
  const other = await context.newPage();
  await other.goto(`${house.server.url}/t/${number}`);
  await bell(page).waitFor({ state: 'detached' });
  await expect.poll(() => page.title()).not.toMatch(/^\(/);
  await context.close();
});

test('the duty roster opened, what it was told about counts no more', async () => {
  const { user } = await house.get('chengguan.leader', '/api/me');
  const tomorrow = shanghaiDay(toInstant(Date.now() + DAY_MS));
  const asked = { withPersonId: user.id, days: [tomorrow] };
  await house.post('chengguan', '/api/roster/swaps', asked);
  const unreadOf = async (): Promise<number> => {
    const { items } = await house.get('chengguan.leader', '/api/inbox?unread=1');
    return items.filter(({ href }: { href: string }) => href === '/roster').length;
  };
  await expect.poll(unreadOf, { timeout: 20_000 }).toBeGreaterThan(0);
  const { context, page } = await house.window('chengguan.leader', '/duty', PHONE);
  await bell(page).waitFor();
  await page.goto(`${house.server.url}/roster`);
  await expect.poll(unreadOf, { timeout: 20_000 }).toBe(0);
  await context.close();
});

test('by keyboard alone from the bell to what one was told', async () => {
  const { number } = await raise('tuiyi');
  const { context, page } = await house.window('tuiyi', '/duty', DESKTOP);
  await bell(page).filter({ hasText: /^1$/ }).waitFor();
  await pressOn(page, /^消息,1 条未读$/);
  await page.waitForURL('**/inbox');
  await rows(page).first().waitFor();
  expect(await rows(page).first().textContent()).toMatch(`未读民生 · 叫到本单位,请应哨${number}`);
  await pressOn(page, new RegExp(`^民未读.*${number}`));
  await page.waitForURL(`**/t/${number}`);
  await page.goBack();
  await rows(page).first().waitFor();
  expect(await rows(page).first().textContent()).not.toMatch('未读');
  await context.close();
});

test('no row moves under the pointer: what comes meanwhile waits above', async () => {
  const { number } = await raise('wenlv');
  const { context, page } = await house.window('wenlv', '/inbox', DESKTOP);
  await rows(page).filter({ hasText: number }).hover();
  const next = await raise('wenlv');
  await page.getByRole('button', { name: '有 1 条新消息' }).waitFor();
  expect(await rows(page).count()).toBe(1);
  await page.getByRole('button', { name: '有 1 条新消息' }).click();
  await expect.poll(() => rows(page).first().textContent()).toMatch(next.number);
  await context.close();
});

test('all marked as read stay in the list, and leave the list of the unread', async () => {
  await raise('shangwu');
  const { context, page } = await house.window('shangwu', '/inbox', PHONE);
  await rows(page).first().waitFor();
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect.poll(() => page.locator('[data-unread]').count()).toBe(0);
  expect(await rows(page).count()).toBe(1);
  expect(await bell(page).count()).toBe(0);
  await page.getByRole('link', { name: '只看未读' }).click();
  await page.getByText('没有未读消息。').waitFor();
  await context.close();
});
