/** The whole application in this process, on a temporary folder, without a port. */
import { rmSync } from 'node:fs';
import { rosterStories } from '../../db/seeds/lixia/roster-stories.ts';
import { serviceStories } from '../../db/seeds/lixia/service-stories.ts';
import { stories } from '../../db/seeds/lixia/stories.ts';
import type { App } from '../../src/app/context.ts';
import { type Live, NOBODY_LISTENS, type World } from '../../src/app/ports.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { readConfig } from '../../src/entry/config.ts';
import { runStories } from '../../src/entry/demo.ts';
import { loadDistrict } from '../../src/entry/load-district.ts';
import { createDemoPeople, readDemoFile } from '../../src/entry/make-demo.ts';
import { createNodeHost, nodeWorld } from '../../src/entry/node-host.ts';
import { openMigrated } from '../../src/entry/node-store.ts';
import { type Host, type Wired, wire } from '../../src/entry/wire.ts';
import { createStore } from '../../src/store/open.ts';
import { tempDir } from './temp-dir.ts';

export const PASSWORD = 'whistle-demo';

/** JSON of whatever shape the test expects to find. */
type Json = ReturnType<typeof JSON.parse>;
type Answer = { status: number; body: Json; headers: Headers };

export type Person = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  cookie: string;
};

export type TestApp = Wired & {
  /** What the application takes for now; undefined: the real time. */
  setNow(now: Instant | undefined): void;
  person(username: string): Promise<Person>;
  anybody: Person;
  /** Ids of whose sockets were ended. */
  hungUp: string[];
  /** Tells the demo's stories so that they end now. */
  runDemo(now: Instant): Promise<number>;
  close(): Promise<void>;
};

export const openTestApp = async (
  createLive: (app: App) => Live = () => NOBODY_LISTENS,
  env: Record<string, string> = {},
  more: Partial<Host> = {},
): Promise<TestApp> => {
  const dataDir = tempDir();
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: '0', ...env });
  const client = await openMigrated(config);
  const store = createStore(client);
  const file = readDemoFile();
  await loadDistrict(store, file, nodeWorld.now());
  await createDemoPeople(config, store, file);
  let fixed: Instant | undefined;
  const world: World = { ...nodeWorld, now: () => fixed ?? nodeWorld.now() };
  const hungUp: string[] = [];
  const host = {
    ...createNodeHost(config, client),
    createLive,
    world,
    addressOf: ({ headers }: Request) => headers.get('x-test-address') ?? 'test',
    hangUp: (personId: string) => void hungUp.push(personId),
    ...more,
  };
  const wired = await wire(host);
  const cookies = new Map<string, Promise<string>>();
  return {
    ...wired,
    setNow: (now) => {
      fixed = now;
    },
    anybody: asPerson(wired, ''),
    hungUp,
    person: async (username) => {
      const cookie = cookies.get(username) ?? signIn(wired, username);
      cookies.set(username, cookie);
      return asPerson(wired, await cookie);
    },
    runDemo: async (now) => {
      const clock = { now };
      const demo = await wire({ ...host, world: { ...nodeWorld, now: () => clock.now } });
      return runStories(demo.app, clock, stories, serviceStories, rosterStories);
    },
    close: async () => {
      await wired.store.settled();
      client.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const ORIGIN = 'http://shaodao.test';

const signIn = async ({ api }: Wired, username: string): Promise<string> => {
  const response = await api.request(`${ORIGIN}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`${username} cannot sign in: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

const asPerson = ({ api }: Wired, cookie: string): Person => {
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    return api.request(`${ORIGIN}${path}`, { ...init, headers });
  };
  const ask = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await send(path, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  const write = (method: string, path: string, body: unknown, headers = {}) =>
    ask(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    cookie,
    fetch: send,
    get: (path) => ask(path),
    post: (path, body = {}, headers) => write('POST', path, body, headers),
    patch: (path, body) => write('PATCH', path, body),
  };
};
