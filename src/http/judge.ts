/** How is a password judged? Counted first, a few at once, and taken back when it was right. */
import type { TryLimit } from '../app/try-limit.ts';
import { DomainError } from '../domain/error.ts';
import { createGate, OPEN_GATE } from './gate.ts';

export type Judge = (
  name: string,
  address: string,
  ask: () => Promise<Response>,
) => Promise<Response>;

/** `atOnce`: how many may be hashed at once, absent for as many as come. */
export const createJudge = (tries: TryLimit, atOnce: number | undefined): Judge => {
  const gate = atOnce === undefined ? OPEN_GATE : createGate(atOnce);
  return async (name, address, ask) => {
    if (!(await tries.begin(name, address))) throw new DomainError('too_many', 'too_many_tries');
    let isWrong = false;
    try {
      const response = await gate.take(address, ask);
      isWrong = !response.ok && response.status < 500;
      return response;
    } finally {
      if (!isWrong) await tries.takeBack(name, address);
    }
  };
};
