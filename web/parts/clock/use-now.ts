import { useEffect, useState } from 'preact/hooks';
import { onTick, serverNow } from '../../elements/ticker.ts';

const STEP_MS = 10_000;

/** The server's time in ms, renewed every ten seconds: enough for bars and tones. */
export const useNow = (): number => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => onTick((ms) => setNow((known) => (ms - known >= STEP_MS ? ms : known))), []);
  return now;
};
