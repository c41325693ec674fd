/** The real server by a clock that a test moves: the same `serve` as src/entry/node.ts, another world. */
import { pino } from 'pino';
import { sweep } from '../../src/app/sla/sweep.ts';
import { type Instant, toInstant, toMillis } from '../../src/domain/instant.ts';
import { readConfig } from '../../src/entry/config.ts';
import { nodeWorld } from '../../src/entry/node-host.ts';
import { serve } from '../../src/entry/serve.ts';
import { startSweeper } from '../../src/entry/sweeper.ts';

/** Asked over IPC: what time is it, or let it be that time. Always answered with the time it is then. */
export type ClockOrder = { moveTo?: Instant };
export type ClockAnswer = { now: Instant };

let aheadMs = process.env.CLOCK_AT ? toMillis(process.env.CLOCK_AT) - Date.now() : 0;
const world = { ...nodeWorld, now: () => toInstant(Date.now() + aheadMs) };

const config = readConfig(process.env);
const served = await serve(config, world);
const { app, store } = served.wired;
const log = pino({ level: config.logLevel });
let { sweeper } = served;

/** What fell due meanwhile is written before the answer; everyone connected hears the new time. */
const moveTo = async (instant: Instant): Promise<void> => {
  sweeper.stop();
  aheadMs = toMillis(instant) - Date.now();
  await sweep(app);
  sweeper = startSweeper(app, log);
  served.reaching.wake();
  for (const { id } of await store.people()) served.realtime.dropPerson(id);
};

process.on('message', async (order: ClockOrder) => {
  if (order.moveTo) await moveTo(order.moveTo);
  process.send?.({ now: world.now() } satisfies ClockAnswer);
});

process.once('SIGTERM', async () => {
  sweeper.stop();
  await served.stop();
  process.exit(0);
});
