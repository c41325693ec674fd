/** Claim for 代应哨: the unit answered by phone; the street or the hub notes who, number and time. */
import { isHub, isStreetOf } from '../../actor.ts';
import { conflict, invalid } from '../../error.ts';
import { unlessIn, type Verb } from '../flow.ts';
import { type Ticket, taskOfUnit } from '../ticket.ts';
import { type ClaimInput, claimBlocker, claimFact } from './claim.ts';

export type ClaimForInput = ClaimInput & { forUnitId: string; phone?: string };

export const claimFor: Verb<ClaimForInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) || isHub(actor),
  blocker: (ticket, actor) =>
    unlessIn(ticket, 'blown', 'working') ??
    (someoneElseWaits(ticket, actor.unit.id) ? undefined : 'already_claimed'),
  decide: (ticket, input, act) => {
    const task = taskOfUnit(ticket, input.forUnitId);
    if (!task) throw invalid('forUnitId', 'unknown_unit');
    const reason = claimBlocker(ticket, task);
    if (reason) throw conflict(reason);
    if (!input.phone) throw invalid('phone', 'bad_fields');
    return [claimFact(ticket, task, input, act, true)];
  },
};

const someoneElseWaits = (ticket: Ticket, unitId: string): boolean =>
  ticket.tasks.some((task) => task.status === 'waiting' && task.unitId !== unitId);
