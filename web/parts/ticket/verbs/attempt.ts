/** Which key goes with this body? The same act keeps its key, so a repeat is never done twice. */
import { newKey } from '../../../api.ts';

export type Attempts = { keyFor(body: unknown): string; forget(): void };

export const createAttempts = (makeKey: () => string = newKey): Attempts => {
  let last: { text: string; key: string } | undefined;
  return {
    keyFor: (body) => {
      const text = JSON.stringify(body);
      if (last?.text !== text) last = { text, key: makeKey() };
      return last.key;
    },
    forget: () => {
      last = undefined;
    },
  };
};
