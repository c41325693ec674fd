/** When does the sweep run? At the next instant something falls due, which any commit may bring nearer. */
import type { App } from '../app/context.ts';
import { sweep } from '../app/sla/sweep.ts';
import { earliest, type Instant, toMillis } from '../domain/instant.ts';
import type { Log } from '../http/env.ts';
import { hearCommits } from './hearing.ts';

/** Another process may have written an earlier instant, the machine may have slept, the clock may have been set. */
const LONGEST_MS = 10_000;
/** After a failure, and where what is due cannot be written. */
const PATIENCE_MS = 500;

export type Sweeper = { stop(): void };

export const startSweeper = (app: App, log: Log): Sweeper => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wakesAt = 0;
  let heard: Instant | undefined;
  let state: 'sweeping' | 'asleep' | 'stopped' = 'sweeping';

  const sleep = (ms: number): void => {
    if (state === 'stopped') return;
    state = 'asleep';
    clearTimeout(timer);
    wakesAt = performance.now() + ms;
    timer = setTimeout(turn, ms);
  };
  /** Written once its instant has passed, so a millisecond after it. */
  const msUntil = (instant: Instant): number =>
    Math.min(Math.max(toMillis(instant) - toMillis(app.world.now()) + 1, 0), LONGEST_MS);
  const turn = async (): Promise<void> => {
    state = state === 'stopped' ? state : 'sweeping';
    try {
      const written = await sweep(app);
      heard = undefined;
      const next = earliest(await app.store.nextInstant(), heard);
      const ms = next === undefined ? LONGEST_MS : msUntil(next);
      sleep(written === 0 && ms === 0 ? PATIENCE_MS : ms);
    } catch (error) {
      log.error({ err: error }, 'sweep failed');
      sleep(PATIENCE_MS);
    }
  };
  const hear = (instant: Instant): void => {
    heard = earliest(heard, instant);
    const ms = msUntil(instant);
    if (state === 'asleep' && performance.now() + ms < wakesAt) sleep(ms);
  };
  const stopHearing = hearCommits(app, (changes) => {
    for (const { nextInstant } of changes) if (nextInstant) hear(nextInstant);
  });
  timer = setTimeout(turn, 0);
  return {
    stop: () => {
      state = 'stopped';
      clearTimeout(timer);
      stopHearing();
    },
  };
};
