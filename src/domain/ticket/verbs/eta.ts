/** Change the promised time: once, with a reason. */
import type { Instant } from '../../instant.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';
import type { Ticket } from '../ticket.ts';
import { refusePast } from './claim.ts';
import { ownTask } from './own-task.ts';

export type EtaInput = { eta: Instant; reason: string };

export const eta: Verb<EtaInput> = {
  isFor: (ticket, actor) => ownTask(ticket, actor) !== undefined,
  blocker: (ticket, actor) => {
    const task = ownTask(ticket, actor);
    const wrong = unlessIn(ticket, 'blown', 'working');
    if (wrong) return wrong;
    if (task?.status === 'waiting') return 'not_claimed';
    if (task?.status !== 'claimed') return 'already_arrived';
    return task.eta !== task.promisedEta ? 'eta_spent' : undefined;
  },
  decide: (ticket: Ticket, input, act) => {
    const task = ownTask(ticket, act.actor);
    refusePast(input.eta, act.now);
    if (!task) return [];
    const words = { reason: input.reason };
    return [fact('task.eta_changed', act, { taskId: task.id, eta: input.eta }, { words })];
  },
};
