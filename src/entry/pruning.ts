/** When does what was kept for a while go? At the start and every hour. */
import type { App } from '../app/context.ts';
import { PRUNE_EVERY_MS, prune } from '../app/prune.ts';
import type { Log } from '../http/env.ts';

export const startPruning = (app: App, log: Log): { stop(): void } => {
  const turn = (): Promise<void> =>
    prune(app).catch((error) => log.error({ err: error }, 'what is old was not pruned'));
  void turn();
  const timer = setInterval(turn, PRUNE_EVERY_MS);
  return { stop: () => clearInterval(timer) };
};
