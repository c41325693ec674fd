/** One Node process: the whole application on one port. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createStore } from '../store/open.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { greet } from './greet.ts';
import { DEMO, makeDemo } from './make-demo.ts';
import { addMetrics } from './metrics.ts';
import { createNodeHost } from './node-host.ts';
import { openNodeRealtime } from './node-realtime.ts';
import { openMigrated } from './node-store.ts';
import { addWeb } from './node-web.ts';
import { startSweeper } from './sweeper.ts';
import { wire } from './wire.ts';

const PID = 'server.pid';

const start = async (config: Config): Promise<void> => {
  const client = await openMigrated(config);
  const store = createStore(client);
  const demo = await store.setting(DEMO);
  if (demo && !config.isPrivate)
    throw new ConfigError([
      'this database holds demo people with a known password: it is not served beyond this machine. Use another DATA_DIR or DATABASE_URL',
    ]);
  if (demo === 'making')
    throw new ConfigError(['the demo was not finished: run `npm run demo -- reset`']);
  if (!(await store.read())) {
    if (!config.demo)
      throw new ConfigError(['there is no district yet: run `npm run setup -- <file>`']);
    process.stdout.write('Loading the demo district …\n');
    await makeDemo(config, client);
  }
  const realtime = openNodeRealtime(config);
  const host = createNodeHost(config, client, realtime);
  const wired = await wire(host);
  const measure = addMetrics(wired.api, wired.app, {
    token: config.metricsToken,
    addressOf: host.addressOf,
  });
  addWeb(wired.api);
  const listener = getRequestListener(wired.api.fetch, { overrideGlobalObjects: false });
  const server = createServer(listener);
  measure(server);
  realtime.attach(server, wired);
  const sweeper = startSweeper(wired.app, wired.store, host.log);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const pidFile = join(config.dataDir, PID);
  writeFileSync(pidFile, String(process.pid));
  await greet(config, server, wired.app);
  const stop = async (): Promise<void> => {
    sweeper.stop();
    realtime.close();
    server.close();
    server.closeIdleConnections();
    await wired.store.settled();
    client.close();
    if (existsSync(pidFile) && readFileSync(pidFile, 'utf8') === String(process.pid))
      rmSync(pidFile);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
};

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
