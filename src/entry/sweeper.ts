/** When does the sweep run? A look at one index every second; a long sleep of the machine costs nothing. */
import type { App } from '../app/context.ts';
import { sweep } from '../app/sla/sweep.ts';
import type { Log } from '../http/env.ts';

const EVERY_MS = 1_000;

export const startSweeper = (app: App, log: Log): { stop(): void } => {
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
    },
  };
};
