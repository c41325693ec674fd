/** How do the floors come together? The same for every host; a host differs in what it hands in. */
import type { Client } from '@libsql/client';
import type { App } from '../app/context.ts';
import { createDirectory } from '../app/directory.ts';
import { type Files, type Live, NOBODY_LISTENS, type World } from '../app/ports.ts';
import type { Carrier, WaysOut } from '../app/reach/carrier.ts';
import type { Outside } from '../app/reach/outside.ts';
import { createTryLimit, type TryLimit } from '../app/try-limit.ts';
import { createTurns } from '../app/turns.ts';
import type { TilesView } from '../contract/views.ts';
import { createApp, type Interface } from '../http/app.ts';
import type { Accounts, Auth, Log } from '../http/env.ts';
import { writeBulletin } from '../sheets/bulletin.ts';
import { readAdmissions } from '../sheets/read-admissions.ts';
import { readDutyList } from '../sheets/read-duty.ts';
import { readShifts } from '../sheets/read-shifts.ts';
import { writeServiceRecords } from '../sheets/service-records.ts';
import { writeAdmissions } from '../sheets/write-admissions.ts';
import { writeDutyList } from '../sheets/write-duty.ts';
import { writeShifts } from '../sheets/write-shifts.ts';
import { createStore, type OpenStore } from '../store/open.ts';
import { createAccounts } from './accounts.ts';
import { createAuth } from './auth.ts';
import { readDemoMark } from './demo-mark.ts';
import type { ReachConfig } from './reach-config.ts';
import { createVault } from './vault.ts';
import { createWaysOut } from './ways-out.ts';

export type Host = {
  client: Client;
  files: Files;
  world: World;
  log: Log;
  authSecret: string;
  /** 64 hex characters. */
  dataKey: string;
  baseUrl?: string;
  /** Given out where the database holds the finished demo. */
  demoPassword?: string;
  tiles?: TilesView;
  reach: ReachConfig;
  /** How requests leave. */
  outside: Outside;
  /** In the place of all ways out. */
  carrier?: Carrier;
  addressOf(request: Request, env: unknown): string;
  hangUp(personId: string): void;
  /** Where wrong passwords are counted; absent: in this process. */
  tries?: TryLimit;
  /** How many passwords are hashed at once; absent: as many as come. */
  hashesAtOnce?: number;
  /** Live needs the application to word its messages, the application needs Live to publish. */
  createLive(app: App): Live;
};

export type Wired = Interface & {
  app: App;
  auth: Auth;
  accounts: Accounts;
  store: OpenStore;
  carrier: Carrier;
  /** That, and what may be entered to be carried to. */
  waysOut: WaysOut;
  /** What the demo people of this database sign in with; absent where there are none. */
  demoPassword?: string;
};

/** The store must be migrated and have a district. */
export const wire = async (host: Host): Promise<Wired> => {
  const store = createStore(host.client);
  const directory = await createDirectory(store, host.world.now);
  const app: App = {
    store,
    files: host.files,
    live: NOBODY_LISTENS,
    world: host.world,
    vault: await createVault(host.dataKey),
    directory,
    turns: createTurns(),
  };
  app.live = host.createLive(app);
  const made = await createWaysOut(app, host);
  const carrier = host.carrier ?? made.carrier;
  const waysOut: WaysOut = { ...made, carrier };
  const authInstance = createAuth(store.db, host);
  const auth: Auth = {
    handle: (request) => authInstance.handler(request),
    personIdOf: async (headers) =>
      (await authInstance.api.getSession({ headers }).catch(() => null))?.user.id,
  };
  const accounts = createAccounts(authInstance, store, host.world);
  const isDemo = (await readDemoMark(store)) === 'made';
  const demoPassword = isDemo ? host.demoPassword : undefined;
  const { api, sessions } = createApp({
    app,
    carrier,
    writeBulletin,
    writeDutyList,
    readDutyList,
    writeServiceRecords,
    writeAdmissions,
    readAdmissions,
    writeShifts,
    readShifts,
    auth,
    accounts,
    waysOut,
    log: host.log,
    baseUrl: host.baseUrl,
    demoPassword,
    tiles: host.tiles,
    isReady: async () => (await store.head()) >= 0,
    hangUp: host.hangUp,
    addressOf: host.addressOf,
    tries: host.tries ?? createTryLimit(() => Date.parse(host.world.now())),
    hashesAtOnce: host.hashesAtOnce,
  });
  return { api, sessions, app, auth, accounts, store, carrier, waysOut, demoPassword };
};
