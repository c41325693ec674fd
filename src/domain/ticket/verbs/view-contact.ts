/** View a contact: the raising unit, the street and the lead may; who looked and why is a fact. */
import { isStreetOf, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { fact, type Verb } from '../flow.ts';
import { leadOf } from '../ticket.ts';
import { callersOf } from './callers.ts';

export type ViewContactInput = {
  reason: string;
  /** Which caller; the first where it is not said. */
  n?: number;
};

export const viewContact: Verb<ViewContactInput> = {
  isFor: (ticket, actor) =>
    isStreetOf(actor, ticket) ||
    worksFor(actor, ticket.raisedBy.unitId) ||
    worksFor(actor, leadOf(ticket)?.unitId),
  blocker: (ticket) => (callersOf(ticket).length > 0 ? undefined : 'nothing_due'),
  decide: (ticket, { reason, n = 1 }, act) => {
    const caller = callersOf(ticket)[n - 1];
    if (!caller) throw invalid('n', 'no_caller');
    const { contentId } = caller;
    return [fact('contact.viewed', act, { contentId }, { words: { reason } })];
  },
};
