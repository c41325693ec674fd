/** Which pins does the map show? The server's columns, corrected by every fact heard since. */
import type { MapView, TicketSummary } from '../../../src/contract/views.ts';
import { OPEN_STATUSES } from '../../../src/domain/ticket/ticket.ts';
import { lookAt } from '../../elements/pin-shape.ts';
import type { Pin } from '../../elements/whistle-map.ts';
import { shortStreet } from '../short-name.ts';
import { type Filter, isMatch } from './filter.ts';

type Known = ReadonlyMap<string, TicketSummary>;

/** Rows whose words are unknown are judged by what the columns tell: kind, claim and clock. */
export const pinsFor = (
  map: MapView | undefined,
  known: Known,
  filter: Filter,
  nowMs: number,
): Pin[] => {
  const pins: Pin[] = [];
  const drawn = new Set<string>();
  for (const [row, id] of (map?.id ?? []).entries()) {
    drawn.add(id);
    const ticket = known.get(id);
    if (ticket) {
      if (isMatch(ticket, filter, nowMs)) pins.push(toPin(ticket));
      continue;
    }
    const pin = map && pinAt(map, row);
    if (pin && isPinMatch(pin, filter, nowMs)) pins.push(pin);
  }
  for (const ticket of known.values())
    if (!drawn.has(ticket.id) && isMatch(ticket, filter, nowMs)) pins.push(toPin(ticket));
  return pins;
};

/** Tickets the map knows of but whose words belong to another street. */
export const foreignIds = (map: MapView | undefined): ReadonlySet<string> =>
  new Set((map?.id ?? []).filter((_, row) => map?.readable[row] === false));

export const pinAt = (map: MapView, row: number): Pin | undefined => {
  const [id, lng, lat, kind] = [map.id[row], map.lng[row], map.lat[row], map.kind[row]];
  if (id === undefined || lng === undefined || lat === undefined || !kind) return undefined;
  return {
    id,
    lng,
    lat,
    kind,
    state: map.state[row] ?? 'none',
    startedAt: map.startedAt[row] ?? undefined,
    dueAt: map.dueAt[row] ?? undefined,
    yellowAt: map.yellowAt[row] ?? undefined,
    unclaimed: map.unclaimed[row],
  };
};

export const toPin = (ticket: TicketSummary): Pin => {
  const { id, place, kind, clock, title, street, status } = ticket;
  const isOpen = (OPEN_STATUSES as readonly string[]).includes(status);
  return {
    id,
    lng: place.lng,
    lat: place.lat,
    kind,
    state: clock?.state ?? (isOpen ? 'none' : 'met'),
    startedAt: clock?.startedAt,
    dueAt: clock?.dueAt,
    yellowAt: clock?.yellowAt,
    unit: clock?.limit?.unit,
    unclaimed: status === 'blown',
    label: `${title} · ${shortStreet(street.name)}`,
  };
};

const isPinMatch = (pin: Pin, { name, kind, q }: Filter, nowMs: number): boolean => {
  if (q || (kind && pin.kind !== kind)) return false;
  if (name === 'waiting') return pin.unclaimed === true;
  const { state } = lookAt(pin, nowMs);
  if (name === 'overdue') return state === 'red';
  if (name === 'yellow') return state === 'yellow';
  return name === 'all';
};
