/** Verify 核实: the street agrees with the outcome and rates who came; never the reporting unit. */
import { isStreetOf } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { startClock } from '../../sla/start.ts';
import { clockIds, fact, present, unlessIn, type Verb } from '../flow.ts';
import { leadOf, type StreetRating, type Ticket } from '../ticket.ts';

export type VerifyInput = { ratings?: StreetRating[]; text?: string };

export const verify: Verb<VerifyInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) && leadOf(ticket)?.unitId !== actor.unit.id,
  blocker: (ticket) => unlessIn(ticket, 'reported'),
  decide: (ticket, { ratings = [], text }, act) => {
    for (const rating of ratings) refuseStranger(ticket, rating);
    const street = { unitId: ticket.streetId };
    const started = present(startClock('rating', street, ticket, act.now, act.rules));
    const stopped = clockIds(ticket, ['verification']);
    const voided = clockIds(ticket, ['missing']);
    const words = text ? { text } : undefined;
    return [fact('ticket.verified', act, { ratings, started, stopped, voided }, { words })];
  },
};

const refuseStranger = (ticket: Ticket, rating: StreetRating): void => {
  const task = ticket.tasks.find((each) => each.id === rating.taskId);
  if (!task || task.role === 'volunteer') throw invalid('ratings', 'unknown_task');
};
