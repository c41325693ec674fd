/** Leave 离岗: a volunteer is done, noted by themselves or by the street or community that called them. */
import { type Actor, isCommunityOf, isStreetOf } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import { fact, type Verb } from '../flow.ts';
import { isActive, type Task, type Ticket, volunteersOf } from '../ticket.ts';

export type LeaveInput = {
  taskId?: string;
  /** Noted earlier, without network; absent: now. */
  leftAt?: Instant;
};

export const leave: Verb<LeaveInput> = {
  isFor: (ticket, actor) => leavable(ticket, actor).length > 0,
  blocker: () => undefined,
  decide: (ticket, { taskId, leftAt }, act) => {
    const there = leavable(ticket, act.actor);
    const task = taskId ? there.find(({ id }) => id === taskId) : there[0];
    if (!task) throw invalid('taskId', 'unknown_task');
    const forUnit = task.personId === act.actor.personId ? undefined : (true as const);
    const at = leftAt !== undefined && leftAt < act.now ? leftAt : act.now;
    return [fact('task.left', act, { taskId: task.id, leftAt: at, forUnit })];
  },
};

/** Volunteers who came and have not left: one's own, or all of one's street or community. */
const leavable = (ticket: Ticket, actor: Actor): Task[] => {
  const there = volunteersOf(ticket).filter(
    (task) => isActive(task) && task.arrivedAt !== undefined && task.leftAt === undefined,
  );
  if (isStreetOf(actor, ticket) || isCommunityOf(actor, ticket)) return there;
  return there.filter(({ personId }) => personId === actor.personId);
};
