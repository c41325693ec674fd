import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLane } from '../../src/entry/lane.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work of so many milliseconds that then wants to go on in so many. */
const openLane = (takesMs: number, nextMs: number, atOnce = 1) => {
  const begun: number[] = [];
  const failures: unknown[] = [];
  const lane = createLane(
    async () => {
      begun.push(performance.now());
      if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs));
      return nextMs;
    },
    (error) => void failures.push(error),
    atOnce,
  );
  return { lane, begun, failures };
};

describe('a lane', () => {
  test('goes on when it said, or sooner when it is woken', async () => {
    const { lane, begun } = openLane(0, 10_000);
    lane.wake(0);
    await vi.advanceTimersByTimeAsync(5_000);
    lane.wake(50);
    lane.wake(9_000);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(begun).toEqual([0, 5_050, 15_050]);
    await lane.stop();
  });

  test('woken by many it runs once for all of them', async () => {
    const { lane, begun } = openLane(0, 10_000);
    for (let n = 0; n < 100; n += 1) lane.wake(50);
    await vi.advanceTimersByTimeAsync(200);
    expect(begun).toEqual([50]);
    await lane.stop();
  });

  test('woken while it works it goes on at once after that', async () => {
    const { lane, begun } = openLane(1_000, 10_000);
    lane.wake(0);
    await vi.advanceTimersByTimeAsync(500);
    lane.wake(0);
    await vi.advanceTimersByTimeAsync(2_000);
    // A timer of nothing takes a millisecond.
    expect(begun).toEqual([0, 1_001]);
  });

  test('that may run twice at once does not wait for who waits', async () => {
    const { lane, begun } = openLane(1_000, 10_000, 2);
    lane.wake(0);
    for (const _ of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(100);
      lane.wake(0);
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(begun).toEqual([0, 100]);
  });

  test('goes on after a failure, and is quiet about what fails once it was stopped', async () => {
    const failures: unknown[] = [];
    let tries = 0;
    const lane = createLane(
      async () => {
        tries += 1;
        throw new Error('no database');
      },
      (error) => void failures.push(error),
      1,
    );
    lane.wake(0);
    await vi.advanceTimersByTimeAsync(1_100);
    expect([tries, failures.length]).toEqual([3, 3]);
    await lane.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries).toBe(3);
  });

  test('stops when what was begun has ended', async () => {
    const { lane, begun } = openLane(1_000, 0);
    lane.wake(0);
    await vi.advanceTimersByTimeAsync(500);
    let hasEnded = false;
    void lane.stop().then(() => {
      hasEnded = true;
    });
    await vi.advanceTimersByTimeAsync(400);
    expect(hasEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([hasEnded, begun]).toEqual([true, [0]]);
  });
});
