/** What is left of a clock, in words that tick, and the instant beside it. */
import '../../elements/sla-clock.ts';
import { clockWords } from '../../../src/contract/words/pages/clock.ts';
import { serverNow } from '../../elements/ticker.ts';
import { language, pageWords, sayInstant } from '../../words.ts';
import type { Shown } from './look.ts';
import { useLook } from './use-look.ts';

export const ClockLeft = ({ clock }: { clock: Shown }) => (
  <sla-clock
    lang={language.value}
    state={clock.state}
    yellow-at={clock.yellowAt}
    due-at={clock.dueAt}
    stopped-at={clock.stoppedAt}
    unit={clock.limit?.unit}
  />
);

/** By when, since when too late, or when it was done; a paused one will be due at another time. */
export const DueAt = ({ clock }: { clock: Shown }) => {
  const words = pageWords(clockWords);
  const { state } = useLook(clock);
  if (clock.stoppedAt) return <>{words.done(say(clock.stoppedAt))}</>;
  if (state === 'paused') return null;
  return <>{state === 'red' ? words.dueWas(say(clock.dueAt)) : words.by(say(clock.dueAt))}</>;
};

/** Beside the clock's name while its hours are not being counted. */
export const Still = ({ clock }: { clock: Shown }) =>
  useLook(clock).isStill ? <span class="clock-still"> · {pageWords(clockWords).still}</span> : null;

/** '16:16' today, '11-27 17:30' otherwise, by the server's clock. */
export const say = (instant: string): string => sayInstant(instant, serverNow());
