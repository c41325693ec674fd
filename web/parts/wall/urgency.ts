/** Which whistles does the room look at first? Late emergencies, unclaimed ones, late ones, then what is due first. */
import type { TicketSummary } from '../../../src/contract/views.ts';
import { isLate } from '../dashboard/filter.ts';

export const mostUrgent = (
  tickets: Iterable<TicketSummary>,
  nowMs: number,
  limit: number,
): TicketSummary[] =>
  [...tickets]
    .filter((ticket) => !ticket.sensitive && OPEN.has(ticket.status))
    .sort((a, b) => rank(a, nowMs) - rank(b, nowMs) || dueOrder(a, b))
    .slice(0, limit);

const OPEN: ReadonlySet<string> = new Set(['pending', 'blown', 'working', 'reported']);

const rank = (ticket: TicketSummary, nowMs: number): number => {
  const isEmergency = ticket.kind === 'emergency';
  const late = isLate(ticket, nowMs);
  if (isEmergency && late) return 0;
  if (isEmergency && ticket.status === 'blown') return 1;
  if (late) return 2;
  return ticket.clock && ticket.clock.state !== 'paused' ? 3 : 4;
};

/** Instants are text in the order of time. */
const dueOrder = (a: TicketSummary, b: TicketSummary): number =>
  (a.clock?.dueAt ?? '~').localeCompare(b.clock?.dueAt ?? '~', 'en') ||
  b.number.localeCompare(a.number, 'en', { numeric: true });
