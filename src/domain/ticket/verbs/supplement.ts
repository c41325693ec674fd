/** Supplement: what was missing when the whistle went out is told later. */
import { isCommunityOf, isStreetOf, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Caller, Words } from '../fact.ts';
import { clockIds, fact, unlessIn, type Verb } from '../flow.ts';
import type { MissingPart } from '../ticket.ts';

/** `words` are the ticket's present words, so that the address joins them in one content. */
export type SupplementInput = {
  situationCode?: string;
  address?: string;
  caller?: Caller;
  words?: Words;
};

export const supplement: Verb<SupplementInput> = {
  isFor: (ticket, actor) =>
    isStreetOf(actor, ticket) ||
    isCommunityOf(actor, ticket) ||
    worksFor(actor, ticket.raisedBy.unitId),
  blocker: (ticket) =>
    unlessIn(ticket, 'draft', 'pending', 'blown', 'working', 'reported') ??
    (ticket.missing.length > 0 ? undefined : 'nothing_due'),
  decide: (ticket, { situationCode, address, caller, words = {} }, act) => {
    if (situationCode && !act.rules.situations.has(situationCode))
      throw invalid('situationCode', 'unknown_situation');
    const told: Record<MissingPart, boolean> = {
      situation: situationCode !== undefined,
      address: address !== undefined,
      caller: caller?.phone !== undefined,
    };
    const missing = ticket.missing.filter((part) => !told[part]);
    if (missing.length === ticket.missing.length) throw invalid('address', 'nothing_due');
    const stopped = missing.length === 0 ? clockIds(ticket, ['missing']) : [];
    const free = { words: address ? { ...words, address } : undefined, caller };
    return [fact('ticket.supplemented', act, { situationCode, missing, stopped }, free)];
  },
};
