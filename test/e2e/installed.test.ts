import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, LAUNCH, PHONE, signedIn } from '../support/browser.ts';
import { type Front, openFront } from '../support/changed-worker.ts';
import { axeOn, useDemoHouse } from '../support/demo-house.ts';
import { tempDir } from '../support/temp-dir.ts';

const house = useDemoHouse();
let front: Front;
beforeAll(async () => {
  front = await openFront(house.server.url);
});
afterAll(() => front.close());

test('Chromium finds nothing that keeps the app from being installed', async () => {
  const context = await chromium.launchPersistentContext(tempDir(), LAUNCH);
  const page = await context.newPage();
  await page.goto(house.server.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ name: '哨到', start_url: '/' });
  await context.close();
});

test('a new version asks, waits for words not yet submitted, and starts anew only on its button', async () => {
  const context = await signedIn(house.browser, front.url, 'qianfoshan.staff', DESKTOP);
  const page = await context.newPage();
  await page.goto(`${front.url}/desk`);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 20_000,
    })
    .toBe(true);
  const other = await context.newPage();
  await other.goto(`${front.url}/duty`);
  await other.getByRole('heading', { name: '谁管这事' }).waitFor();
  const bar = page.locator('.update-bar');
  expect(await bar.count()).toBe(0);

  front.change();
  const starts = { page: 0, other: 0 };
  page.on('load', () => {
    starts.page += 1;
  });
  other.on('load', () => {
    starts.other += 1;
  });
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await bar.getByText('有新版本').waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.evaluate(() => {
    const words = document.createElement('textarea');
    words.setAttribute('aria-label', 'words');
    document.querySelector('main')?.append(words);
  });
  await page.getByLabel('words').fill('正在写');
  await bar.getByRole('button', { name: '更新' }).click();
  await bar.getByText('有没提交的内容').waitFor();
  expect(starts).toEqual({ page: 0, other: 0 });

  await page.getByLabel('words').fill('');
  await bar.getByRole('button', { name: '更新' }).click();
  await expect.poll(() => starts.page, { timeout: 20_000 }).toBe(1);
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
  await expect.poll(() => bar.count(), { timeout: 20_000 }).toBe(0);
  await other.locator('.update-bar').getByText('有新版本').waitFor();
  expect(starts.other).toBe(0);
  await context.close();
});

test('what one person read and typed is gone from the phone before another reads, and at sign-out', async () => {
  const context = await signedIn(house.browser, house.server.url, 'qianfoshan.staff', PHONE);
  const page = await context.newPage();
  await page.goto(`${house.server.url}/desk`);
  const kept = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('reads-of-')));
  await expect.poll(async () => (await kept()).length, { timeout: 20_000 }).toBe(1);
  const [first] = await kept();
  await page.goto(`${house.server.url}/account`);
  await page.getByRole('button', { name: '退出登录' }).waitFor();
  const typed = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => / |:/.test(key)));
  await page.evaluate(async () => {
    const { user } = await (await fetch('/api/me')).json();
    localStorage.setItem(`handover ${user.unit.id} ${user.id}`, '{"general":"三楼电梯"}');
    localStorage.setItem(`who:${user.id}`, '王队');
  });
  expect(await typed()).toHaveLength(2);
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL('**/sign-in');
  await expect.poll(kept).toEqual([]);
  expect(await typed()).toEqual([]);
  await page.evaluate(async () => {
    await fetch('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'chengguan', password: 'whistle-demo' }),
    });
  });
  await page.goto(`${house.server.url}/desk`);
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
  await expect.poll(async () => (await kept()).length, { timeout: 20_000 }).toBe(1);
  expect(await kept()).not.toContain(first);
  await context.close();
});
