/** Waive: the street lets a support task go, so that the lead can report. */
import { isStreetOf } from '../../actor.ts';
import { conflict, invalid } from '../../error.ts';
import { fact, taskClockIds, unlessIn, type Verb } from '../flow.ts';
import { isActive, supportsOf, type Task } from '../ticket.ts';

export type WaiveInput = { taskId: string; reason?: string };

export const waive: Verb<WaiveInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket),
  blocker: (ticket) =>
    unlessIn(ticket, 'blown', 'working') ??
    (supportsOf(ticket).some(isPending) ? undefined : 'nothing_due'),
  decide: (ticket, { taskId, reason }, act) => {
    const task = supportsOf(ticket).find((each) => each.id === taskId);
    if (!task) throw invalid('taskId', 'unknown_task');
    if (!isPending(task)) throw conflict('already_done');
    const voided = taskClockIds(ticket, taskId);
    return [
      fact('task.waived', act, { taskId, voided }, { words: reason ? { reason } : undefined }),
    ];
  },
};

const isPending = (task: Task): boolean => isActive(task) && task.status !== 'done';
