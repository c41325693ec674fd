/** What is kept for a while only? Answered requests for a week, sessions until they end, files nobody used for a day, what was told for ninety days, nothing of who withdrew. */
import { DAY_MS, toInstant, toMillis } from '../domain/instant.ts';
import type { App } from './context.ts';
import { forgetWithdrawn } from './service/forget.ts';
import { removeUnused } from './tickets/attachments.ts';

const RECEIPTS_KEPT_MS = 7 * DAY_MS;
const TOLD_KEPT_MS = 90 * DAY_MS;

/** To be called every hour. */
export const PRUNE_EVERY_MS = 3_600_000;

export const prune = async (app: App): Promise<void> => {
  const before = toInstant(toMillis(app.world.now()) - RECEIPTS_KEPT_MS);
  await app.store.pruneReceipts(before);
  await app.store.pruneSessions(app.world.now());
  await removeUnused(app);
  await app.store.pruneReach(toInstant(toMillis(app.world.now()) - TOLD_KEPT_MS));
  await forgetWithdrawn(app);
};
