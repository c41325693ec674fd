/** Give back 退出支援: a volunteer who cannot come after all frees the place, an organisation one of those nobody came for. */
import { type Actor, worksFor } from '../../actor.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';
import { isActive, type Task, type Ticket, volunteersOf } from '../ticket.ts';

export const giveBack: Verb<object> = {
  isFor: (ticket, actor) => placesOf(ticket, actor).length > 0,
  blocker: (ticket, actor) =>
    unlessIn(ticket, 'blown', 'working', 'reported') ??
    (placesOf(ticket, actor).some(isComing) ? undefined : 'already_arrived'),
  decide: (ticket, _input, act) => {
    const place = placesOf(ticket, act.actor).findLast(isComing);
    return place ? [fact('task.released', act, { taskId: place.id })] : [];
  },
};

/** Who has arrived leaves instead. */
export const isComing = ({ status }: Task): boolean => status === 'claimed';

const placesOf = (ticket: Ticket, actor: Actor): Task[] =>
  volunteersOf(ticket).filter(
    (task) =>
      isActive(task) &&
      (task.personId === undefined
        ? worksFor(actor, task.unitId)
        : task.personId === actor.personId),
  );
