import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { axeOn, useMovableHouse } from '../support/demo-house.ts';
import { wall } from '../support/story.ts';

/** A Wednesday evening, after working hours. */
const house = useMovableHouse(wall('2026-11-25 19:30'));

const PATIENCE = { timeout: 20_000 };

const NEWCOMER = 'member13';
const MINE = '报到党员 13';

const goTo = (page: Page, path: string) => page.goto(`${house.server.url}${path}`);

/** The eight digits the organiser's phone shows now, once the next ones are far enough away. */
const digitsOn = async (page: Page): Promise<string> => {
  await expect
    .poll(
      async () => Number(/\d+/.exec((await page.locator('.code-left').textContent()) ?? '')?.[0]),
      {
        timeout: 40_000,
      },
    )
    .toBeGreaterThan(3);
  return ((await page.locator('.code-digits').textContent()) ?? '').replace(/\D/g, '');
};

const type = async (page: Page, digits: string, act: string): Promise<void> => {
  await page.getByLabel(/8 位数字/).fill(digits);
  await page.getByRole('button', { name: act, exact: true }).click();
};

test("a member's first week: register, be confirmed, claim a wish, come and leave without network, have the hours confirmed, print", async () => {
  const { context: phone, page } = await house.window(NEWCOMER, '/service', PHONE);
  const { page: desk } = await house.window('qipanjie', '/service', DESKTOP);

  // Monday: one form, one choice.
  await page.getByRole('link', { name: '报到', exact: true }).first().click();
  await page.getByLabel('搜社区或街道').fill('棋盘街');
  await page.getByText('棋盘街社区', { exact: true }).click();
  await page.getByRole('button', { name: '维修' }).click();
  await page.getByRole('button', { name: '提交报到' }).click();
  await page.getByText('等党支部确认').first().waitFor();

  // The community confirms; the member's page learns of it by itself.
  await desk.getByRole('link', { name: /^报到/ }).click();
  const asked = desk.locator('li, tr, article').filter({ hasText: MINE }).first();
  await asked.getByRole('button', { name: '确认报到' }).click();
  await goTo(page, '/service');
  await page.getByText('社区在找人').waitFor();
  expect(await axeOn(page)).toEqual([]);

  // Of a wish only what it is about and where; claimed with one tap, it says the rest.
  const wish = page.locator('li').filter({ hasText: '居家小修' }).first();
  expect(await wish.textContent()).not.toContain('水龙头');
  await wish.getByRole('button', { name: '认领' }).click();
  await page.getByText('水龙头漏水,换一个阀芯').first().waitFor();
  const { claimed } = await house.get(NEWCOMER, '/api/service/home');
  const need = claimed.find(({ kind }: { kind: string }) => kind === 'wish');

  // The organiser's phone shows the code; then neither phone has a network.
  const query = `need=${need.id}&shift=${need.shifts[0].id}`;
  const organiser = await house.window('qipanjie', `/service/code?${query}`, PHONE);
  await organiser.page.locator('.code-digits').waitFor();
  await goTo(page, `/service/attend?${query}`);
  await page.getByLabel(/8 位数字/).waitFor();
  await organiser.context.setOffline(true);
  await phone.setOffline(true);
  await type(page, await digitsOn(organiser.page), '登记到岗');
  await page.getByText('已存本机,联网后发送').first().waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect((await house.get(NEWCOMER, '/api/service/home')).present).toEqual([]);

  // Back: it is sent by itself, with the time of then.
  await phone.setOffline(false);
  await organiser.context.setOffline(false);
  await expect
    .poll(async () => (await house.get(NEWCOMER, '/api/service/home')).present.length, PATIENCE)
    .toBe(1);
  const [there] = (await house.get(NEWCOMER, '/api/service/home')).present;
  // This server's clock was set by the test, so every phone is off to it: shown, and nothing is lost.
  expect(there.arrived).toMatchObject({ way: 'code', doubts: ['clock_off'] });

  // An hour and a half later they leave, by the code of then.
  await house.server.moveBy(90);
  await goTo(organiser.page, `/service/code?${query}`);
  await goTo(page, `/service/attend?${query}`);
  await type(page, await digitsOn(organiser.page), '登记离岗');
  await page.getByText('已记离岗').waitFor();

  // The community confirms the hours and says thanks.
  await goTo(desk, '/service?tab=hours');
  const entry = desk.locator('li, tr, article').filter({ hasText: MINE }).first();
  await entry.getByRole('button', { name: /^确认 1 小时 30 分/ }).click();
  await expect
    .poll(async () => (await house.get(NEWCOMER, '/api/service-records')).items[0].status, PATIENCE)
    .toBe('confirmed');

  // The record and the slip are there for paper.
  await goTo(page, '/service/record');
  await page.getByText('已确认 1.5 小时').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await goTo(page, '/service/record/print');
  await page.getByText('社区服务记录').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.locator('main').getByText(MINE).first().waitFor();
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  const { registration } = await house.get(NEWCOMER, '/api/service/home');
  await goTo(page, `/service/slip/${registration.id}`);
  await page.getByText(registration.number).first().waitFor();
  expect(await page.locator('svg').count()).toBeGreaterThan(0);
  expect(await axeOn(page)).toEqual([]);
});
