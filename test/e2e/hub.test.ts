import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, PHONE, signedIn } from '../support/browser.ts';
import { useDemoHouse } from '../support/demo-house.ts';

const house = useDemoHouse();

const openHub = async (username: string, size = DESKTOP): Promise<Page> => {
  const context = await signedIn(house.browser, house.server.url, username, size, 'zh-CN');
  const page = await context.newPage();
  await page.goto(`${house.server.url}/hub`);
  await page.locator('.hub-row').first().waitFor();
  return page;
};

/** Kind of the row that has the focus, as 'return'. */
const here = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]');
    return row?.dataset.row?.split(':')[0];
  });

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('the console by keyboard', () => {
  test('arrows and letters go from row to row, numbers and brackets from group to group', async () => {
    const page = await openHub('hub');
    await press(page, 'j');
    expect(await here(page)).toBe('no_owner');
    await press(page, 'ArrowDown');
    expect(await here(page)).toBe('return');
    await press(page, 'k');
    expect(await here(page)).toBe('no_owner');
    await press(page, '3');
    expect(await here(page)).toBe('extension');
    await press(page, ']', ']', '[');
    expect(await here(page)).toBe('release');
    await press(page, '0');
    expect(await here(page)).toBe('late');
    await page.context().close();
  });

  test('Enter opens the ticket beside the row, Esc gives the row its focus back', async () => {
    const page = await openHub('hub');
    await press(page, '2', 'Enter');
    await page.locator('dialog.drawer .ticket-name').waitFor();
    await press(page, 'Escape');
    await expect.poll(() => here(page)).toBe('return');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  test('a decision is one key away, and after it the next row has the focus', async () => {
    const page = await openHub('hub.leader');
    await press(page, '0', ']');
    expect(await here(page)).toBe('exclusion');
    await press(page, 'a');
    const dialog = page.locator('dialog:modal');
    await dialog.locator('form').waitFor();
    await dialog.locator('input[type=radio]').first().focus();
    await press(page, 'Space');
    await dialog.locator('button[type=submit]').focus();
    await press(page, 'Enter');
    await expect.poll(() => page.locator('[data-row^="exclusion"]').count()).toBe(0);
    await expect.poll(() => here(page)).toBe('appeal');
    await page.context().close();
  });

  test('single keys can be turned off; the arrows stay', async () => {
    const page = await openHub('hub');
    await press(page, '?');
    await page.locator('dialog:modal input[type=checkbox]').uncheck();
    await press(page, 'Escape', '2');
    expect(await here(page)).toBeUndefined();
    await press(page, 'ArrowDown');
    expect(await here(page)).toBe('no_owner');
    await page.context().close();
  });
});

test('a whistle without a lead is counted within seconds, wherever the page stands', async () => {
  const page = await openHub('hub', PHONE);
  const count = page.locator('.hub-count b').first();
  const before = Number(await count.textContent());
  const raiser = await signedIn(house.browser, house.server.url, 'yanshan.leader', PHONE, 'zh-CN');
  const place = { lat: 36.6555, lng: 117.0705, address: '燕子山路' };
  const sent = await raiser.request.post(`${house.server.url}/api/tickets`, {
    data: { kind: 'daily', detail: '不知道是谁家的箱子', place },
    headers: { origin: house.server.url },
  });
  expect(sent.status()).toBe(201);
  await expect
    .poll(async () => Number(await count.textContent()), { timeout: 10_000 })
    .toBe(before + 1);
  await page.context().close();
});

test('the arrows turn the printed week, never past the present', async () => {
  const context = await signedIn(house.browser, house.server.url, 'oversight', DESKTOP, 'zh-CN');
  const page = await context.newPage();
  await page.goto(`${house.server.url}/hub/week`);
  await page.locator('.hub-week').waitFor();
  const days = () => page.locator('.hub-week .paper-line').textContent();
  const present = await days();
  await press(page, 'ArrowRight');
  expect(await days()).toBe(present);
  await press(page, 'ArrowLeft');
  await expect.poll(days).not.toBe(present);
  await press(page, 'ArrowRight');
  await expect.poll(days).toBe(present);
  await context.close();
});
