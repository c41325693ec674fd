/** Which facts are decisions, printed week by week? A longer list needs a new index. */
import type { FactType } from './fact.ts';

export const DECISION_FACTS = [
  'ticket.routed',
  'return.accepted',
  'return.refused',
  'ruling.designated',
  'ruling.made',
  'lead.reassigned',
  'support.added',
  'extension.granted',
  'extension.refused',
  'ticket.paused',
  'ticket.resumed',
  'meeting.called',
  'meeting.held',
  'ticket.escalated',
  'order.given',
  'ticket.merged',
  'ticket.withdrawn',
  'ticket.reopened',
] as const satisfies FactType[];
