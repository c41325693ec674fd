/** View a contact: the raising unit, the street and the lead may; who looked and why is a fact. */
import { isStreetOf, worksFor } from '../../actor.ts';
import { fact, type Verb } from '../flow.ts';
import { leadOf } from '../ticket.ts';
import { callersOf } from './callers.ts';

export type ViewContactInput = { reason: string };

export const viewContact: Verb<ViewContactInput> = {
  isFor: (ticket, actor) =>
    isStreetOf(actor, ticket) ||
    worksFor(actor, ticket.raisedBy.unitId) ||
    worksFor(actor, leadOf(ticket)?.unitId),
  blocker: (ticket) => (callersOf(ticket).length > 0 ? undefined : 'nothing_due'),
  decide: (_ticket, { reason }, act) => [fact('contact.viewed', act, {}, { words: { reason } })],
};
