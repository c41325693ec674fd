/** What is left of a clock, in words that tick. */
import '../../elements/sla-clock.ts';
import type { ClockView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { lookAt } from '../../elements/pin-shape.ts';
import { serverNow } from '../../elements/ticker.ts';
import { language, pageWords, sayInstant } from '../../words.ts';
import { useNow } from './use-now.ts';

export const ClockLeft = ({ clock }: { clock: ClockView }) => (
  <sla-clock
    lang={language.value}
    state={clock.state}
    started-at={clock.startedAt}
    yellow-at={clock.yellowAt}
    due-at={clock.dueAt}
    stopped-at={clock.stoppedAt}
  />
);

/** The instant beside it: by when, since when too late, or when it was done. */
export const DueAt = ({ clock }: { clock: ClockView }) => {
  const words = pageWords(ticketWords);
  const now = useNow();
  if (clock.stoppedAt) return <>{words.stopped(say(clock.stoppedAt))}</>;
  const isLate = lookAt(clock, now).state === 'red';
  return <>{isLate ? words.dueWas(say(clock.dueAt)) : words.before(say(clock.dueAt))}</>;
};

/** '16:16' today, '11-27 17:30' otherwise, by the server's clock. */
export const say = (instant: string): string => sayInstant(instant, serverNow());
