/** Callers 诉求人: more than one may have told of it, and every one is answered. */

import type { Actor } from '../../actor.ts';
import { isCommunityOf, isHub, isStreetOf, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Caller } from '../fact.ts';
import { fact, unlessIn, type Verb, wordsOf } from '../flow.ts';
import type { AnswerWay, OtherCaller } from '../overlays.ts';
import type { Ticket } from '../ticket.ts';

export type AddCallerInput = Caller & { text?: string; attachmentIds?: string[] };

/** What was told of an open ticket once more: no second ticket. */
export const addCaller: Verb<AddCallerInput> = {
  isFor: (ticket, actor) => speaksToCallers(ticket, actor),
  blocker: (ticket) => unlessIn(ticket, 'draft', 'pending', 'blown', 'working', 'reported'),
  decide: (_ticket, { name, phone, text, attachmentIds }, act) => {
    if (!name && !phone && !text && !attachmentIds) throw invalid('phone', 'field_missing');
    const caller = name || phone ? { name, phone } : undefined;
    return [fact('caller.added', act, { attachmentIds }, { words: wordsOf({ text }), caller })];
  },
};

export type AnswerCallersInput = { text: string; how: AnswerWay };

/** 答复: all who have not been answered yet. */
export const answerCallers: Verb<AnswerCallersInput> = {
  isFor: (ticket, actor) => speaksToCallers(ticket, actor),
  blocker: (ticket) => {
    const wrong = unlessIn(ticket, 'reported', 'rating', 'closed', 'answered', 'cancelled');
    if (wrong) return wrong;
    return unanswered(ticket).length > 0 ? undefined : 'nothing_due';
  },
  decide: (ticket, { text, how }, act) => {
    const contentIds = unanswered(ticket).map(({ contentId }) => contentId);
    return [fact('callers.answered', act, { contentIds, how }, { words: { text } })];
  },
};

/** The first is the ticket's own. */
export const callersOf = ({ id, caller, otherCallers = [] }: Ticket): OtherCaller[] => [
  ...(caller ? [{ contentId: caller, ticketId: id }] : []),
  ...otherCallers,
];

export const unanswered = (ticket: Ticket): OtherCaller[] => {
  const told = new Set((ticket.answeredCallers ?? []).map(({ contentId }) => contentId));
  return callersOf(ticket).filter(({ contentId }) => !told.has(contentId));
};

const speaksToCallers = (ticket: Ticket, actor: Actor): boolean =>
  isStreetOf(actor, ticket) ||
  isCommunityOf(actor, ticket) ||
  isHub(actor) ||
  worksFor(actor, ticket.raisedBy.unitId);
