/** Who was called, how far each of them is, and the number of their duty desk. */
import type { ClockView, Ref, TaskView, TicketView } from '../../../src/contract/views.ts';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import type { TaskRole } from '../../../src/domain/ticket/ticket.ts';
import { summaries, unitById } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { ClockLeft, DueAt } from '../clock/clock-left.tsx';

type Called = { unit: Ref; role: TaskRole; clock?: ClockView; isClaimed: boolean };

export const CalledList = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(raiseWords);
  const called = calledBy(ticket);
  const isPlanned = ticket.tasks.length === 0;
  if (called.length === 0)
    return (
      <p class="notice">{ticket.status === 'blown' ? words.sentRouting : words.sentRoutingLater}</p>
    );
  return (
    <section class="card flush" aria-label={isPlanned ? words.whoWillBeCalled : words.whoIsCalled}>
      <h2 class="raise-sent-title">{isPlanned ? words.whoWillBeCalled : words.whoIsCalled}</h2>
      {isPlanned && (
        <p class="soft raise-sent-title">
          {ticket.status === 'draft' ? words.sentDraftNote : words.sentPendingNote}
        </p>
      )}
      <ul class="raise-sent-units">
        {called.map((each) => (
          <li key={each.unit.id}>
            <CalledUnit called={each} isPlanned={isPlanned} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const CalledUnit = ({ called, isPlanned }: { called: Called; isPlanned: boolean }) => {
  const words = pageWords(raiseWords);
  const { unit, role, clock, isClaimed } = called;
  const phone = unitById.value.get(unit.id)?.phone;
  return (
    <>
      <div>
        <p>
          <b>{unit.name}</b> <span class="badge">{book().taskRole[role]}</span>
        </p>
        {!isPlanned && (
          <p class="soft">
            {isClaimed ? words.claimed : words.waitingClaim}
            {clock && !isClaimed && (
              <>
                {' · '}
                <ClockLeft clock={clock} /> <DueAt clock={clock} />
              </>
            )}
          </p>
        )}
      </div>
      {phone ? (
        <a class="button" href={`tel:${phone}`} aria-label={`${words.phone} ${unit.name} ${phone}`}>
          {phone}
        </a>
      ) : (
        <small class="soft">{words.noPhone}</small>
      )}
    </>
  );
};

/** The lead's claim shows as soon as the feed tells it. */
const calledBy = (ticket: TicketView): Called[] => {
  const heard = summaries.value.get(ticket.id);
  const called = ticket.tasks.flatMap((task) =>
    task.unit ? [{ ...task, unit: task.unit, ...stateOf(task, ticket) }] : [],
  );
  const { lead, supports = [] } = ticket.planned ?? {};
  const planned = [
    ...(lead ? [{ unit: lead, role: 'lead' as const, isClaimed: false }] : []),
    ...supports.map((unit) => ({ unit, role: 'support' as const, isClaimed: false })),
  ];
  const all = called.length > 0 ? called : planned;
  const isLeadHere = heard?.leadStatus !== undefined && heard.leadStatus !== 'waiting';
  return all.map((each) =>
    each.role === 'lead' && isLeadHere ? { ...each, isClaimed: true } : each,
  );
};

const stateOf = (task: TaskView, { clocks }: TicketView) => ({
  isClaimed: task.status !== 'waiting',
  clock: clocks.find(({ taskId, name }) => taskId === task.id && name === 'claim'),
});
