/** Consult 征询: anyone at work on the ticket asks a unit for its view. */
import { type Actor, isHub, isLeader, isStreetOf, isWorker, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { fact, nextN, unlessIn, type Verb } from '../flow.ts';
import type { Consultation } from '../overlays.ts';
import { sightOf } from '../sight.ts';
import type { Ticket } from '../ticket.ts';

export type ConsultInput = { unitId: string; text: string };

export const consult: Verb<ConsultInput> = {
  isFor: (ticket, actor) =>
    isWorker(actor) && sightOf(actor, ticket) === 'full' && mayOpenTo(ticket, actor),
  blocker: (ticket) => unlessIn(ticket, 'blown', 'working', 'reported'),
  decide: (ticket, { unitId, text }, act) => {
    if (!act.rules.units.has(unitId)) throw invalid('unitId', 'unknown_unit');
    if (unitId === act.actor.unit.id) throw invalid('unitId', 'own_unit');
    const data = { n: nextN(ticket.consultations), unitId };
    return [fact('consult.asked', act, data, { words: { text } })];
  },
};

export type AnswerConsultInput = { n: number; text: string };

export const answerConsult: Verb<AnswerConsultInput> = {
  isFor: (ticket, actor) =>
    (ticket.consultations ?? []).some(({ unitId }) => worksFor(actor, unitId)),
  blocker: (ticket, actor) =>
    unlessIn(ticket, 'draft', 'pending', 'blown', 'working', 'reported') ??
    (openOf(ticket, actor.unit.id).length > 0 ? undefined : 'nothing_due'),
  decide: (ticket, { n, text }, act) => {
    if (!openOf(ticket, act.actor.unit.id).some((each) => each.n === n))
      throw invalid('n', 'nothing_due');
    return [fact('consult.answered', act, { n }, { words: { text } })];
  },
};

/** Whoever is asked sees the ticket: of a sensitive one a leader of street or hub decides that. */
export const mayOpenTo = (ticket: Ticket, actor: Actor): boolean =>
  ticket.sensitivity === 'normal' ||
  (isLeader(actor) && (isStreetOf(actor, ticket) || isHub(actor)));

const openOf = ({ consultations = [] }: Ticket, unitId: string): Consultation[] =>
  consultations.filter((each) => each.unitId === unitId && !each.answeredAt);
