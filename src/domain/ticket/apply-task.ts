/** How does a fact change the tasks of a ticket? */
import type { Instant } from '../instant.ts';
import type { CalledTask, Fact } from './fact.ts';
import { leadOf, leadsOf, type Task, type Ticket } from './ticket.ts';

export type TaskFact = Extract<Fact, { type: `task.${string}` }>;

export const applyTask = (ticket: Ticket, fact: TaskFact): Ticket => {
  const { at } = fact;
  const { taskId } = fact.data;
  switch (fact.type) {
    case 'task.claimed':
      return claimed(ticket, fact);
    case 'task.eta_changed':
      return withTask(ticket, taskId, (task) => ({ ...task, eta: fact.data.eta }));
    case 'task.arrived':
      return withTask(claimedBy(ticket, taskId, at), taskId, (task) => ({
        ...task,
        status: 'on_site',
        arrivedAt: task.arrivedAt ?? fact.data.arrivedAt ?? at,
        ...(fact.data.personId && { personId: fact.data.personId }),
      }));
    case 'task.left':
      return withTask(ticket, taskId, (task) => ({
        ...task,
        status: 'done',
        leftAt: fact.data.leftAt,
      }));
    case 'task.progressed':
      return withTask(ticket, taskId, (task) => ({
        ...task,
        firstAnswerAt: task.firstAnswerAt ?? at,
        underControl: fact.data.underControl ?? task.underControl,
      }));
    case 'task.reported':
      return reported(ticket, fact);
    case 'task.waived':
      return withTask(ticket, taskId, (task) => ({ ...task, status: 'waived' }));
    case 'task.released':
      return withTask(ticket, taskId, (task) => ({ ...task, status: 'released' }));
  }
};

/** The redo's side of a task: back to claimed, as if it had not been reported. */
export const goOn = (ticket: Ticket, taskId: string): Ticket =>
  withTask(ticket, taskId, (task) => ({
    ...task,
    status: 'claimed',
    reportedAt: undefined,
    outcome: undefined,
  }));

export const replaced = (tasks: readonly Task[], taskIds: readonly string[]): Task[] =>
  tasks.map((task) => (taskIds.includes(task.id) ? { ...task, status: 'replaced' } : task));

export const called = (
  tasks: readonly Task[],
  added: readonly CalledTask[],
  at: Instant,
): Task[] => [
  ...tasks,
  ...added.map((task) => ({
    ...task,
    calledAt: at,
    ...(task.status === 'claimed' ? { claimedAt: at } : {}),
  })),
];

type Of<T extends TaskFact['type']> = Extract<TaskFact, { type: T }>;

const claimed = (ticket: Ticket, fact: Of<'task.claimed'>): Ticket => {
  const { taskId, unitId, personId, eta, forUnit, words, slot } = fact.data;
  const promise = { eta, promisedEta: eta, claimWords: words?.id };
  const isTaken = ticket.tasks.some(({ id }) => id === taskId);
  if (personId && isTaken)
    return withTask(ticket, taskId, (task) => ({ ...task, personId, ...promise }));
  if (personId || slot) {
    const since = { calledAt: fact.at, claimedAt: fact.at };
    const owner = { ...(personId && { personId }), ...(unitId && { unitId }) };
    const task: Task = { id: taskId, role: 'volunteer', status: 'claimed', ...owner, ...since };
    return { ...ticket, tasks: [...ticket.tasks, { ...task, ...promise }] };
  }
  return withTask(claimedBy(ticket, taskId, fact.at), taskId, (task) => ({
    ...task,
    unitId: unitId ?? task.unitId,
    claimedForBy: forUnit ? fact.by.personId : undefined,
    ...promise,
  }));
};

const reported = (ticket: Ticket, fact: Of<'task.reported'>): Ticket => {
  const { taskId, outcome, words, status } = fact.data;
  const after = withTask(ticket, taskId, (task) => ({
    ...task,
    status: 'done',
    firstAnswerAt: task.firstAnswerAt ?? fact.at,
    reportedAt: fact.at,
    outcome,
    reportWords: words?.id,
  }));
  const moves = status !== ticket.status;
  return {
    ...after,
    status,
    reportedAt: moves ? fact.at : ticket.reportedAt,
  };
};

/** A task that is acted on counts as claimed; the lead's claim sets the ticket to work. */
const claimedBy = (ticket: Ticket, taskId: string, at: Instant): Ticket => {
  const task = ticket.tasks.find((each) => each.id === taskId);
  if (task?.status !== 'waiting') return ticket;
  const starts = task.role === 'lead' && ticket.status === 'blown';
  const claimed = withTask(ticket, taskId, (each) => ({
    ...each,
    status: 'claimed',
    claimedAt: at,
  }));
  return {
    ...claimed,
    tasks: replaced(claimed.tasks, leadsBesides(claimed, task)),
    status: starts ? 'working' : ticket.status,
  };
};

/** Once the lead nobody follows is claimed, those before it are out of force. */
export const leadsBesides = (ticket: Ticket, task: Task): string[] =>
  task.role === 'lead' && leadOf(ticket)?.id === task.id
    ? leadsOf(ticket)
        .filter(({ id }) => id !== task.id)
        .map(({ id }) => id)
    : [];

const withTask = (ticket: Ticket, taskId: string, edit: (task: Task) => Task): Ticket => ({
  ...ticket,
  tasks: ticket.tasks.map((task) => (task.id === taskId ? edit(task) : task)),
});
