/** How long are answered requests remembered? A week. */
import type { App } from '../app/context.ts';
import { DAY_MS, toInstant, toMillis } from '../domain/instant.ts';
import type { Log } from '../http/env.ts';
import type { OpenStore } from '../store/open.ts';

const EVERY_MS = 3_600_000;
const KEPT_MS = 7 * DAY_MS;

export type Pruned = Pick<OpenStore, 'pruneReceipts'>;

export const startPruning = (app: App, store: Pruned, log: Log): { stop(): void } => {
  const prune = async (): Promise<void> => {
    const before = toInstant(toMillis(app.world.now()) - KEPT_MS);
    await store
      .pruneReceipts(before)
      .catch((error) => log.error({ err: error }, 'old receipts were not pruned'));
  };
  void prune();
  const timer = setInterval(prune, EVERY_MS);
  return { stop: () => clearInterval(timer) };
};
