/** How far has the whistle come? Six steps, each with its time, its due or neither. */
import type { ClockView, TaskView, TicketView } from '../../../src/contract/views.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { ClockName, ClockState } from '../../../src/domain/sla/clock.ts';
import type { TicketStatus } from '../../../src/domain/ticket/ticket.ts';

export const STEP_NAMES = ['blow', 'claim', 'arrive', 'report', 'verify', 'rating'] as const;
export type StepName = (typeof STEP_NAMES)[number];
export type StepState = 'done' | 'late' | 'current' | 'todo' | 'skipped';

export type Step = {
  name: StepName;
  state: StepState;
  at?: Instant;
  dueAt?: Instant;
  /** How the clock of a current step is doing. */
  clock?: ClockState;
};

type Draft = { name: StepName; at?: Instant; clock?: ClockView; isNeeded: boolean };

const STOPPED: readonly TicketStatus[] = ['cancelled', 'merged', 'answered'];

export const stepsOf = (ticket: TicketView): Step[] => {
  const drafts = draftsOf(ticket);
  const isStopped = STOPPED.includes(ticket.status);
  const reached = drafts.findLastIndex((draft) => draft.at !== undefined);
  const current = drafts.findIndex(
    (draft, index) => index > reached && draft.isNeeded && draft.at === undefined,
  );
  return drafts.map((draft, index) => {
    if (draft.at) return doneStep(draft);
    const isPassed = !draft.isNeeded || index < reached || isStopped;
    if (isPassed) return { name: draft.name, state: 'skipped' };
    return index === current
      ? { name: draft.name, state: 'current', dueAt: draft.clock?.dueAt, clock: draft.clock?.state }
      : { name: draft.name, state: 'todo', dueAt: draft.clock?.dueAt };
  });
};

/** The lead in force: the last one called that did not go away. */
export const leadTask = (ticket: TicketView): TaskView | undefined =>
  ticket.tasks.findLast((task) => task.role === 'lead' && isInForce(task));

export const isInForce = (task: TaskView): boolean =>
  task.status !== 'released' && task.status !== 'waived' && task.status !== 'replaced';

/** The newest round of a clock; of the ticket itself when no task is given. */
export const clockOf = (
  ticket: TicketView,
  name: ClockName,
  taskId?: string,
): ClockView | undefined =>
  ticket.clocks.findLast(
    (clock) => clock.name === name && clock.taskId === taskId && clock.state !== 'void',
  );

const draftsOf = (ticket: TicketView): Draft[] => {
  const lead = leadTask(ticket);
  const ofLead = (name: ClockName) => lead && clockOf(ticket, name, lead.id);
  const called = !ticket.selfHandled;
  const arrive = ofLead('arrive');
  return [
    {
      name: 'blow',
      at: ticket.blownAt,
      clock: clockOf(ticket, 'signature'),
      isNeeded: called || lead === undefined,
    },
    {
      name: 'claim',
      at: lead?.claimedAt,
      clock: ofLead('claim') ?? clockOf(ticket, 'routing'),
      isNeeded: called || lead?.status === 'waiting',
    },
    {
      name: 'arrive',
      at: lead?.arrivedAt,
      clock: arrive,
      isNeeded: arrive !== undefined || lead === undefined,
    },
    { name: 'report', at: lead?.reportedAt, clock: ofLead('finish'), isNeeded: true },
    {
      name: 'verify',
      at: ticket.verifiedAt,
      clock: clockOf(ticket, 'verification'),
      isNeeded: called,
    },
    { name: 'rating', at: ticket.closedAt, clock: clockOf(ticket, 'rating'), isNeeded: true },
  ];
};

const doneStep = ({ name, at, clock }: Draft): Step => ({
  name,
  state: clock?.state === 'missed' ? 'late' : 'done',
  at,
});
