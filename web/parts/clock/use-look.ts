import { useEffect, useState } from 'preact/hooks';
import { onTick, serverNow } from '../../elements/ticker.ts';
import { workingTime } from '../../elements/working-time.ts';
import { type Look, lookOf, type Shown } from './look.ts';

/** How a clock stands; drawn anew in the second that changes, and in no other. */
export const useLook = (clock: Shown | undefined): Look => {
  const time = workingTime.value;
  const [, setDrawn] = useState('');
  useEffect(
    () => onTick((nowMs) => setDrawn(Object.values(lookOf(clock, nowMs, time)).join())),
    [clock, time],
  );
  return lookOf(clock, serverNow(), time);
};
