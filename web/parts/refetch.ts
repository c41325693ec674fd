/** How does a number on the screen stay true? Asked again after facts, when the page is seen again, and now and then. */
import { lastFact } from '../state.ts';
import { throttle } from './throttle.ts';

type Pace = { factMs: number; idleMs: number };

type Listen = (listener: () => void) => () => void;

/** Calls `load` now and whenever the answer may have changed; gives back how to stop. */
export const keepFresh = (
  load: () => Promise<void>,
  { factMs, idleMs }: Pace,
  alsoOn: Listen = () => () => undefined,
): (() => void) => {
  // A failed refresh leaves the last answer standing; the next fact or tick asks again.
  const asks = throttle(() => void load().catch(() => undefined), factMs);
  // Subscribing calls back at once: the first load.
  const unhear = lastFact.subscribe(asks.ask);
  const unhearOther = alsoOn(asks.ask);
  const timer = setInterval(() => {
    if (!document.hidden) asks.ask();
  }, idleMs);
  const onVisible = (): void => {
    if (!document.hidden) asks.ask();
  };
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    unhear();
    unhearOther();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisible);
    asks.stop();
  };
};
