/** Which task is this person's to act on: their unit's, or their own as a volunteer? */
import { type Actor, isWorker } from '../../actor.ts';
import { isActive, type Task, type Ticket, taskOfUnit, volunteersOf } from '../ticket.ts';

export const ownTask = (ticket: Ticket, actor: Actor): Task | undefined => {
  if (isWorker(actor)) return taskOfUnit(ticket, actor.unit.id);
  return volunteersOf(ticket).find((task) => isActive(task) && task.personId === actor.personId);
};
