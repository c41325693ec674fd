/** Appoint 约定到场: joint action at a set time and place; the arrival clock becomes that instant. */
import { isStreetOf } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { appointedTimes, newClock } from '../../sla/start.ts';
import { clockIds, fact, present, unlessIn, type Verb } from '../flow.ts';
import { leadOf, type Ticket } from '../ticket.ts';

export type AppointInput = { at: Instant; place?: string; note?: string };

export const appoint: Verb<AppointInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket),
  blocker: (ticket) => {
    const lead = leadOf(ticket);
    if (lead?.arrivedAt) return 'already_arrived';
    return unlessIn(ticket, 'blown', 'working') ?? (lead ? undefined : 'wrong_status');
  },
  decide: (ticket, { at, place, note }, act) => {
    if (at <= act.now) throw invalid('at', 'instant_passed');
    const words = { ...(place && { place }), ...(note && { note }) };
    const arrive = clockIds(ticket, ['arrive']);
    const late = ticket.clocks.some((clock) => arrive.includes(clock.id) && act.now > clock.dueAt);
    const started = present(arrivalAt(ticket, at, act));
    return [
      fact(
        'ticket.appointed',
        act,
        {
          meetAt: at,
          // A breach stays on record.
          ...(late ? { stopped: arrive } : { voided: arrive }),
          started,
        },
        { words },
      ),
    ];
  },
};

const arrivalAt = (ticket: Ticket, at: Instant, { now, rules }: Act) => {
  const lead = leadOf(ticket);
  if (!lead?.unitId || ticket.retro) return undefined;
  const owner = { unitId: lead.unitId, taskId: lead.id };
  return newClock('arrive', owner, ticket, rules, appointedTimes(now, at));
};
