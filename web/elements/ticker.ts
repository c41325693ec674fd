import { type Instant, toMillis } from '../../src/domain/instant.ts';

/** One heartbeat for every clock on the page, and the server's time to read them by. */
type Listener = (nowMs: number) => void;

const listeners = new Set<Listener>();
let timer: number | undefined;
let offsetMs = 0;

/** The server's clock as far as we know it, in ms. */
export const serverNow = (): number => Date.now() + offsetMs;

export const setServerNow = (instant: Instant): void => {
  offsetMs = toMillis(instant) - Date.now();
};

/** Calls back once a second while the page is visible, and at once when it becomes visible again. */
export const onTick = (listener: Listener): (() => void) => {
  listeners.add(listener);
  if (listeners.size === 1) document.addEventListener('visibilitychange', resume);
  start();
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    document.removeEventListener('visibilitychange', resume);
    stop();
  };
};

const resume = (): void => {
  stop();
  if (document.hidden) return;
  beat();
  start();
};

const start = (): void => {
  if (timer === undefined && !document.hidden) timer = window.setInterval(beat, 1000);
};

const stop = (): void => {
  window.clearInterval(timer);
  timer = undefined;
};

/** One clock that throws must not stop the others. */
const beat = (): void => {
  const nowMs = serverNow();
  for (const listener of [...listeners]) {
    try {
      listener(nowMs);
    } catch (error) {
      reportError(error);
    }
  }
};
