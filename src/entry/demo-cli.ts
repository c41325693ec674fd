/** npm run demo -- reset: the demo again, on today's clock. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createStore } from '../store/open.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { readDemoMark } from './demo-mark.ts';
import { fail } from './fail.ts';
import { makeDemo } from './make-demo.ts';
import { openMigrated } from './node-store.ts';

const reset = async (config: Config): Promise<void> => {
  const path = /^file:(.+)$/.exec(config.databaseUrl)?.[1];
  if (!path) throw new ConfigError(['only a file: database is reset; empty the server yourself']);
  if (!config.demo) throw new ConfigError(['DEMO is off here: nothing was touched']);
  refuseRunning(config);
  await refuseReal(config);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  rmSync(join(config.dataDir, 'files'), { recursive: true, force: true });
  const client = await openMigrated(config);
  const made = await makeDemo(config, client);
  client.close();
  process.stdout.write(`The demo is new: ${made} tickets.\n`);
};

/** Off on another machine or another day, DEMO is on by default: that does not make a district a demo. */
const refuseReal = async (config: Config): Promise<void> => {
  const client = await openMigrated(config);
  const store = createStore(client);
  const isReal = (await store.read()) !== undefined && !(await readDemoMark(store));
  client.close();
  if (isReal) throw new ConfigError(['this is a real district, not the demo: nothing was touched']);
};

const refuseRunning = ({ dataDir }: Config): void => {
  const file = join(dataDir, 'server.pid');
  if (!existsSync(file)) return;
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch {
    return;
  }
  throw new ConfigError(['a server is running on this data: stop it first']);
};

try {
  if (process.argv[2] !== 'reset') throw new ConfigError(['usage: npm run demo -- reset']);
  await reset(readConfig(process.env));
} catch (error) {
  fail(error);
}
