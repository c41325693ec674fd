import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, signedIn } from '../support/browser.ts';
import { type ServerProcess, signInAt, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';

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

const raise = async (title: string): Promise<void> => {
  const cookie = await signInAt(server.url, 'qianfoshan.leader');
  const response = await fetch(`${server.url}/api/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      situationCode: 'A-01',
      title,
      place: { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' },
    }),
  });
  expect(response.status).toBe(201);
};

test('two windows show a whistle without a reload, also after the server was restarted in between', async () => {
  const windows = await Promise.all(
    ['hub', 'chengguan'].map(async (username) => {
      const context = await signedIn(browser, server.url, username, DESKTOP);
      const page = await context.newPage();
      await page.goto(server.url);
      await page.locator('whistle-map .leaflet-marker-pane > *').first().waitFor();
      return page;
    }),
  );
  await raise('重启之前的哨');
  for (const page of windows) await page.getByText('重启之前的哨').first().waitFor();

  const { port } = new URL(server.url);
  await server.stop();
  server = await startServer({ DATA_DIR: dir, PORT: port });
  await raise('重启之后的哨');
  for (const page of windows) await page.getByText('重启之后的哨').first().waitFor();
});
