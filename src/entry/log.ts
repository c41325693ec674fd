/** npm run log -- verify: replays every fact and compares every row and hash. -- head <day>: where the log stood. Both only read. */
import { existsSync } from 'node:fs';
import { verifyLog } from '../app/log/verify.ts';
import { isDay, midnightOf, plusDays } from '../domain/roster/day.ts';
import { createStore } from '../store/open.ts';
import { ConfigError, readConfig } from './config.ts';
import { fail } from './fail.ts';
import { nodeWorld } from './node-host.ts';
import { openClient } from './node-store.ts';

const SHOWN_MAX = 50;

const openLog = async () => {
  const config = readConfig({ ...process.env, DEMO: '0' });
  const path = /^file:(.+)$/.exec(config.databaseUrl)?.[1];
  if (path && !existsSync(path)) throw new ConfigError([`there is no database at ${path}`]);
  return openClient(config);
};

const verify = async (): Promise<boolean> => {
  const client = await openLog();
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
    `${facts} facts of ${tickets} tickets and ${things} other things checked, ${differences.length} differences\n`,
  );
  return differences.length === 0;
};

/** What the duty log of a day has printed: its last fact in Shanghai, by number and hash. */
const tellHead = async (day: string): Promise<boolean> => {
  const client = await openLog();
  const head = await createStore(client).headBefore(midnightOf(plusDays(day, 1)));
  client.close();
  process.stdout.write(head ? `${day} ${head.seq} ${head.hash}\n` : `${day}: no fact yet\n`);
  return head !== undefined;
};

try {
  const [, , what, day = ''] = process.argv;
  const isHead = what === 'head' && isDay(day);
  if (what !== 'verify' && !isHead)
    throw new ConfigError(['usage: npm run log -- verify | head YYYY-MM-DD']);
  process.exitCode = (await (isHead ? tellHead(day) : verify())) ? 0 : 1;
} catch (error) {
  fail(error);
}
