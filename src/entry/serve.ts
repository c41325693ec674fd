/** What runs in one Node process? The whole application on one port, by the clock it is handed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Client } from '@libsql/client';
import type { World } from '../app/ports.ts';
import { createStore } from '../store/open.ts';
import { type Config, ConfigError } from './config.ts';
import { readDemoMark, refuseDemo } from './demo-mark.ts';
import { startFollowing } from './following.ts';
import { greet } from './greet.ts';
import { makeDemo } from './make-demo.ts';
import { addMetrics } from './metrics.ts';
import { createNodeHost } from './node-host.ts';
import { type NodeRealtime, openNodeRealtime } from './node-realtime.ts';
import { answerUnreadable, refuseUnparsed } from './node-refusals.ts';
import { openMigrated } from './node-store.ts';
import { addWeb } from './node-web.ts';
import { startPruning } from './pruning.ts';
import { type Reaching, startReaching } from './reaching.ts';
import { type Sweeper, startSweeper } from './sweeper.ts';
import { type Wired, wire } from './wire.ts';

const PID = 'server.pid';

export type Served = {
  wired: Wired;
  realtime: NodeRealtime;
  sweeper: Sweeper;
  reaching: Reaching;
  /** Finishes what was begun and closes everything; the process may end then. */
  stop(): Promise<void>;
};

/** Throws ConfigError when what is configured cannot be served. */
export const serve = async (config: Config, world: World): Promise<Served> => {
  const client = await openMigrated(config);
  await prepareDistrict(config, client, world);
  const realtime = openNodeRealtime(config);
  const host = { ...createNodeHost(config, client, realtime), world };
  const wired = await wire(host);
  const measure = addMetrics(wired.api, wired.app, {
    token: config.metricsToken,
    addressOf: host.addressOf,
    carrier: wired.carrier,
  });
  addWeb(wired.api);
  const listener = getRequestListener(wired.api.fetch, {
    overrideGlobalObjects: false,
    errorHandler: answerUnreadable(host.log, world.newId),
  });
  // A missing Host is refused by the listener, in our words.
  const server = createServer({ requireHostHeader: false }, listener);
  refuseUnparsed(server, world.newId);
  measure(server);
  realtime.attach(server, wired);
  const reaching = await startReaching(wired.app, wired.carrier, host.log);
  const sweeper = startSweeper(wired.app, host.log);
  const pruning = startPruning(wired.app, host.log);
  const following = startFollowing(wired.app, host.log);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const pidFile = join(config.dataDir, PID);
  writeFileSync(pidFile, String(process.pid));
  await greet(config, server, wired);
  const stop = async (): Promise<void> => {
    sweeper.stop();
    const reached = reaching.stop();
    following.stop();
    pruning.stop();
    realtime.close();
    server.close();
    server.closeIdleConnections();
    await reached;
    await wired.store.settled();
    client.close();
    if (existsSync(pidFile) && readFileSync(pidFile, 'utf8') === String(process.pid))
      rmSync(pidFile);
  };
  return { wired, realtime, sweeper, reaching, stop };
};

/** An empty database gets the demo district, where that is allowed. */
const prepareDistrict = async (config: Config, client: Client, world: World): Promise<void> => {
  const store = createStore(client);
  if (!config.isPrivate) await refuseDemo(store);
  if ((await readDemoMark(store)) === 'making')
    throw new ConfigError(['the demo was not finished: run `npm run demo -- reset`']);
  if (await store.read()) return;
  if (!config.demo)
    throw new ConfigError(['there is no district yet: run `npm run setup -- <file>`']);
  process.stdout.write('Loading the demo district …\n');
  await makeDemo(config, client, world);
};
