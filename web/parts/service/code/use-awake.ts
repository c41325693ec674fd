/** Keeps the screen awake while somebody scans it; where the browser cannot, nothing is lost. */
import { useEffect } from 'preact/hooks';

export const useAwake = (): void => {
  useEffect(() => {
    let isLeft = false;
    let lock: WakeLockSentinel | undefined;
    const ask = async (): Promise<void> => {
      if (document.hidden || !('wakeLock' in navigator)) return;
      const got = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (isLeft) void got?.release();
      else lock = got;
    };
    void ask();
    // The browser takes the lock back whenever the page is hidden.
    document.addEventListener('visibilitychange', ask);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
};
