/** Supplement: what was missing when the whistle went out is told later. */
import { isCommunityOf, isStreetOf, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Rules } from '../../rules.ts';
import { plan } from '../describe.ts';
import type { Caller } from '../fact.ts';
import { clockIds, fact, unlessIn, type Verb } from '../flow.ts';
import { MISSING_PARTS, type MissingPart, type Ticket } from '../ticket.ts';

export type SupplementInput = {
  situationCode?: string;
  address?: string;
  caller?: Caller;
};

export const supplement: Verb<SupplementInput> = {
  isFor: (ticket, actor) =>
    isStreetOf(actor, ticket) ||
    isCommunityOf(actor, ticket) ||
    worksFor(actor, ticket.raisedBy.unitId),
  blocker: (ticket) =>
    unlessIn(ticket, 'draft', 'pending', 'blown', 'working', 'reported') ??
    (ticket.missing.length > 0 ? undefined : 'nothing_due'),
  decide: (ticket, { situationCode, address, caller }, act) => {
    if (situationCode && !act.rules.situations.has(situationCode))
      throw invalid('situationCode', 'unknown_situation');
    const told: Record<MissingPart, boolean> = {
      situation: situationCode !== undefined,
      address: address !== undefined,
      caller: caller?.phone !== undefined,
    };
    const missing = ticket.missing.filter((part) => !told[part]);
    for (const part of MISSING_PARTS)
      if (told[part] && !ticket.missing.includes(part)) throw invalid(part, 'already_there');
    if (missing.length === ticket.missing.length) throw invalid('address', 'nothing_due');
    const stopped = missing.length === 0 ? clockIds(ticket, ['missing']) : [];
    const planned = replan(ticket, situationCode, act.rules);
    const free = { words: address ? { address } : undefined, caller };
    return [fact('ticket.supplemented', act, { situationCode, missing, stopped, planned }, free)];
  },
};

/** Not out yet and without an owner: the situation told now names one. */
const replan = (
  ticket: Ticket,
  situationCode: string | undefined,
  rules: Rules,
): Ticket['planned'] => {
  const situation = rules.situations.get(situationCode ?? '');
  if (!situation || ticket.planned.leadUnitId || ticket.tasks.length > 0) return ticket.planned;
  return plan({}, situation, ticket.streetId, rules);
};
