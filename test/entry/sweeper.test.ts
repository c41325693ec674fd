import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app/context.ts';
import type { Change } from '../../src/app/ports.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { createLook, startFollowing } from '../../src/entry/following.ts';
import { startSweeper } from '../../src/entry/sweeper.ts';

const START = '2026-11-23T02:00:00.000Z';
const after = (ms: number): Instant => new Date(Date.parse(START) + ms).toISOString();

/** A store with nothing in it but the next instant; it writes down when it was looked at. */
const createApp = (next: { at: Instant | undefined; fails?: boolean }) => {
  const looks: number[] = [];
  const app = {
    world: { now: () => new Date().toISOString() },
    directory: { refresh: vi.fn(async () => false), calendarStamp: () => '' },
    store: {
      dueThings: async () => [],
      dueTickets: async () => {
        looks.push(Date.now() - Date.parse(START));
        if (next.fails) throw new Error('no database');
        return [];
      },
      nextInstant: async () => next.at,
      commit: async () => ({ ok: true, seqs: [1] }),
    },
  } as unknown as App;
  return { app, looks };
};
const noLog = { info: () => undefined, error: vi.fn() };
const commit = (app: App, nextInstant: Instant) =>
  app.store.commit({ nextInstant } as unknown as Change);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(START) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the sweeper', () => {
  test('sleeps until just after the next instant', async () => {
    const next = { at: after(4_000) as Instant | undefined };
    const { app, looks } = createApp(next);
    const { stop } = startSweeper(app, noLog);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(looks).toEqual([0]);
    next.at = undefined;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(looks).toEqual([0, 4_001]);
    stop();
  });

  test('looks every ten seconds at the latest, because another process may have written', async () => {
    const { app, looks } = createApp({ at: after(3_600_000) });
    const { stop } = startSweeper(app, noLog);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(looks).toEqual([0, 10_000, 20_000]);
    stop();
  });

  test('hands both sides of a merge on, and is woken by the second too', async () => {
    const { app, looks } = createApp({ at: undefined });
    const written: unknown[] = [];
    app.store.commit = async (...sides) => {
      written.push(...sides);
      return { ok: true, seqs: [1, 2] };
    };
    const { stop } = startSweeper(app, noLog);
    await vi.advanceTimersByTimeAsync(1_000);
    const sides = [{}, { nextInstant: after(3_000) }] as unknown as [Change, Change];
    await app.store.commit(...sides);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(written).toEqual(sides);
    expect(looks).toEqual([0, 3_001]);
    stop();
  });

  test('is woken by a commit that brings the next instant nearer, not by a later one', async () => {
    const { app, looks } = createApp({ at: undefined });
    const { stop } = startSweeper(app, noLog);
    await vi.advanceTimersByTimeAsync(1_000);
    await commit(app, after(60_000));
    await commit(app, after(3_000));
    await commit(app, after(5_000));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(looks).toEqual([0, 3_001]);
    stop();
  });

  test('many commits do not put its look off', async () => {
    const { app, looks } = createApp({ at: undefined });
    const { stop } = startSweeper(app, noLog);
    for (let second = 0; second < 12; second += 1) {
      await commit(app, after(3_600_000));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(looks).toEqual([0, 10_000]);
    stop();
  });

  test('a machine that slept, or a clock set ahead, is noticed within ten seconds', async () => {
    const next = { at: after(3_600_000) as Instant | undefined };
    const { app, looks } = createApp(next);
    const { stop } = startSweeper(app, noLog);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.setSystemTime(Date.parse(after(7_200_000)));
    next.at = undefined;
    await vi.advanceTimersByTimeAsync(9_000);
    expect(looks).toHaveLength(2);
    stop();
  });

  test('what is due and cannot be written is not tried without a pause', async () => {
    const { app, looks } = createApp({ at: after(-1_000) });
    const { stop } = startSweeper(app, noLog);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looks.length).toBeLessThanOrEqual(5);
    stop();
  });

  test('goes on after a failure, and stops when it is told to', async () => {
    const { app, looks } = createApp({ at: undefined, fails: true });
    const { stop } = startSweeper(app, noLog);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(looks.length).toBe(3);
    expect(noLog.error).toHaveBeenCalled();
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks.length).toBe(3);
  });
});

describe('following limits and calendar', () => {
  test('a process looks every three seconds whether another one changed them', async () => {
    const { app } = createApp({ at: undefined });
    const { stop } = startFollowing(app, noLog);
    await vi.advanceTimersByTimeAsync(9_500);
    expect(app.directory.refresh).toHaveBeenCalledTimes(4);
    stop();
  });

  test('where nothing runs between requests, one in three seconds looks', async () => {
    const { app } = createApp({ at: undefined });
    const look = createLook(app);
    for (let tenth = 0; tenth < 65; tenth += 1) {
      await look();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(app.directory.refresh).toHaveBeenCalledTimes(2);
  });
});
