/** Reassign 改派: another unit leads; the street before a claim, the hub always. */
import { isHub, isStreetOf } from '../../actor.ts';
import { changeLead, refuseLead, refuseSameLead } from '../change-lead.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';
import { leadOf, leadsOf } from '../ticket.ts';
import { openReturn, openRuling } from './return.ts';

export type ReassignInput = { unitId: string; reason: string };

export const reassign: Verb<ReassignInput> = {
  isFor: (ticket, actor) => isHub(actor) || isStreetOf(actor, ticket),
  blocker: (ticket, actor) => {
    const lead = leadOf(ticket);
    const wrong = unlessIn(ticket, 'blown', 'working') ?? (lead ? undefined : 'wrong_status');
    if (wrong) return wrong;
    if (openRuling(ticket)) return 'second_return';
    if (openReturn(ticket)?.state === 'asked') return 'return_open';
    if (lead?.status === 'done') return 'already_done';
    if (isHub(actor)) return undefined;
    return leadsOf(ticket).some(({ status }) => status !== 'waiting')
      ? 'already_claimed'
      : undefined;
  },
  decide: (ticket, { unitId, reason }, act) => {
    refuseLead('unitId', unitId, ticket, act);
    refuseSameLead(unitId, ticket);
    const change = changeLead(ticket, unitId, act, false);
    return [fact('lead.reassigned', act, { unitId, ...change }, { words: { reason } })];
  },
};
