/** How does an empty database become the demo district on today's clock? */
import { join } from 'node:path';
import type { Client } from '@libsql/client';
import type { DistrictFile } from '../../db/seeds/district-file.ts';
import { rosterStories } from '../../db/seeds/lixia/roster-stories.ts';
import { serviceStories } from '../../db/seeds/lixia/service-stories.ts';
import { stories } from '../../db/seeds/lixia/stories.ts';
import type { World } from '../app/ports.ts';
import { enterDemoAppraisal } from '../app/scores/appraisal.ts';
import { createStore, type OpenStore } from '../store/open.ts';
import { createAuth } from './auth.ts';
import type { Config } from './config.ts';
import { type DemoClock, runStories } from './demo.ts';
import { markDemo } from './demo-mark.ts';
import { loadDistrict, readDistrictFile } from './load-district.ts';
import { createNodeHost, nodeWorld } from './node-host.ts';
import { keptSecrets } from './node-secrets.ts';
import { wire } from './wire.ts';

const FILE = join(import.meta.dirname, '../../db/seeds/lixia/district.json');

export const readDemoFile = (): DistrictFile => readDistrictFile(FILE);

/** The database must be migrated and empty; a start that was cut off is made again from nothing. */
export const makeDemo = async (
  config: Config,
  client: Client,
  world: World = nodeWorld,
): Promise<number> => {
  const store = createStore(client);
  await markDemo(store, 'making');
  const file = readDemoFile();
  await loadDistrict(store, file, world.now());
  await createDemoPeople(config, store, file);
  const clock: DemoClock = { now: world.now() };
  const host = createNodeHost(config, client);
  const { app } = await wire({ ...host, world: { ...world, now: () => clock.now } });
  const made = await runStories(app, clock, stories, serviceStories, rosterStories);
  await enterDemoAppraisal({ store }, clock.now);
  await markDemo(store, 'made');
  return made;
};

/** scrypt takes a tenth of a second: one hash serves all demo people. */
export const createDemoPeople = async (config: Config, store: OpenStore, file: DistrictFile) => {
  const context = await createAuth(store.db, keptSecrets(config)).$context;
  const hash = await context.password.hash(config.demoPassword);
  const people = file.people.map((person) => ({ ...person, id: nodeWorld.newId(), active: true }));
  await store.createPeople(people, hash, nodeWorld.now());
};
