/** Escalate 提级督办 by hand: a street's leader to the unit's leader, the hub to any level. It never takes the ticket away. */
import { isHub, isLeader, isStreetOf } from '../../actor.ts';
import { conflict, invalid } from '../../error.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';

export type EscalateInput = { level: number; text: string };

const UNIT_LEADER = 1;
const HIGHEST = 4;

export const escalate: Verb<EscalateInput> = {
  isFor: (ticket, actor) => isHub(actor) || (isStreetOf(actor, ticket) && isLeader(actor)),
  blocker: (ticket, actor) =>
    unlessIn(ticket, 'blown', 'working', 'reported') ??
    (ticket.level >= (isHub(actor) ? HIGHEST : UNIT_LEADER) ? 'already_there' : undefined),
  decide: (ticket, { level, text }, act) => {
    if (!isHub(act.actor) && level > UNIT_LEADER) throw invalid('level', 'not_yours');
    if (level <= ticket.level) throw conflict('already_there');
    return [fact('ticket.escalated', act, { level }, { words: { text } })];
  },
};
