import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { DESKTOP, PHONE, signedIn } from '../support/browser.ts';
import { axeOn, useDemoHouse } from '../support/demo-house.ts';
import { situationCode } from '../support/sample-district.ts';
import { signInAt } from '../support/server-process.ts';

/** East in the district, where the demo tells nothing. */
const SPOT = { lat: 36.6655, lng: 117.0905 };

const house = useDemoHouse();
let raised: { id: string; number: string };
beforeAll(async () => {
  const answer = await fetch(`${house.server.url}/api/tickets`, {
    method: 'POST',
    headers: {
      cookie: await signInAt(house.server.url, 'qianfoshan.leader'),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ situationCode: situationCode('占道经营'), place: SPOT }),
  });
  raised = await answer.json();
});

const open = async (path: string, size: { width: number; height: number }): Promise<Page> => {
  const context = await signedIn(house.browser, house.server.url, 'qianfoshan.staff', size);
  await context.grantPermissions(['geolocation']);
  const { lat: latitude, lng: longitude } = SPOT;
  await context.setGeolocation({ latitude: latitude + 0.0005, longitude, accuracy: 10 });
  const page = await context.newPage();
  await page.goto(`${house.server.url}${path}`);
  return page;
};

test('what is open nearby is offered while raising, from plain words, and opens with one tap', async () => {
  const page = await open('/raise', PHONE);
  await page.locator('#raise-detail').fill('路口有小贩占道摆摊');
  const near = page.getByRole('region', { name: '250 米内有 1 张相近的在办工单' });
  await near.getByText('相距 56 米').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.locator('#raise-detail').fill('停水了');
  await expect.poll(() => near.count()).toBe(0);
  await page.locator('#raise-detail').fill('路口有小贩占道摆摊');
  await near.getByRole('link', { name: '查看' }).click();
  await page.waitForURL(`**/t/${raised.number}`);
  await page.context().close();
});

test('words that turn somebody away are exchanged with one tap, and the exchange can be undone', async () => {
  const page = await open(`/t/${raised.number}`, DESKTOP);
  const box = page.getByRole('textbox', { name: '补充情况' });
  await box.pressSequentially('时间不清楚');
  await page.getByText('“不清楚”之后,对方还不知道下一步').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '正在核实,____前回复您' }).click();
  await expect.poll(() => box.inputValue()).toBe('时间正在核实,____前回复您');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('____');
  await page.keyboard.type('17:00');
  expect(await box.inputValue()).toBe('时间正在核实,17:00前回复您');
  await expect.poll(() => page.locator('.wording').count()).toBe(0);
  await page.context().close();
});
