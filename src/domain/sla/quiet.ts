/** May this person be disturbed now? Quiet hours 22:00–07:00 in Shanghai; DESIGN §4. */
import {
  DAY_MS,
  type Instant,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../instant.ts';

const QUIET_FROM = '22:00';
const QUIET_UNTIL = '07:00';

/** Wall-clock kinds and whoever is on duty are told at once. */
export type Told = { isWall: boolean; isOnDuty: boolean };

/** When to tell what happened at an instant: then, or at 07:00 after the night it fell into. */
export const tellAt = (at: Instant, { isWall, isOnDuty }: Told): Instant => {
  if (isWall || isOnDuty) return at;
  const day = shanghaiDay(at);
  const morning = shanghaiInstant(day, QUIET_UNTIL);
  if (at < morning) return morning;
  if (at < shanghaiInstant(day, QUIET_FROM)) return at;
  return toInstant(toMillis(morning) + DAY_MS);
};
