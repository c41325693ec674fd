import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createInOrder } from '../../src/realtime/in-order.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PATIENCE_MS = 30;

const queue = () => {
  const passed: number[] = [];
  const inOrder = createInOrder(PATIENCE_MS, ({ first }) => void passed.push(first));
  const add = (first: number, last = first) => inOrder.add({ first, last });
  return { passed, add, head: inOrder.head, startAt: inOrder.startAt };
};

describe('numbers are passed on rising', () => {
  test('one after the other, at once', () => {
    const { passed, add, head } = queue();
    add(7);
    add(8, 10);
    add(11);
    expect([passed, head()]).toEqual([[7, 8, 11], 11]);
  });

  test('the first is taken for the next, unless it is known what went before', () => {
    const { passed, add, startAt } = queue();
    startAt(6);
    startAt(3);
    add(8);
    add(7);
    expect(passed).toEqual([7, 8]);
  });

  test('whoever overtook waits for the missing one, and not longer', () => {
    const { passed, add } = queue();
    add(7);
    add(10);
    add(9);
    expect(passed).toEqual([7]);
    add(8);
    expect(passed).toEqual([7, 8, 9, 10]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a number that never comes holds the others up for the patience only', () => {
    const { passed, add } = queue();
    add(7);
    add(12);
    add(10);
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    expect(passed).toEqual([7]);
    vi.advanceTimersByTime(1);
    expect(passed).toEqual([7, 10, 12]);
  });

  test('one that comes after the patience is still passed on, and the head never falls', () => {
    const { passed, add, head } = queue();
    add(7);
    add(9);
    vi.advanceTimersByTime(PATIENCE_MS);
    add(8);
    add(10);
    expect([passed, head()]).toEqual([[7, 9, 8, 10], 10]);
  });

  test('a second gap has a patience of its own', () => {
    const { passed, add } = queue();
    add(1);
    add(3);
    vi.advanceTimersByTime(PATIENCE_MS);
    add(5);
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    expect(passed).toEqual([1, 3]);
    vi.advanceTimersByTime(1);
    expect(passed).toEqual([1, 3, 5]);
  });
});
