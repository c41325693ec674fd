/** Is an emergency volunteer who has not left safe? They are asked once, after the end. */
import { type Instant, minutesBetween, plusMinutes } from '../../instant.ts';
import type { NewServiceFact } from '../fact.ts';
import type { ServiceRecord } from './record.ts';

const GRACE_MINUTES = 15;
const WITHOUT_END_MINUTES = 4 * 60;
const ANSWER_MINUTES = 30;

/**
 * A quarter of an hour after the end, or 4 h after arriving where there is none; told late, a quarter
 * of an hour after it was told.
 */
export const askSafeAtOf = (
  until: Instant | undefined,
  arrivedAt: Instant,
  now: Instant,
): Instant => {
  const endsAt = until ?? plusMinutes(arrivedAt, WITHOUT_END_MINUTES);
  return plusMinutes(endsAt > now ? endsAt : now, GRACE_MINUTES);
};

/** When they will be asked. Whoever left, or whose hours the organiser gave, is accounted for. */
export const nextInstant = (record: ServiceRecord): Instant | undefined =>
  isThere(record) && !record.safetyAskedAt && !record.safeAt ? record.askSafeAt : undefined;

export const settle = (record: ServiceRecord, now: Instant): NewServiceFact[] => {
  const at = nextInstant(record);
  return at !== undefined && at <= now ? [{ type: 'safety.asked', at, by: {}, data: {} }] : [];
};

export const isAsked = (record: ServiceRecord): boolean =>
  record.safetyAskedAt !== undefined && record.safeAt === undefined && isThere(record);

/** Asked more than 30 min ago: somebody should phone. */
export const isUnanswered = (record: ServiceRecord, now: Instant): boolean =>
  isAsked(record) && minutesBetween(record.safetyAskedAt ?? now, now) > ANSWER_MINUTES;

const isThere = ({ status, arrived, left }: ServiceRecord): boolean =>
  status === 'present' && arrived !== undefined && left === undefined;
