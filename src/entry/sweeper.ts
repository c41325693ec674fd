/** When does the sweep run? A look at one index every second; a long sleep of the machine costs nothing. */
import type { App } from '../app/context.ts';
import { sweep } from '../app/sla/sweep.ts';
import { DAY_MS, toInstant, toMillis } from '../domain/instant.ts';
import type { Log } from '../http/env.ts';
import type { OpenStore } from '../store/open.ts';

const EVERY_MS = 1_000;
const PRUNE_EVERY_MS = 3_600_000;
const RECEIPTS_KEPT_MS = 7 * DAY_MS;

type Pruned = Pick<OpenStore, 'pruneReceipts'>;

export type Sweeper = { stop(): void };

export const startSweeper = (app: App, store: Pruned, log: Log): Sweeper => {
  const prune = async (): Promise<void> => {
    const before = toInstant(toMillis(app.world.now()) - RECEIPTS_KEPT_MS);
    await store
      .pruneReceipts(before)
      .catch((error) => log.error({ err: error }, 'old receipts were not pruned'));
  };
  void prune();
  const pruning = setInterval(prune, PRUNE_EVERY_MS);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const turn = async (): Promise<void> => {
    await sweep(app).catch((error) => log.error({ err: error }, 'sweep failed'));
    if (!stopped) timer = setTimeout(turn, EVERY_MS);
  };
  timer = setTimeout(turn, 0);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      clearInterval(pruning);
    },
  };
};
