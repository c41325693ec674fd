/** The sweep on a filled database, at an instant the bench chooses; forked, it sweeps when told to. */
import type { App } from '../../src/app/context.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { nodeWorld } from '../../src/entry/node-host.ts';
import { openMigrated } from '../../src/entry/node-store.ts';
import { createStore } from '../../src/store/open.ts';
import { configIn } from './fill.ts';

export type SweepOrder = { dir: string; now: Instant } | 'sweep';
export type SweepReport = { ready: true } | { written: number; ms: number };

export const openSweepApp = async (dir: string) => {
  const client = await openMigrated(configIn(dir));
  let now: Instant = '';
  const app = {
    store: createStore(client),
    world: { ...nodeWorld, now: () => now },
    live: { publish: () => undefined },
  } as unknown as App;
  return {
    client,
    app,
    setNow: (instant: Instant) => {
      now = instant;
    },
    close: () => client.close(),
  };
};

/** How long it takes to settle what is due, and how many tickets that wrote. */
export const timeSweep = async (app: App): Promise<{ written: number; ms: number }> => {
  const start = performance.now();
  const written = await sweep(app);
  return { written, ms: performance.now() - start };
};

const report = (message: SweepReport): void => void process.send?.(message);

const obey = async (order: { dir: string; now: Instant }): Promise<void> => {
  const { app, setNow, close } = await openSweepApp(order.dir);
  setNow(order.now);
  process.once('message', async () => {
    report(await timeSweep(app));
    close();
    process.disconnect();
  });
  report({ ready: true });
};

if (process.send)
  process.once('message', (order: SweepOrder) => {
    if (order !== 'sweep') void obey(order);
  });
