/** Which task is this person's to act on: their unit's, or their own as a volunteer? */
import { type Actor, isHub, isWorker } from '../../actor.ts';
import { isActive, type Task, type Ticket, taskOfUnit, volunteersOf } from '../ticket.ts';

export const ownTask = (ticket: Ticket, actor: Actor): Task | undefined => {
  if (isWorker(actor)) return taskOfUnit(ticket, actor.unit.id);
  return volunteersOf(ticket).find((task) => isActive(task) && task.personId === actor.personId);
};

/** Their own, or for the hub that of a unit without people, which only answers the phone. */
export const actingTask = (ticket: Ticket, actor: Actor): Task | undefined =>
  ownTask(ticket, actor) ?? (isHub(actor) ? unstaffedTask(ticket) : undefined);

export const isForOther = (task: Task, actor: Actor): true | undefined =>
  task.unitId !== undefined && task.unitId !== actor.unit.id ? true : undefined;

const unstaffedTask = (ticket: Ticket): Task | undefined =>
  ticket.tasks.find((task) => task.unstaffed && isActive(task) && task.status !== 'done');
