/** How much may one person have under way at once? What goes beyond is refused, not queued. */
import { DomainError } from '../domain/error.ts';

export type Cap = { take<T>(personId: string, work: () => Promise<T>): Promise<T> };

export const createCap = (atOnce: number): Cap => {
  const running = new Map<string, number>();
  return {
    take: async (personId, work) => {
      const count = running.get(personId) ?? 0;
      if (count >= atOnce) throw new DomainError('too_many', 'too_many_at_once');
      running.set(personId, count + 1);
      try {
        return await work();
      } finally {
        const left = (running.get(personId) ?? 1) - 1;
        if (left > 0) running.set(personId, left);
        else running.delete(personId);
      }
    },
  };
};
