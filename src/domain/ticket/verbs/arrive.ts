/** Arrive 到场报到: the unit, the member, or the street for them. No position is kept, only near or not. */
import { isStreetOf } from '../../actor.ts';
import { conflict, invalid } from '../../error.ts';
import { distanceM, type LatLng } from '../../place.ts';
import type { Act } from '../../rules.ts';
import { clockIds, fact, unlessIn, type Verb } from '../flow.ts';
import { isActive, type Task, type Ticket } from '../ticket.ts';
import { goneWith } from './claim.ts';
import { ownTask } from './own-task.ts';

export type ArriveInput = { place?: LatLng; note?: string; taskId?: string };

const NEAR_M = 200;
const COMING: readonly Task['status'][] = ['waiting', 'claimed'];

export const arrive: Verb<ArriveInput> = {
  isFor: (ticket, actor) => ownTask(ticket, actor) !== undefined || isStreetOf(actor, ticket),
  blocker: (ticket, actor) => {
    const own = ownTask(ticket, actor);
    const wrong = unlessIn(ticket, 'blown', 'working', 'reported');
    if (wrong || !own)
      return wrong ?? (ticket.tasks.some(isComing) ? undefined : 'already_arrived');
    if (isStreetOf(actor, ticket) && ticket.tasks.some(isComing)) return undefined;
    return isComing(own) ? undefined : 'already_arrived';
  },
  decide: (ticket, { place, note, taskId }, act) => {
    const task = chosen(ticket, taskId, act);
    if (!isComing(task)) throw conflict('already_arrived');
    const within200m = place && distanceM(place, ticket.place) <= NEAR_M;
    const forUnit = ownTask(ticket, act.actor)?.id === task.id ? undefined : true;
    return [
      fact(
        'task.arrived',
        act,
        {
          taskId: task.id,
          within200m,
          forUnit,
          stopped: clockIds(ticket, ['claim', 'arrive'], task.id),
          ...goneWith(ticket, task),
        },
        { words: note ? { note } : undefined },
      ),
    ];
  },
};

const isComing = (task: Task): boolean => isActive(task) && COMING.includes(task.status);

const chosen = (ticket: Ticket, taskId: string | undefined, { actor }: Act): Task => {
  const own = ownTask(ticket, actor);
  const othersCome = isStreetOf(actor, ticket) && ticket.tasks.some(isComing);
  if (!taskId && own && (isComing(own) || !othersCome)) return own;
  const task = taskId
    ? ticket.tasks.find((each) => each.id === taskId)
    : ticket.tasks.find(isComing);
  if (!task) throw invalid('taskId', 'unknown_task');
  if (task.id !== own?.id && !isStreetOf(actor, ticket)) throw invalid('taskId', 'unknown_task');
  return task;
};
