/** When was it noted without network, by the phone? Told beside the server's time and never instead of it. */
import { DomainError } from './error.ts';
import { DAY_MS, type Instant, MINUTE_MS, toInstant, toMillis } from './instant.ts';

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
/** Closer than this the server's own time tells the same. */
const NEWS_MS = MINUTE_MS;
/** What waited longer was not noted then: the phone's clock is wrong. */
const OLDEST_MS = 30 * DAY_MS;

/**
 * Sent '2026-11-23T10:05:00+08:00', received 02:40Z: '2026-11-23T02:05:00.000Z'. Undefined where the phone
 * says nothing new, or where its clock runs ahead or is set years back. What is no instant is refused.
 */
export const deviceTime = (said: string | undefined, now: Instant): Instant | undefined => {
  if (!said) return undefined;
  const millis = toMillis(said);
  if (!RFC_3339.test(said) || Number.isNaN(millis))
    throw new DomainError('malformed', 'bad_device_time');
  const agoMs = toMillis(now) - millis;
  return agoMs > NEWS_MS && agoMs <= OLDEST_MS ? toInstant(millis) : undefined;
};
