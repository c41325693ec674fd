/** The six steps side by side: what is done and when, what is due and by when. */
import type { TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { lookAt } from '../../elements/pin-shape.ts';
import { pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { useNow } from '../clock/use-now.ts';
import { clockOf, type Step, stepsOf } from './steps.ts';

export const StepsStrip = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  const now = useNow();
  return (
    <ol class="ticket-steps" aria-label={words.steps}>
      {stepsOf(ticket).map((step) => (
        <li
          key={step.name}
          data-state={step.state}
          data-tone={step.state === 'current' ? toneOf(step, now) : undefined}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="ticket-step-name">
            <Mark state={step.state} />
            {words.step[step.name]}
          </span>
          <span class="visually-hidden">{words.stepState[step.state]}</span>
          <small>{timeOf(step, ticket)}</small>
        </li>
      ))}
    </ol>
  );
};

const toneOf = ({ clock, dueAt }: Step, now: number): string =>
  clock && dueAt ? lookAt({ state: clock, dueAt }, now).state : 'running';

const timeOf = (step: Step, ticket: TicketView): string => {
  const words = pageWords(ticketWords);
  if (step.at) return step.name === 'rating' ? words.closed(say(step.at)) : say(step.at);
  if (step.state === 'skipped') return words.stepState.skipped;
  if (step.name === 'rating') {
    const rating = clockOf(ticket, 'rating');
    return rating ? words.until(say(rating.dueAt)) : '';
  }
  return step.state === 'current' && step.dueAt ? words.before(say(step.dueAt)) : '';
};

/** Never colour alone: a tick when done, a clock hand when late. */
const Mark = ({ state }: Pick<Step, 'state'>) => {
  if (state !== 'done' && state !== 'late') return null;
  const path = state === 'done' ? 'M2 6.5l2.6 2.6L10 3.6' : 'M6 2.4V6.4l2.8 1.8';
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" aria-hidden="true">
      {state === 'late' && <circle cx="6" cy="6" r="5.2" stroke="currentColor" />}
      <path d={path} stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
};
