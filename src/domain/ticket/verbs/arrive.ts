/** Arrive 到场报到: the unit, the member, or the street for them. No position is kept, only near or not. */
import { type Actor, isCommunityOf, isStreetOf } from '../../actor.ts';
import { conflict, invalid } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import { distanceM, type LatLng } from '../../place.ts';
import type { Act } from '../../rules.ts';
import { clockIds, fact, unlessIn, type Verb } from '../flow.ts';
import { isActive, type Task, type Ticket, volunteersOf } from '../ticket.ts';
import { goneWith } from './claim.ts';
import { ownTask } from './own-task.ts';

export type ArriveInput = {
  place?: LatLng;
  note?: string;
  taskId?: string;
  /** What a phone found by itself: the position stays there. */
  near?: boolean;
  /** A volunteer's, noted earlier without network. */
  arrivedAt?: Instant;
  /** Who came on a place an organisation took. */
  personId?: string;
};

/** Near the place. */
export const NEAR_M = 200;
const COMING: readonly Task['status'][] = ['waiting', 'claimed'];

export const arrive: Verb<ArriveInput> = {
  isFor: (ticket, actor) =>
    ownTask(ticket, actor) !== undefined ||
    isStreetOf(actor, ticket) ||
    (isCommunityOf(actor, ticket) && volunteersOf(ticket).length > 0),
  blocker: (ticket, actor) => {
    const own = ownTask(ticket, actor);
    const wrong = unlessIn(ticket, 'blown', 'working', 'reported');
    if (wrong) return wrong;
    if (own && isComing(own)) return undefined;
    return othersComing(ticket, actor).length > 0 ? undefined : 'already_arrived';
  },
  decide: (ticket, { place, note, taskId, near, arrivedAt, personId }, act) => {
    const task = chosen(ticket, taskId, act);
    if (!isComing(task)) throw conflict('already_arrived');
    const within200m = place ? distanceM(place, ticket.place) <= NEAR_M : near;
    const volunteer = task.role === 'volunteer' && {
      arrivedAt,
      personId: newcomer(task, personId),
    };
    const forUnit = ownTask(ticket, act.actor)?.id === task.id ? undefined : true;
    return [
      fact(
        'task.arrived',
        act,
        {
          taskId: task.id,
          within200m,
          forUnit,
          ...volunteer,
          stopped: clockIds(ticket, ['claim', 'arrive'], task.id),
          ...goneWith(ticket, task),
        },
        { words: note ? { note } : undefined },
      ),
    ];
  },
};

const isComing = (task: Task): boolean => isActive(task) && COMING.includes(task.status);

/** The street notes it for everybody, the community for the volunteers it called. */
const othersComing = (ticket: Ticket, actor: Actor): Task[] => {
  if (isStreetOf(actor, ticket)) return ticket.tasks.filter(isComing);
  return isCommunityOf(actor, ticket) ? volunteersOf(ticket).filter(isComing) : [];
};

const chosen = (ticket: Ticket, taskId: string | undefined, { actor }: Act): Task => {
  const own = ownTask(ticket, actor);
  const others = othersComing(ticket, actor);
  if (!taskId && own && (isComing(own) || others.length === 0)) return own;
  const task = taskId ? ticket.tasks.find((each) => each.id === taskId) : others[0];
  const isTheirs = task && (task.id === own?.id || others.some(({ id }) => id === task.id));
  if (!task || !(isTheirs || isStreetOf(actor, ticket))) throw invalid('taskId', 'unknown_task');
  return task;
};

const newcomer = (task: Task, personId: string | undefined): string | undefined =>
  task.personId ? undefined : personId;
