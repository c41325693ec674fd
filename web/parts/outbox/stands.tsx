import type { TaskView, TicketView } from '../../../src/contract/views.ts';
import { outboxWords } from '../../../src/contract/words/pages/outbox.ts';
import { Problem } from '../../api.ts';
import { book, pageWords, sayInstant } from '../../words.ts';
import { isInForce } from '../ticket/steps.ts';
import type { Read } from '../use-read.ts';

/** How the ticket stands now: who has it, since when, and when they come. */
export const Stands = ({ read }: { read: Read<TicketView> }) => {
  const words = pageWords(outboxWords);
  const { data, fault } = read;
  const isGone = fault instanceof Problem && fault.view.status === 404;
  return (
    <section aria-label={words.theirs}>
      <h3>{words.theirs}</h3>
      {fault !== undefined && <p>{isGone ? words.theirsGone : words.theirsUnknown}</p>}
      {!fault && !data && <p class="soft">{words.looking}</p>}
      {data && <Standing ticket={data} />}
    </section>
  );
};

const Standing = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(outboxWords);
  const tasks = ticket.tasks.filter(isInForce);
  const isClaimed = tasks.some(({ claimedAt }) => claimedAt);
  return (
    <>
      <p class="small soft">{book().ticketStatus[ticket.status]}</p>
      {!isClaimed && <p>{words.nobody}</p>}
      <ul class="outbox-tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            {linesOf(task).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};

const linesOf = (task: TaskView): string[] => {
  const words = pageWords(outboxWords);
  const { unit, person, claimedAt, who, eta, arrivedAt, reportedAt } = task;
  if (!claimedAt) return [];
  return [
    words.claimed(unit?.name ?? person?.name ?? '', sayInstant(claimedAt)),
    who && words.who(who),
    eta && !arrivedAt && words.eta(sayInstant(eta)),
    arrivedAt && words.arrived(sayInstant(arrivedAt)),
    reportedAt && words.reported(sayInstant(reportedAt)),
  ].filter((line): line is string => Boolean(line));
};
