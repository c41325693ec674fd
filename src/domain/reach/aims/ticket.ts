/** Whom does a fact of a ticket aim at? */
import type { Fact, FactType } from '../../ticket/fact.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Aim } from '../aim.ts';
import type { AimTable } from './ask.ts';
import { CALL_AIMS } from './call.ts';
import { CARD_AIMS } from './card.ts';
import { DECISION_AIMS } from './decision.ts';
import { PROGRESS_AIMS } from './progress.ts';

/** A fact without an entry does not compile. */
const TICKET_AIMS: AimTable<FactType> = {
  ...CALL_AIMS,
  ...CARD_AIMS,
  ...DECISION_AIMS,
  ...PROGRESS_AIMS,
};

export const ticketAims = (fact: Fact, ticket: Ticket): Aim[] => {
  const aims = (TICKET_AIMS[fact.type] as (fact: Fact, ticket: Ticket) => Aim[])(fact, ticket);
  return aims.map((aim) => heightened(aim, ticket));
};

/** All that matters about an emergency is one. */
const heightened = (aim: Aim, { kind }: Ticket): Aim =>
  kind === 'emergency' && aim.urgency !== 'low' ? { ...aim, urgency: 'emergency' } : aim;
