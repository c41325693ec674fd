import { useEffect, useState } from 'preact/hooks';
import { onTick, serverNow } from '../../elements/ticker.ts';

const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
});

/** The server's time, as the clocks are read by. */
export const WallTime = () => {
  const [nowMs, setNow] = useState(serverNow());
  useEffect(() => onTick(setNow), []);
  return <time class="wall-time">{FORMAT.format(nowMs)}</time>;
};
