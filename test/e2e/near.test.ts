import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, PHONE, signedIn } from '../support/browser.ts';
import { situationCode } from '../support/sample-district.ts';
import { type ServerProcess, signInAt, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** East in the district, where the demo tells nothing. */
const SPOT = { lat: 36.6655, lng: 117.0905 };

let dir: string;
let server: ServerProcess;
let browser: Browser;
let raised: { id: string; number: string };
beforeAll(async () => {
  dir = tempDir();
  server = await startServer({ DATA_DIR: dir });
  browser = await launchBrowser();
  const answer = await fetch(`${server.url}/api/tickets`, {
    method: 'POST',
    headers: {
      cookie: await signInAt(server.url, 'qianfoshan.leader'),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ situationCode: situationCode('占道经营'), place: SPOT }),
  });
  raised = await answer.json();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

const open = async (path: string, size: { width: number; height: number }): Promise<Page> => {
  const context = await signedIn(browser, server.url, 'qianfoshan.staff', size);
  await context.grantPermissions(['geolocation']);
  const { lat: latitude, lng: longitude } = SPOT;
  await context.setGeolocation({ latitude: latitude + 0.0005, longitude, accuracy: 10 });
  const page = await context.newPage();
  await page.goto(`${server.url}${path}`);
  return page;
};

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
  return found.map(({ id }) => id);
};

test('what is open nearby is offered while raising, from plain words, and opens with one tap', async () => {
  const page = await open('/raise', PHONE);
  await page.locator('#raise-detail').fill('路口有小贩占道摆摊');
  const near = page.getByRole('region', { name: '250 米内有 1 张相近的在办工单' });
  await near.getByText('相距 56 米').waitFor();
  expect(await violations(page)).toEqual([]);
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
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '正在核实,____前回复您' }).click();
  await expect.poll(() => box.inputValue()).toBe('时间正在核实,____前回复您');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('____');
  await page.keyboard.type('17:00');
  expect(await box.inputValue()).toBe('时间正在核实,17:00前回复您');
  await expect.poll(() => page.locator('.wording').count()).toBe(0);
  await page.context().close();
});
