/** Which tickets are asked for? The same question to the server, to the live facts and to the map. */
import type { TicketSummary } from '../../../src/contract/views.ts';
import { shanghaiDay, toInstant, toMillis } from '../../../src/domain/instant.ts';
import {
  KINDS,
  type Kind,
  OPEN_STATUSES,
  type TicketStatus,
} from '../../../src/domain/ticket/ticket.ts';

export const FILTER_NAMES = [
  'all',
  'waiting',
  'overdue',
  'reported',
  'pending',
  'draft',
  'done',
  'yellow',
  'on_site',
  'done_today',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Those that only a counter leads to; the server has a word of its own for them. */
const COUNTED = ['yellow', 'on_site', 'done_today'] as const;
export const isCounted = (name: FilterName): name is (typeof COUNTED)[number] =>
  (COUNTED as readonly FilterName[]).includes(name);

export type Filter = { name: FilterName; kind?: Kind; q: string };

const STATUSES: Record<FilterName, readonly TicketStatus[]> = {
  all: OPEN_STATUSES,
  waiting: ['blown'],
  overdue: OPEN_STATUSES,
  reported: ['reported'],
  pending: ['pending'],
  draft: ['draft'],
  done: ['rating', 'closed'],
  yellow: OPEN_STATUSES,
  on_site: OPEN_STATUSES,
  done_today: ['rating', 'closed'],
};

export const readFilter = (query: Record<string, string>): Filter => ({
  name: FILTER_NAMES.find((name) => name === query.filter) ?? 'all',
  kind: KINDS.find((kind) => kind === query.kind),
  q: query.q ?? '',
});

/** The part of the page's address that keeps the filter; nothing for the plain list. */
export const filterParams = ({ name, kind, q }: Filter): Record<string, string> => ({
  ...(name !== 'all' && { filter: name }),
  ...(kind && { kind }),
  ...(q && { q }),
});

export const isPlain = ({ name, kind, q }: Filter): boolean => name === 'all' && !kind && !q;

/** The query of `GET /api/tickets`. */
export const listQuery = ({ name, kind, q }: Filter, limit: number, cursor?: string): string =>
  new URLSearchParams({
    status: STATUSES[name].join(','),
    ...(name === 'overdue' && { overdue: '1' }),
    ...(isCounted(name) && { only: name }),
    ...(kind && { kind }),
    ...(q && { q }),
    ...(cursor && { cursor }),
    limit: String(limit),
  }).toString();

export const isMatch = (ticket: TicketSummary, filter: Filter, nowMs: number): boolean =>
  STATUSES[filter.name].includes(ticket.status) &&
  (!filter.kind || ticket.kind === filter.kind) &&
  isNamed(ticket, filter.name, nowMs) &&
  (!filter.q || isAbout(ticket, filter.q));

const isNamed = (ticket: TicketSummary, name: FilterName, nowMs: number): boolean => {
  switch (name) {
    case 'overdue':
      return isLate(ticket, nowMs);
    case 'yellow':
      return isWarned(ticket, nowMs);
    case 'on_site':
      return ticket.onSite > 0;
    case 'done_today':
      return ticket.doneAt !== undefined && shanghaiDay(ticket.doneAt) === today(nowMs);
    default:
      return true;
  }
};

const today = (nowMs: number): string => shanghaiDay(toInstant(nowMs));

/** Past its yellow instant and not yet late. */
const isWarned = (ticket: TicketSummary, nowMs: number): boolean => {
  const { clock } = ticket;
  if (!clock || isLate(ticket, nowMs)) return false;
  return (
    clock.state === 'yellow' || (clock.state === 'running' && toMillis(clock.yellowAt) <= nowMs)
  );
};

/** The nearest clock has passed its due instant, whether or not the card is written yet. */
export const isLate = ({ clock }: Pick<TicketSummary, 'clock'>, nowMs: number): boolean =>
  clock !== undefined &&
  (clock.state === 'red' ||
    ((clock.state === 'running' || clock.state === 'yellow') && toMillis(clock.dueAt) < nowMs));

/** Every word of the search occurs somewhere in what a row shows. */
const isAbout = (ticket: TicketSummary, q: string): boolean => {
  const { number, title, place, street, community, lead } = ticket;
  const text = [number, title, place.address, street.name, community?.name, lead?.name]
    .join(' ')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};
