/** Which limits and which calendar are in force? Another process may have changed them; then clocks are dated again. */
import type { App } from '../app/context.ts';
import { createMover } from '../app/sla/move.ts';
import { toMillis } from '../domain/instant.ts';
import type { Log } from '../http/env.ts';

/** Well within the time after which all processes are taken to agree (app/sla/move.ts). */
const EVERY_MS = 3_000;

export const startFollowing = (app: App, log: Log): { stop(): void } => {
  const move = createMover(app);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const turn = async (): Promise<void> => {
    try {
      await app.directory.refresh();
      await move();
    } catch (error) {
      log.error({ err: error }, 'limits and calendar were not followed');
    }
    if (!stopped) timer = setTimeout(turn, EVERY_MS);
  };
  timer = setTimeout(turn, 0);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};

/** Where nothing runs between requests, a request looks when the last look is some seconds old. */
export const createLook = (app: App): (() => Promise<void>) => {
  let lookedAt = toMillis(app.world.now());
  return async () => {
    const now = toMillis(app.world.now());
    if (Math.abs(now - lookedAt) < EVERY_MS) return;
    lookedAt = now;
    await app.directory.refresh();
  };
};
