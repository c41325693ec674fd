/** Is this the same matter again? By place, situation and time. */
import { DAY_MS, type Instant, toInstant, toMillis } from './instant.ts';
import { distanceM, type LatLng } from './place.ts';

/** Open tickets as near and as young as this may be what somebody is about to raise. */
export const NEAR_M = 250;
const NEAR_DAYS = 30;

/** Closed as near and as lately as this: what was put right came back. */
export const RELAPSE_M = 100;
const RELAPSE_DAYS = 30;

export const nearSince = (now: Instant): Instant => daysBefore(now, NEAR_DAYS);
export const relapseSince = (now: Instant): Instant => daysBefore(now, RELAPSE_DAYS);

export const daysBefore = (now: Instant, days: number): Instant =>
  toInstant(toMillis(now) - days * DAY_MS);

export type ClosedNear = { id: string; place: LatLng; closedAt: Instant };

/** Of closed tickets of one situation, the one whose matter came back: the last that was closed. */
export const relapseOf = (
  place: LatLng,
  closed: readonly ClosedNear[],
  now: Instant,
): string | undefined =>
  closed
    .filter((each) => each.closedAt >= relapseSince(now) && each.closedAt <= now)
    .filter((each) => distanceM(place, each.place) <= RELAPSE_M)
    .sort((a, b) => (a.closedAt < b.closedAt ? 1 : -1))[0]?.id;

/**
 * Situations that words or a choice point to, best first. Alike when the first of one is among
 * those of the other.
 */
export const isAlike = (some: readonly string[], others: readonly string[]): boolean => {
  const [first] = some;
  const [other] = others;
  if (first === undefined || other === undefined) return false;
  return others.includes(first) || some.includes(other);
};
