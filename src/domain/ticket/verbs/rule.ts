/** 职责裁定: the hub names a provisional lead, then rules with a reason; who is named acts first and appeals later. */
import { isHub } from '../../actor.ts';
import { conflict } from '../../error.ts';
import { changeLead, NO_CHANGE, refuseLead } from '../change-lead.ts';
import { clockIds, fact, unlessIn, type Verb, wordsOf } from '../flow.ts';
import type { DecidingBody } from '../overlays.ts';
import type { Ticket, TicketStatus } from '../ticket.ts';
import { openRuling } from './return.ts';

export type DesignateInput = { unitId: string; text?: string };

export const designate: Verb<DesignateInput> = {
  isFor: (_ticket, actor) => isHub(actor),
  blocker: (ticket) => waiting(ticket),
  decide: (ticket, { unitId, text }, act) => {
    refuseLead('unitId', unitId, ticket, act);
    if (openRuling(ticket)?.provisionalUnitId === unitId) throw conflict('already_called');
    const change = changeLead(ticket, unitId, act, true);
    const stopped = clockIds(ticket, ['provisional']);
    const data = { unitId, stopped, ...change };
    return [fact('ruling.designated', act, data, { words: wordsOf({ text }) })];
  },
};

export type RuleInput = {
  unitId: string;
  body: DecidingBody;
  /** In writing. */
  reason: string;
  precedent?: boolean;
};

/** Kept as a precedent of the situation unless the hub says otherwise. */
export const rule: Verb<RuleInput> = {
  isFor: (_ticket, actor) => isHub(actor),
  blocker: (ticket) => waiting(ticket, 'reported', 'rating'),
  decide: (ticket, { unitId, body, reason, precedent = true }, act) => {
    refuseLead('unitId', unitId, ticket, act);
    // What has been reported is ruled on for the next time: nobody is called any more.
    const isDone = ticket.status === 'reported' || ticket.status === 'rating';
    const change = isDone ? NO_CHANGE : changeLead(ticket, unitId, act, true);
    const stopped = clockIds(ticket, ['provisional', 'ruling']);
    const { situationCode } = ticket;
    const isPrecedent = precedent && situationCode !== undefined;
    const data = { unitId, body, precedent: isPrecedent, situationCode, stopped, ...change };
    return [fact('ruling.made', act, data, { words: { reason } })];
  },
};

const waiting = (ticket: Ticket, ...later: TicketStatus[]) =>
  unlessIn(ticket, 'blown', 'working', ...later) ??
  (openRuling(ticket) ? undefined : 'nothing_due');
