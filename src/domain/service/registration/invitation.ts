/** How long is the code good that lets an admitted member set the first password, and who gives another? */
import type { Actor } from '../../actor.ts';
import { conflict, forbidden } from '../../error.ts';
import { DAY_MS, type Instant, MINUTE_MS, toInstant, toMillis } from '../../instant.ts';
import { type Registration, sideOf } from './registration.ts';

/** Letters of the code: 32 to the power of so many cannot be tried out. */
export const CODE_LENGTH = 10;
const VALID_DAYS = 30;

/**
 * From a whole minute, so that asked for twice at once, or again after a lost answer, it is the same.
 * Example: asked at 19:00:31 on 25 November, good until 19:00:00 on 25 December.
 */
export const invitedUntil = (now: Instant): Instant => {
  const minute = Math.floor(toMillis(now) / MINUTE_MS) * MINUTE_MS;
  return toInstant(minute + VALID_DAYS * DAY_MS);
};

/** `isUnused`: the last code still waits for its first password; it goes together with it. */
export const refuseInviting = (
  registration: Registration,
  actor: Actor,
  isUnused: boolean,
): void => {
  const { kind, status } = registration;
  if (kind !== 'member' || sideOf(registration, actor) !== 'place') throw forbidden();
  if (status !== 'confirmed') throw conflict('wrong_status');
  if (!isUnused) throw conflict('already_joined');
};
