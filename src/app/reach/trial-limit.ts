/** How many trials may one person send? A few a minute, wherever they go: each rings somewhere. */
import { DomainError } from '../../domain/error.ts';
import { type Instant, toMillis } from '../../domain/instant.ts';

const WINDOW_MS = 60_000;
const TRIALS = 5;

export type TrialLimit = {
  /** Counts one before it is sent; throws when there were too many. */
  begin(personId: string): void;
};

export const createTrialLimit = (now: () => Instant): TrialLimit => {
  const begun = new Map<string, number[]>();
  return {
    begin: (personId) => {
      const at = toMillis(now());
      for (const [id, times] of begun) if ((times.at(-1) ?? 0) <= at - WINDOW_MS) begun.delete(id);
      const recent = (begun.get(personId) ?? []).filter((each) => each > at - WINDOW_MS);
      if (recent.length >= TRIALS) throw new DomainError('too_many', 'too_many_trials');
      begun.set(personId, [...recent, at]);
    },
  };
};
