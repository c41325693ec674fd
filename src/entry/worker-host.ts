/** What a Worker hands to the application: bindings instead of folders and ports. */
import type { Fetcher, R2Bucket } from '@cloudflare/workers-types';
import { type Client, createClient } from '@libsql/client/web';
import type { App } from '../app/context.ts';
import { toLoggable } from '../app/loggable.ts';
import type { Log } from '../http/env.ts';
import type { LiveStub } from '../realtime/remote-live.ts';
import { createCommitter } from '../store/commit.ts';
import { createNumbers } from '../store/numbers.ts';
import { createWriter } from '../store/writer.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createFetchOutside } from './fetch-outside.ts';
import { createR2Files } from './r2-files.ts';
import type { Host } from './wire.ts';
import { createWorld } from './world.ts';

export type Bindings = {
  LIVE: { getByName(name: string): LiveStub };
  FILES: R2Bucket;
  ASSETS: Fetcher;
};

export type WorkerConfig = Config & { authSecret: string; dataKey: string };

/** Bindings that are plain text are the environment; demo accounts are never made or given out here. */
export const readWorkerConfig = (bindings: Bindings): WorkerConfig => {
  const texts = Object.entries(bindings).filter(([, value]) => typeof value === 'string');
  const config = readConfig({ ...Object.fromEntries(texts), NODE_ENV: 'production' });
  const { authSecret, dataKey, databaseUrl } = config;
  const problems = [
    ...(databaseUrl.startsWith('file:') ? ['DATABASE_URL must be http(s)://… or libsql://…'] : []),
    ...(authSecret ? [] : ['AUTH_SECRET must be set']),
    ...(dataKey ? [] : ['DATA_KEY must be set']),
  ];
  if (!authSecret || !dataKey || problems.length > 0) throw new ConfigError(problems);
  return { ...config, authSecret, dataKey };
};

/** Without a limit of its own: a query queued by one request and sent by another would never answer. */
export const openWorkerClient = ({ databaseUrl, databaseAuthToken }: WorkerConfig): Client =>
  createClient({
    url: databaseUrl,
    authToken: databaseAuthToken,
    concurrency: Number.MAX_SAFE_INTEGER,
  });

/**
 * An isolate serves many requests, and what one has begun is cut off when it ends: so none waits in
 * another's queue. Each commit goes by itself, and numbers are counted where all isolates see them.
 */
export const serveEachAlone = (app: App, client: Client): void => {
  const write = createWriter(client);
  const numbers = createNumbers(client, write);
  numbers.heed({ ok: false, taken: 'number' });
  app.store = {
    ...app.store,
    nextNumber: numbers.nextNumber,
    commit: (change, also) => createCommitter(client, write).commit(change, also),
  };
  app.turns = { take: (_key, work) => work() };
};

export const createWorkerHost = (
  bindings: Bindings,
  config: WorkerConfig,
  client: Client,
  shared: Pick<Host, 'createLive' | 'hangUp' | 'tries'>,
): Host => ({
  client,
  files: createR2Files(bindings.FILES),
  world: createWorld(),
  reach: config.reach,
  outside: createFetchOutside(createWorld()),
  log: consoleLog,
  authSecret: config.authSecret,
  dataKey: config.dataKey,
  baseUrl: config.baseUrl,
  tiles: config.tiles,
  addressOf: (request) => request.headers.get('cf-connecting-ip') ?? 'unknown',
  ...shared,
});

export const consoleLog: Log = {
  info: (fields, message) => console.log(JSON.stringify({ level: 'info', message, ...fields })),
  error: ({ err, ...fields }, message) =>
    console.error(JSON.stringify({ level: 'error', message, ...fields, err: toLoggable(err) })),
};
