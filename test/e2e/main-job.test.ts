import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, PHONE, signedIn } from '../support/browser.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';

let dir: string;
let server: ServerProcess;
let browser: Browser;
const contexts: BrowserContext[] = [];

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

const open = async (username: string, size = DESKTOP): Promise<Page> => {
  const context = await signedIn(browser, server.url, username, size);
  contexts.push(context);
  return context.newPage();
};

const SAID = '雨水井盖不见了,井口敞着';

describe('the main job in a browser', () => {
  test('an emergency goes from a phone in the street to a verified result', async () => {
    const desk = await open('shizheng');
    await desk.goto(server.url);
    await desk.locator('whistle-map').waitFor();

    const street = await open('qianfoshan.staff', PHONE);
    await street.goto(`${server.url}/raise`);
    await street.getByLabel('什么事').fill(SAID);
    await street
      .getByRole('radio', { name: /井盖缺失/ })
      .or(street.getByRole('button', { name: /井盖缺失/ }))
      .first()
      .click();
    await street.getByRole('button', { name: /吹哨.*立即发出/ }).click();
    const number =
      (
        await street
          .getByText(/LX\d{8}-\d{4}/)
          .first()
          .textContent()
      )?.match(/LX\d{8}-\d{4}/)?.[0] ?? '';
    expect(number).not.toBe('');

    const row = desk
      .getByRole('listitem')
      .filter({ hasText: '井盖缺失' })
      .filter({ hasText: '千佛山' })
      .first();
    await row.waitFor({ timeout: 5_000 });

    await desk.goto(`${server.url}/t/${number}`);
    await desk.getByRole('button', { name: '应哨', exact: true }).first().click();
    await desk.getByRole('dialog').getByText('15 分钟').click();
    await desk.getByRole('dialog').getByRole('button', { name: /应哨/ }).last().click();
    await desk.getByText('已应哨').first().waitFor();
    await street.goto(`${server.url}/t/${number}`);
    await street.getByText('已应哨').first().waitFor();
  });
});
