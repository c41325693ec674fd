/** The demo on a server of its own, with a browser before it: opened before a file's tests, ended after them. */
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Instant } from '../../src/domain/instant.ts';
import { launchBrowser, signedIn } from './browser.ts';
import { startMovableServer } from './movable-server.ts';
import { type ServerProcess, signInAt, startServer } from './server-process.ts';
import { tempDir } from './temp-dir.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Size = { width: number; height: number };

/** JSON of whatever shape the test expects to find. */
type Json = ReturnType<typeof JSON.parse>;

/** What the server is told beside where its data is; asked for just before it starts. */
type EnvOf = () => Promise<Record<string, string>>;

/** On a server started by `start`. Everything is there once the file's tests begin. */
const useHouse = <S extends ServerProcess>(
  start: (env: Record<string, string>) => Promise<S>,
  envOf: EnvOf = async () => ({}),
) => {
  let dir: string;
  let server: S;
  let browser: Browser;
  const cookies = new Map<string, Promise<string>>();
  beforeAll(async () => {
    dir = tempDir();
    server = await start({ DATA_DIR: dir, ...(await envOf()) });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  const cookieOf = (username: string): Promise<string> => {
    const cookie = cookies.get(username) ?? signInAt(server.url, username);
    cookies.set(username, cookie);
    return cookie;
  };
  const ask = async (username: string, path: string, init: RequestInit = {}): Promise<Json> => {
    const headers = { 'content-type': 'application/json', cookie: await cookieOf(username) };
    const response = await fetch(`${server.url}${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    get: (username: string, path: string): Promise<Json> => ask(username, path),
    post: (username: string, path: string, body: unknown): Promise<Json> =>
      ask(username, path, { method: 'POST', body: JSON.stringify(body) }),
    /** A person's own window, already at a path. */
    window: async (
      username: string,
      path: string,
      size: Size,
      locale?: string,
    ): Promise<{ context: BrowserContext; page: Page }> => {
      const context = await signedIn(browser, server.url, username, size, locale);
      const page = await context.newPage();
      await page.goto(`${server.url}${path}`);
      return { context, page };
    },
  };
};

/** By the real clock. */
export const useDemoHouse = (envOf?: EnvOf) => useHouse((env) => startServer(env), envOf);

/** `at`: the server's time when it starts; the demo is made as if it were then. */
export const useMovableHouse = (at: Instant) => useHouse((env) => startMovableServer(at, env));

type Found = { id: string; nodes: { html: string }[] };

/** Three times as fast as a run that also writes down everything that is right. */
const RUN = "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)";

/** What axe finds wrong on a page. */
export const axeOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  const violations = await page.evaluate<Found[]>(RUN);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};
