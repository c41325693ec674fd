/** What if commits are heard of out of order? Those that overtook wait a moment for the missing ones. */

export type Numbered = { first: number; last: number };

export type InOrder<T extends Numbered> = {
  add(item: T): void;
  /** What went before this process began; without it, the first item is taken for the next. */
  startAt(number: number): void;
  /** Highest number passed on, 0 for none. */
  head(): number;
};

/**
 * Passes items on by rising number. A gap is waited for at most `patienceMs`: its numbers may belong
 * to another process and never come here.
 */
export const createInOrder = <T extends Numbered>(
  patienceMs: number,
  pass: (item: T) => void,
): InOrder<T> => {
  let head: number | undefined;
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const passUpTo = (isDue: (item: T) => boolean): void => {
    for (let item = waiting[0]; item && isDue(item); item = waiting[0]) {
      waiting = waiting.slice(1);
      head = Math.max(head ?? 0, item.last);
      pass(item);
    }
    if (waiting.length > 0) timer ??= setTimeout(giveUp, patienceMs);
    else timer = void clearTimeout(timer);
  };
  const giveUp = (): void => {
    timer = undefined;
    passUpTo(() => true);
  };

  return {
    head: () => head ?? 0,
    startAt: (number) => {
      head ??= number;
    },
    add: (item) => {
      const at = waiting.findIndex((other) => other.first > item.first);
      waiting.splice(at < 0 ? waiting.length : at, 0, item);
      passUpTo(({ first }) => head === undefined || first <= head + 1);
    },
  };
};
