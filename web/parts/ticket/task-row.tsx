/** One unit: how far it is, who comes and when, what it said, its desk's number. */
import type { TaskView, TicketView } from '../../../src/contract/views.ts';
import { sectionWords } from '../../../src/contract/words/pages/sections.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { ClockLeft, say } from '../clock/clock-left.tsx';
import { ExplainButton } from '../clock/explain-button.tsx';
import { CallButton } from './call-button.tsx';
import { taskClock } from './clocks.ts';
import { isInForce } from './steps.ts';

type Props = { ticket: TicketView; task: TaskView };

export const TaskRow = ({ ticket, task }: Props) => {
  const clock = taskClock(ticket, task);
  const phone = task.phone ?? task.unit?.phone;
  const isOurs = task.unit?.id === me.value?.user.unit.id;
  const rating = ticket.ratings.find((each) => each.taskId === task.id);
  return (
    <li class="ticket-task" data-gone={isInForce(task) ? undefined : ''}>
      <div class="ticket-task-line">
        <b>{task.unit?.name}</b>
        <span class="badge">{book().taskRole[task.role]}</span>
        <span class={task.status === 'waiting' ? 'ticket-waiting' : 'soft'}>
          {book().taskStatus[task.status]}
        </span>
        {clock && (
          <ExplainButton clock={clock} pauses={ticket.pauses} class="clock-inline">
            <span class="clock-name">{book().clockName[clock.name]}</span>{' '}
            <ClockLeft clock={clock} />
          </ExplainButton>
        )}
      </div>
      <div class="ticket-task-line">
        <p class="soft">{saidBy(task).join(' · ')}</p>
        {phone && !isOurs && isInForce(task) && (
          <CallButton name={task.unit?.name ?? ''} phone={phone} />
        )}
      </div>
      <Succession ticket={ticket} task={task} />
      {task.note && <p class="ticket-quote">{task.note}</p>}
      {task.outcome && (
        <p class="ticket-outcome">
          <span class={`badge ${task.outcome === 'solved' ? 'met' : ''}`}>
            {book().outcome[task.outcome]}
          </span>
          {task.report}
        </p>
      )}
      {rating && <Rating {...rating} />}
    </li>
  );
};

/** While a new lead has not claimed, the old one stays in force: said on its row. */
const Succession = ({ ticket, task }: Props) => {
  const words = pageWords(sectionWords);
  const next = ticket.tasks.find(
    ({ successorOf, status }) => successorOf === task.id && status === 'waiting',
  );
  return next && isInForce(task) ? (
    <p class="ticket-succession">{words.successor(next.unit?.name ?? '')}</p>
  ) : null;
};

const saidBy = (task: TaskView): string[] => {
  const words = pageWords(ticketWords);
  const moved = task.promisedEta && task.promisedEta !== task.eta;
  const control = task.underControl ? words.underControl : words.notUnderControl;
  const takesOver = task.successorOf && task.status === 'waiting';
  return [
    takesOver ? pageWords(sectionWords).isSuccessor : '',
    task.who,
    task.arrivedAt ? words.arrivedAt(say(task.arrivedAt)) : task.eta && words.eta(say(task.eta)),
    moved && task.promisedEta && !task.arrivedAt ? words.promised(say(task.promisedEta)) : '',
    task.claimedAt && !task.arrivedAt ? words.claimedAt(say(task.claimedAt)) : '',
    task.claimedForBy ? words.claimedFor(task.claimedForBy.name) : '',
    task.underControl === undefined ? '' : control,
  ].filter((part): part is string => Boolean(part));
};

type Marks = { fast: number; useful: number; cooperative: number };

const Rating = ({ fast, useful, cooperative }: Marks) => {
  const { rating, ratings } = pageWords(ticketWords);
  return (
    <small class="soft">
      {ratings}: {rating.fast} {fast} · {rating.useful} {useful} · {rating.cooperative}{' '}
      {cooperative}
    </small>
  );
};
