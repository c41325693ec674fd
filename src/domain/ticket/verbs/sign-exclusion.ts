/** Sign an exclusion 剔除复签: a leader of the hub or of the district, never of the unit that asked. */
import { isHub, isLeader } from '../../actor.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';

export type SignExclusionInput = { approve: boolean; text?: string };

export const signExclusion: Verb<SignExclusionInput> = {
  isFor: ({ exclusion }, actor) =>
    (actor.role === 'district_leader' || (isHub(actor) && isLeader(actor))) &&
    exclusion?.askedBy.unitId !== actor.unit.id,
  blocker: (ticket) =>
    unlessIn(ticket, 'closed') ?? (ticket.exclusion?.state === 'asked' ? undefined : 'nothing_due'),
  decide: ({ exclusion }, { approve, text }, act) => {
    if (!exclusion) return [];
    const { code } = exclusion;
    const words = text ? { text } : undefined;
    const type = approve ? 'ticket.excluded' : 'ticket.exclusion_refused';
    return [fact(type, act, { code }, { words })];
  },
};
