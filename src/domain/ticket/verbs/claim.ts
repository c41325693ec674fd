/** Claim 应哨: anyone of the called unit says who comes and when; exactly one claim wins. */
import { isWorker } from '../../actor.ts';
import { invalid, type Reason } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { leadsBesides } from '../apply-task.ts';
import { clockIds, fact, taskClockIds, unlessIn, type Verb } from '../flow.ts';
import { type Task, type Ticket, taskOfUnit } from '../ticket.ts';

export type ClaimInput = { who?: string; eta?: Instant; note?: string };

export const claim: Verb<ClaimInput> = {
  isFor: (ticket, actor) =>
    isWorker(actor) && ticket.tasks.some((task) => task.unitId === actor.unit.id),
  blocker: (ticket, actor) => claimBlocker(ticket, taskOfUnit(ticket, actor.unit.id)),
  decide: (ticket, input, act) => {
    const task = taskOfUnit(ticket, act.actor.unit.id);
    return task ? [claimFact(ticket, task, input, act)] : [];
  },
};

export const claimBlocker = (ticket: Ticket, task: Task | undefined): Reason | undefined => {
  if (task && task.status !== 'waiting') return 'already_claimed';
  return unlessIn(ticket, 'blown', 'working') ?? (task ? undefined : 'wrong_status');
};

export const claimFact = (
  ticket: Ticket,
  task: Task,
  input: ClaimInput & { phone?: string },
  act: Act,
  forUnit?: boolean,
) => {
  refusePast(input.eta, act.now);
  const { who, note, phone } = input;
  const words = { ...(who && { who }), ...(note && { note }), ...(phone && { phone }) };
  return fact(
    'task.claimed',
    act,
    {
      taskId: task.id,
      unitId: task.unitId,
      eta: input.eta,
      forUnit,
      stopped: clockIds(ticket, ['claim'], task.id),
      ...goneWith(ticket, task),
    },
    { words },
  );
};

/** The claim of a new lead ends the force, and the clocks, of the one before. */
export const goneWith = (ticket: Ticket, task: Task): { voided?: string[] } => {
  const gone = task.status === 'waiting' ? leadsBesides(ticket, task) : [];
  return gone.length > 0 ? { voided: gone.flatMap((id) => taskClockIds(ticket, id)) } : {};
};

export const refusePast = (eta: Instant | undefined, now: Instant): void => {
  if (eta && eta < now) throw invalid('eta', 'instant_passed');
};
