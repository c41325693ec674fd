export type Throttled = { ask(): void; stop(): void };

/** Runs at once, then at most once per `spanMs`; what was asked meanwhile runs at the end of the span. */
export const throttle = (run: () => void, spanMs: number): Throttled => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const open = (): void => {
    timer = undefined;
    if (!isAsked) return;
    isAsked = false;
    start();
  };
  const start = (): void => {
    timer = setTimeout(open, spanMs);
    run();
  };
  return {
    ask: () => {
      if (timer === undefined) start();
      else isAsked = true;
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      isAsked = false;
    },
  };
};
