/** Where are the open tickets that may be the same matter, and how far is each? */
import type { TicketSummary, TicketView } from '../../../../src/contract/views.ts';
import type { LatLng } from '../../../../src/domain/place.ts';
import { distanceM } from '../../../../src/domain/place.ts';

const STATUSES = 'pending,blown,working,reported';
const SHOWN = 5;
/** Some of those found may not be offered. */
const READ = 12;
const METERS_PER_DEGREE = 111_320;
const NEAR_METERS = 300;

/** Without words: those around the place. */
export const openTicketsPath = (asked: string, { place }: TicketView): string => {
  const query = new URLSearchParams({ status: STATUSES, limit: String(READ) });
  if (asked.trim()) query.set('q', asked.trim());
  else query.set('bbox', boxAround(place));
  return `/api/tickets?${query}`;
};

const boxAround = ({ lat, lng }: LatLng): string => {
  const north = NEAR_METERS / METERS_PER_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return [lng - east, lat - north, lng + east, lat + north].map((each) => each.toFixed(6)).join();
};

export type Candidate = { ticket: TicketSummary; meters: number };

/** Never itself; of the same street, unless the hub chooses; the nearest first. */
export const candidates = (
  found: readonly TicketSummary[],
  { id, street, place }: TicketView,
  isHub: boolean,
): Candidate[] =>
  found
    .filter((each) => each.id !== id && (isHub || each.street.id === street.id))
    .map((ticket) => ({ ticket, meters: Math.round(distanceM(place, ticket.place)) }))
    .sort((a, b) => a.meters - b.meters)
    .slice(0, SHOWN);
