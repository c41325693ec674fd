/** What Node hands to the application: hashes, files, logs, addresses. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Client } from '@libsql/client';
import type { Context } from 'hono';
import { type DestinationStream, pino } from 'pino';
import type { App } from '../app/context.ts';
import { toLoggable } from '../app/loggable.ts';
import { type Live, NOBODY_LISTENS } from '../app/ports.ts';
import type { Log } from '../http/env.ts';
import type { Config } from './config.ts';
import { createFolderFiles } from './folder-files.ts';
import { createNodeOutside } from './node-outside.ts';
import { keptSecrets } from './node-secrets.ts';
import type { Host } from './wire.ts';
import { createWorld } from './world.ts';

export const nodeWorld = createWorld((data) => hash('sha256', data));

/** Each takes a tenth of a second and 32 MB; the other threads of the pool stay free for files. */
const HASHES_AT_ONCE = 2;

type Sockets = { createLive(app: App): Live; dropPerson(personId: string): void };

/** For commands that serve nobody. */
const NO_SOCKETS: Sockets = {
  createLive: () => NOBODY_LISTENS,
  dropPerson: () => undefined,
};

export const createNodeHost = (
  config: Config,
  client: Client,
  sockets: Sockets = NO_SOCKETS,
): Host => ({
  client,
  files: createFolderFiles(join(config.dataDir, 'files')),
  world: nodeWorld,
  log: createLog(config.logLevel),
  ...keptSecrets(config),
  baseUrl: config.baseUrl,
  demoPassword: config.demo ? config.demoPassword : undefined,
  tiles: config.tiles,
  reach: config.reach,
  outside: createNodeOutside(nodeWorld),
  hangUp: sockets.dropPerson,
  hashesAtOnce: HASHES_AT_ONCE,
  addressOf: (request, env) => clientAddress(request, env, config.trustedProxies),
  createLive: sockets.createLive,
});

export const createLog = (level: Config['logLevel'], to?: DestinationStream): Log =>
  pino({ level, serializers: { err: toLoggable } }, to);

/** Only as many forwarded addresses are believed as there are proxies of our own in front. */
const clientAddress = (request: Request, env: unknown, trustedProxies: number): string => {
  const forwarded = request.headers.get('x-forwarded-for')?.split(',') ?? [];
  const told = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  return told ?? getConnInfo({ env } as Context).remote.address ?? 'unknown';
};
