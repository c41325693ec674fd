/** How does work that is never done go on? Turn by turn, each when the one before says, or when it is woken. */

/** After a failure. */
const PATIENCE_MS = 500;

export type Lane = {
  /** Sooner than it would have looked; later changes nothing. */
  wake(ms: number): void;
  /** Begins nothing more; resolves when what was begun has ended. */
  stop(): Promise<void>;
};

/** `work` gives in how many milliseconds it wants to go on; `atOnce`: how many turns, when it is woken on the way. */
export const createLane = (
  work: () => Promise<number>,
  failed: (error: unknown) => void,
  atOnce: number,
): Lane => {
  const running = new Set<Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  let isStopped = false;
  let wasWoken = false;

  const wake = (ms: number): void => {
    const at = performance.now() + ms;
    if (isStopped || at >= wakesAt) return;
    clearTimeout(timer);
    wakesAt = at;
    timer = setTimeout(start, ms);
  };
  const start = (): void => {
    wakesAt = Number.POSITIVE_INFINITY;
    wasWoken = running.size >= atOnce;
    if (isStopped || wasWoken) return;
    const turn = take().finally(() => running.delete(turn));
    running.add(turn);
  };
  const take = async (): Promise<void> => {
    try {
      wake(await work());
    } catch (error) {
      // The database is closed under what was left behind.
      if (!isStopped) failed(error);
      wake(PATIENCE_MS);
    }
    if (wasWoken) wake(0);
  };
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await Promise.all(running);
    },
  };
};
