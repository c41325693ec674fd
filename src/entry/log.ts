/** npm run log -- verify: replays every fact and compares every row and hash; only reads. */
import { existsSync } from 'node:fs';
import { verifyLog } from '../app/log/verify.ts';
import { createStore } from '../store/open.ts';
import { ConfigError, readConfig } from './config.ts';
import { fail } from './fail.ts';
import { nodeWorld } from './node-host.ts';
import { openClient } from './node-store.ts';

const SHOWN_MAX = 50;

const verify = async (): Promise<boolean> => {
  const config = readConfig({ ...process.env, DEMO: '0' });
  const path = /^file:(.+)$/.exec(config.databaseUrl)?.[1];
  if (path && !existsSync(path)) throw new ConfigError([`there is no database at ${path}`]);
  const client = await openClient(config);
  const { facts, tickets, things, differences } = await verifyLog(
    createStore(client),
    nodeWorld.sha256,
    (sofar) => process.stderr.write(`\r${sofar.facts} facts of ${sofar.tickets} tickets`),
  );
  client.close();
  process.stderr.write('\n');
  for (const { ticketId, version, what } of differences.slice(0, SHOWN_MAX))
    process.stdout.write(`${ticketId} ${version === undefined ? '' : `fact ${version} `}${what}\n`);
  process.stdout.write(
    `${facts} facts of ${tickets} tickets and ${things} things of 双报到 checked, ${differences.length} differences\n`,
  );
  return differences.length === 0;
};

try {
  if (process.argv[2] !== 'verify') throw new ConfigError(['usage: npm run log -- verify']);
  process.exitCode = (await verify()) ? 0 : 1;
} catch (error) {
  fail(error);
}
