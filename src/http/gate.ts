/** How does costly work wait? A little runs at once; what waits takes turns by where it comes from. */
import { DomainError } from '../domain/error.ts';

const WAITING_MAX = 400;
const WAITING_OF_ONE_MAX = 40;

export type Gate = {
  /** Refused as too many when too much waits already, from there or in all. */
  take<T>(from: string, work: () => Promise<T>): Promise<T>;
};

export const OPEN_GATE: Gate = { take: (_from, work) => work() };

export const createGate = (atOnce: number): Gate => {
  const queues = new Map<string, (() => void)[]>();
  let running = 0;
  let waiting = 0;
  const enter = async (from: string): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    const queue = queues.get(from) ?? [];
    if (waiting >= WAITING_MAX || queue.length >= WAITING_OF_ONE_MAX)
      throw new DomainError('too_many', 'too_many_tries');
    waiting += 1;
    await new Promise<void>((start) => queues.set(from, [...queue, start]));
  };
  /** Hands its place to the first of whoever has waited longest for a turn. */
  const leave = (): void => {
    const [turn] = queues;
    if (!turn) {
      running -= 1;
      return;
    }
    const [from, [start, ...others]] = turn;
    queues.delete(from);
    if (others.length > 0) queues.set(from, others);
    waiting -= 1;
    start?.();
  };
  return {
    take: async (from, work) => {
      await enter(from);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
