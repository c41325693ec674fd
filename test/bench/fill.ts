/** How does a database get a million tickets? Lives told by the rules, copied, written in big batches. */
import { mkdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { createDirectory } from '../../src/app/directory.ts';
import type { Change } from '../../src/app/ports.ts';
import { toNumber } from '../../src/app/tickets/raise.ts';
import { shanghaiDay, toMillis } from '../../src/domain/instant.ts';
import { type Config, readConfig } from '../../src/entry/config.ts';
import { markDemo } from '../../src/entry/demo-mark.ts';
import { loadDistrict } from '../../src/entry/load-district.ts';
import { createDemoPeople, readDemoFile } from '../../src/entry/make-demo.ts';
import { nodeWorld } from '../../src/entry/node-host.ts';
import { openMigrated } from '../../src/entry/node-store.ts';
import { createStore, type OpenStore } from '../../src/store/open.ts';
import { statementsOf } from '../../src/store/statements.ts';
import { createCopies, type Own } from './copies.ts';
import { type Cast, type Life, live } from './life.ts';

/** One life and how many tickets live it. */
export type Lives = { life: Life; count: number };

/** Lives in order of their raise, told when the district and its people are known. */
export type Plan = (cast: Cast) => Iterable<Lives>;

export const configIn = (dir: string): Config => readConfig({ DATA_DIR: dir, LOG_LEVEL: 'error' });

const AT_ONCE = 256;
const SPREAD_DEGREES = 0.004;

/** Fast because it is not durable: whoever is cut off begins again. */
const PRAGMAS = ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -1500000'];

/** A demo district with the plan's tickets; gives how many. */
export const fillDatabase = async (dir: string, plan: Plan): Promise<number> => {
  mkdirSync(dir, { recursive: true });
  const config = configIn(dir);
  const client = await openMigrated(config);
  const store = createStore(client);
  const file = readDemoFile();
  await loadDistrict(store, file, nodeWorld.now());
  await createDemoPeople(config, store, file);
  for (const pragma of PRAGMAS) await client.execute(`PRAGMA ${pragma}`);
  let waiting: Change[] = [];
  let written = 0;
  const write = async (): Promise<void> => {
    if (waiting.length > 0) await client.batch(statementsOf(waiting), 'write');
    written += waiting.length;
    waiting = [];
    // Only a turn of the event loop gives back what the statements were bound to.
    await setImmediate();
  };
  for await (const change of changesOf(plan, await castOf(store))) {
    waiting.push(change);
    if (waiting.length === AT_ONCE) await write();
  }
  await write();
  await markDemo(store, 'made');
  await client.execute('PRAGMA journal_mode = WAL');
  client.close();
  return written;
};

const castOf = async (store: OpenStore): Promise<Cast> => {
  const directory = await createDirectory(store, () => new Date().toISOString());
  const actors = new Map<string, Awaited<ReturnType<typeof directory.actor>>>();
  for (const { id, username } of await store.people())
    actors.set(username, await directory.actor(id));
  const actorOf = (username: string) => {
    const actor = actors.get(username);
    if (!actor) throw new Error(`the demo has no ${username}`);
    return actor;
  };
  return { rules: directory.rules(), actorOf };
};

async function* changesOf(plan: Plan, cast: Cast): AsyncGenerator<Change> {
  let day = '';
  let ofDay = 0;
  let made = 0;
  for (const { life, count } of plan(cast)) {
    const copy = await createCopies(life.place, (world) => live(life, cast, world));
    const today = shanghaiDay(life.raisedAt);
    if (today !== day) ofDay = 0;
    day = today;
    for (let index = 0; index < count; index += 1) {
      ofDay += 1;
      made += 1;
      yield copy(ownOf(life, toNumber(cast.rules.prefix, day, ofDay), made));
    }
  }
}

/** Ids rise with time, as the program's do. */
const ownOf = ({ place, raisedAt }: Life, number: string, made: number): Own => ({
  id: v7({ msecs: toMillis(raisedAt), seq: made }),
  number,
  place: { lat: near(place.lat), lng: near(place.lng) },
  house: 1 + (made % 400),
});

const near = (degrees: number): number =>
  Number((degrees + (Math.random() - 0.5) * SPREAD_DEGREES).toFixed(6));
