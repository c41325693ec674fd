import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { DESKTOP, PHONE, signedIn } from '../support/browser.ts';
import { axeOn, useDemoHouse } from '../support/demo-house.ts';
import { situationCode } from '../support/sample-district.ts';

const house = useDemoHouse();
let number: string;
beforeAll(async () => {
  const ticket = await house.post('qianfoshan.leader', '/api/tickets', {
    situationCode: situationCode('占道经营'),
    place: { lat: 36.6655, lng: 117.0905, address: '某某路 26 号' },
  });
  number = ticket.number;
});

/** Kind, number, street, clock, link. */
const expectCardText = (text: string): void => {
  const lines = text.split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(`【哨到】综合执法 ${number}`);
  expect(lines[2]).toMatch(/^应哨 \d\d-\d\d \d\d:\d\d 前\(还剩 .+\)$/);
  expect(lines[3]).toBe(`${house.server.url}/t/${number}`);
};

const sizeOf = (page: Page, url: string): Promise<[number, number]> =>
  page.evaluate(async (from) => {
    const image = new Image();
    image.src = from;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, url);

test('one tap at a desk makes the card and puts picture and text on the clipboard', async () => {
  const context = await signedIn(house.browser, house.server.url, 'hub', DESKTOP);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${house.server.url}/t/${number}`);
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByText('图片和文字已复制').waitFor();
  const picture = (await page.locator('.share-picture').getAttribute('src')) ?? '';
  expect(picture).toMatch(/^data:image\/png;/);
  expect(await sizeOf(page, picture)).toEqual([1080, 1080]);
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = await item?.getType('text/plain');
    return { types: item?.types ?? [], text: (await text?.text()) ?? '' };
  });
  expect([...copied.types].sort()).toEqual(['image/png', 'text/plain']);
  expectCardText(copied.text);
  expect(await axeOn(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '保存图片' }).click();
  expect((await download).suggestedFilename()).toBe(`${number}.png`);
  await context.close();
});

test('where there is no clipboard the text is copied as selected, and the picture is kept', async () => {
  const context = await signedIn(house.browser, house.server.url, 'hub', DESKTOP);
  await context.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'));
  const page = await context.newPage();
  await page.goto(`${house.server.url}/t/${number}`);
  await page.getByRole('button', { name: '分享' }).click();
  await page.locator('.share-picture').waitFor();
  expect(await page.getByRole('button', { name: '复制图片' }).count()).toBe(0);
  await page.getByRole('button', { name: '复制文字' }).click();
  await page.getByText('文字已复制').waitFor();
  expectCardText(await page.evaluate(() => String(document.getSelection())));
  await context.close();
});

test('one tap on a phone hands picture and text to the sheet of the system', async () => {
  const { browser, server } = house;
  const context = await signedIn(browser, server.url, 'hub', PHONE, 'zh-CN', { hasTouch: true });
  await context.addInitScript(() => {
    navigator.canShare = (data) => (data?.files?.length ?? 0) > 0;
    navigator.share = async (data) => {
      const [file] = data?.files ?? [];
      if (!file) throw new TypeError('no file');
      document.title = JSON.stringify({
        text: data?.text,
        name: file.name,
        url: URL.createObjectURL(file),
      });
    };
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/t/${number}`);
  await page.getByRole('button', { name: '分享' }).tap();
  await page.waitForFunction(() => document.title.startsWith('{'));
  const given = JSON.parse(await page.title());
  expectCardText(given.text);
  expect(given.name).toBe(`${number}.png`);
  expect(await sizeOf(page, given.url)).toEqual([1080, 1080]);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await context.close();
});
