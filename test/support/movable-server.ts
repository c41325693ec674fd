/** A server whose clock the test sets: time goes on from there, as everywhere else. */
import { once } from 'node:events';
import { type Instant, plusMinutes } from '../../src/domain/instant.ts';
import type { ClockAnswer, ClockOrder } from './server.ts';
import { type ServerProcess, startServer } from './server-process.ts';

export type MovableServer = ServerProcess & {
  now(): Promise<Instant>;
  /** Later or earlier; what fell due on the way is written when this returns. */
  moveTo(instant: Instant): Promise<void>;
  /** Minutes, with fractions. */
  moveBy(minutes: number): Promise<void>;
};

/** `at`: the server's time when it starts; the demo is made as if it were then. */
export const startMovableServer = async (
  at: Instant,
  env: Record<string, string>,
): Promise<MovableServer> => {
  const server = await startServer({ ...env, CLOCK_AT: at }, 'test/support/server.ts');
  const ask = async (order: ClockOrder): Promise<Instant> => {
    const answered = once(server.process, 'message');
    server.process.send(order);
    const [{ now }] = (await answered) as [ClockAnswer];
    return now;
  };
  const moveTo = async (instant: Instant): Promise<void> => {
    await ask({ moveTo: instant });
  };
  return {
    ...server,
    now: () => ask({}),
    moveTo,
    moveBy: async (minutes) => moveTo(plusMinutes(await ask({}), minutes)),
  };
};
