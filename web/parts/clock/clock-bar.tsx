/** How much of its time is used: amber in the last quarter, full when late. The words beside it say the same. */
import type { Shown } from './look.ts';
import { useLook } from './use-look.ts';

export const ClockBar = ({ clock }: { clock: Shown }) => {
  const { state, used } = useLook(clock);
  return (
    <span class="clock-bar" data-state={state} aria-hidden="true">
      <span style={{ inlineSize: `${used}%` }} />
    </span>
  );
};
