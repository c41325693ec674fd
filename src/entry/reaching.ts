/** When are people reached? After every commit, and when the next of what waits is due; in any number of processes. */
import type { App } from '../app/context.ts';
import type { Carrier } from '../app/reach/carrier.ts';
import { prepare } from '../app/reach/reach.ts';
import { createSender } from '../app/reach/send.ts';
import { toMillis } from '../domain/instant.ts';
import type { Log } from '../http/env.ts';
import { hearCommits } from './hearing.ts';
import { createLane } from './lane.ts';

/** What is committed within this time is read together, so that a rush of whistles is not slowed down. */
const GATHER_MS = 100;
/** In a rush telling takes a tenth of the time, and begins within a second all the same. */
const REST_TIMES = 9;
const GATHER_MAX_MS = 1_000;
/** Another process may have ended in the middle, the machine may have slept. */
const LONGEST_MS = 10_000;
/** What was due and found nothing to do is another's, or cannot be done just now. */
const PATIENCE_MS = 500;
/** What is under way at the end is left to the next process: whoever receives it drops repeats. */
const FAREWELL_MS = 400;

export type Reaching = {
  /** Looks at once, should the clock have been set. */
  wake(): void;
  stop(): Promise<void>;
};

/** Resolves once everything written from now on will be told. */
export const startReaching = async (app: App, carrier: Carrier, log: Log): Promise<Reaching> => {
  await app.store.reachCursor();
  const sender = createSender(app, carrier, () => {
    sending.wake(0);
    // What failed may have a next try.
    preparing.wake(GATHER_MS);
  });
  let tookMs = 0;
  const gatherMs = (): number => Math.min(GATHER_MAX_MS, Math.max(GATHER_MS, tookMs * REST_TIMES));
  const failed = (error: unknown) => log.error({ err: error }, 'people were not reached');
  const sending = createLane(
    async () => ((await sender.fill()) > 0 ? 0 : msUntilNext(app)),
    failed,
    1,
  );
  const preparing = createLane(
    async () => {
      const begunAt = performance.now();
      // What could be prepared goes out, whatever else failed.
      const { isMore } = await prepare(app, carrier).finally(() => sending.wake(0));
      tookMs = performance.now() - begunAt;
      return isMore ? 0 : msUntilNext(app);
    },
    failed,
    1,
  );
  const stopHearing = hearCommits(app, () => preparing.wake(gatherMs()));
  const wake = (): void => {
    preparing.wake(0);
    sending.wake(0);
  };
  wake();
  return {
    wake,
    stop: async () => {
      stopHearing();
      const ended = Promise.all([sender.stop(), preparing.stop(), sending.stop()]);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, FAREWELL_MS))]);
    },
  };
};

const msUntilNext = async (app: App): Promise<number> => {
  const next = await app.store.nextReachInstant();
  if (next === undefined) return LONGEST_MS;
  const ms = toMillis(next) - toMillis(app.world.now());
  return ms > 0 ? Math.min(ms, LONGEST_MS) : PATIENCE_MS;
};
