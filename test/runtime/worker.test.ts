import type { Client } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/entry/config.ts';
import { markDemo } from '../../src/entry/demo-mark.ts';
import { loadDistrict } from '../../src/entry/load-district.ts';
import { createDemoPeople, readDemoFile } from '../../src/entry/make-demo.ts';
import { nodeWorld } from '../../src/entry/node-host.ts';
import { openClient } from '../../src/entry/node-store.ts';
import { createStore, type OpenStore } from '../../src/store/open.ts';
import { type PushService, startPushService } from '../support/push-service.ts';
import { type Sqld, startSqld } from '../support/sqld.ts';
import { type LocalWorker, startWorker } from '../support/wrangler.ts';
import { tellSameStory } from './same-story.ts';

const SECRETS = { AUTH_SECRET: 'a'.repeat(32), DATA_KEY: '0f'.repeat(32) };
const PAGE = '<!doctype html><title>哨到</title>';

let database: Sqld;
let worker: LocalWorker;
let phones: PushService;

beforeAll(async () => {
  database = await startSqld();
  phones = await startPushService();
  const vars = { ...SECRETS, DATABASE_URL: database.url, PUSH_SERVICES: phones.origin };
  worker = await startWorker(vars, { 'index.html': PAGE, 'app.js': 'export {};' });
});

afterAll(async () => {
  await worker?.stop();
  await database?.stop();
  await phones?.close();
});

const withStore = async <T>(work: (store: OpenStore, client: Client) => Promise<T>): Promise<T> => {
  const client = await openClient(readConfig({ ...SECRETS, DATABASE_URL: database.url }));
  const done = await work(createStore(client), client);
  client.close();
  return done;
};

/** As an administrator would from their own machine; the Worker has migrated by then. */
const seed = (): Promise<void> =>
  withStore(async (store, client) => {
    const file = readDemoFile();
    await loadDistrict(store, file, nodeWorld.now());
    await createDemoPeople(readConfig(SECRETS), store, file);
    await client.execute(
      "INSERT INTO receipts VALUES ('nobody', 'of long ago', 'hash', 'ticket', 200, '2020-01-01')",
    );
  });

const ask = (path: string): Promise<Response> => fetch(`${worker.url}${path}`);

describe('the Worker, from an empty database on', () => {
  test('without a district it is alive, not ready, and has migrated', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(503);
    await seed();
  });

  test('a database marked as the demo is not served, and the log says why', async () => {
    await withStore((store) => markDemo(store, 'made'));
    expect((await ask('/readyz')).status).toBe(503);
    expect((await ask('/api/demo')).status).toBe(503);
    await vi.waitFor(() => expect(worker.output()).toContain('demo people'));
    await withStore((_, client) => client.execute("DELETE FROM settings WHERE name = 'demo'"));
    const isReady = async () => expect((await ask('/readyz')).status).toBe(200);
    await vi.waitFor(isReady, { timeout: 20_000 });
  });

  test('any address gives the page, with the security headers', async () => {
    const responses = await Promise.all(['/', '/t/LX20261123-0001', '/app.js'].map(ask));
    const texts = await Promise.all(responses.map((response) => response.text()));
    expect(texts).toEqual([PAGE, PAGE, 'export {};']);
    for (const { headers } of responses)
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('the demo password is not given out', async () => {
    expect((await ask('/api/demo')).status).toBe(404);
  });

  tellSameStory(
    () => worker.url,
    () => phones,
  );

  test('of many guesses at once ten are judged', async () => {
    const guess = (n: number) =>
      fetch(`${worker.url}/api/auth/sign-in/username`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'guessed', password: `guess-${n}` }),
      });
    const answers = await Promise.all(Array.from({ length: 14 }, (_, n) => guess(n)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 10 }, () => 401),
      ...Array.from({ length: 4 }, () => 429),
    ]);
  });

  test('what was kept for a while is pruned by the object that holds the sockets', async () => {
    const count = () =>
      withStore(async (_, client) => {
        const { rows } = await client.execute("SELECT 1 FROM receipts WHERE key = 'of long ago'");
        return rows.length;
      });
    await vi.waitFor(async () => expect(await count()).toBe(0), {
      timeout: 75_000,
      interval: 1_000,
    });
  }, 90_000);

  test('what sockets carry is not printed', () => {
    expect(worker.output()).not.toContain('ENGINE.IO');
    expect(worker.output()).not.toContain('千佛山路');
  });
});
