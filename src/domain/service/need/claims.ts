/** Who holds a place, who waits for one, and who moves up? */
import { type Actor, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { isPerson } from '../flow.ts';
import type { Need, NeedClaim } from './need.ts';

/** Places held in the shift. */
export const claimsOfShift = ({ claims }: Need, shiftId: string): NeedClaim[] =>
  claims.filter((claim) => claim.shiftId === shiftId && claim.state === 'held');

export const placesHeld = (need: Need, shiftId: string): number =>
  claimsOfShift(need, shiftId).reduce((sum, { places }) => sum + places, 0);

export const placesFree = (need: Need, shiftId: string): number =>
  (need.shifts.find(({ id }) => id === shiftId)?.wanted ?? 0) - placesHeld(need, shiftId);

/** Those who wait, longest first. */
export const queueOf = ({ claims }: Need, shiftId: string): NeedClaim[] =>
  claims.filter((claim) => claim.shiftId === shiftId && claim.state === 'queued');

export const isLive = ({ state }: NeedClaim): boolean => state === 'held' || state === 'queued';

/** What this person holds or waits for, of one shift or of any. */
export const claimOf = (
  { claims }: Need,
  personId: string,
  shiftId?: string,
): NeedClaim | undefined =>
  claims.find(
    (claim) =>
      isLive(claim) &&
      claim.personId === personId &&
      (shiftId === undefined || claim.shiftId === shiftId),
  );

/** The person's own, or of the organisation they work for. */
export const isOwnClaim = ({ personId, unitId }: NeedClaim, actor: Actor): boolean =>
  isPerson(actor, personId) || worksFor(actor, unitId);

export const liveClaimsOf = ({ claims }: Need, actor: Actor): NeedClaim[] =>
  claims.filter((claim) => isLive(claim) && isOwnClaim(claim, actor));

export const holdsPlace = (need: Need, actor: Actor): boolean =>
  liveClaimsOf(need, actor).some(({ state }) => state === 'held');

export const claimNth = ({ claims }: Need, n: number): NeedClaim => {
  const claim = claims.find((each) => each.n === n);
  if (!claim) throw invalid('n', 'unknown_sign_up');
  return claim;
};

export const withClaim = (need: Need, n: number, change: Partial<NeedClaim>): Need => ({
  ...need,
  claims: need.claims.map((claim) => (claim.n === n ? { ...claim, ...change } : claim)),
});

/** Of those who wait for a shift, as many as fit into what is free, longest waiting first. */
export const movingUp = (need: Need, shiftId: string): number[] => {
  let free = placesFree(need, shiftId);
  const fitting: number[] = [];
  for (const { n, places } of queueOf(need, shiftId)) {
    if (places > free) continue;
    free -= places;
    fitting.push(n);
  }
  return fitting;
};
