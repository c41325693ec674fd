/** Which limits may an admin enter? A new version each time; what runs keeps the one it was given. */
import { conflict, invalid } from '../error.ts';
import type { Instant } from '../instant.ts';
import { type Limit, type LimitUnit, newestOf, type Policy } from './policy.ts';

/** `version` is the one the admin was looking at; absent: whichever is in force. */
export type PolicyEdit = Limit & { key: string; version?: number };

/** About a year of each. */
const MOST: Readonly<Record<LimitUnit, number>> = {
  minutes: 366 * 24 * 60,
  working_minutes: 250 * 450,
  working_days: 250,
};

/** Day and night stay day and night: an emergency cannot come to wait for office hours, nor office work for nobody. */
export const editPolicy = (
  { key, amount, unit, version }: PolicyEdit,
  policies: readonly Policy[],
  now: Instant,
): Policy => {
  const current = newestOf(key, policies);
  if (!current) throw invalid('key', 'unknown_policy');
  if (version !== undefined && version !== current.version) throw conflict('outdated');
  if (isWall(unit) !== isWall(current.limit.unit)) throw invalid('unit', 'unit_change');
  if (!Number.isInteger(amount)) throw invalid('amount', 'field_kind');
  if (amount < 1) throw invalid('amount', 'field_too_small');
  if (amount > MOST[unit]) throw invalid('amount', 'field_too_large');
  if (amount === current.limit.amount && unit === current.limit.unit)
    throw conflict('already_there');
  return { key, version: current.version + 1, limit: { amount, unit }, since: now };
};

const isWall = (unit: LimitUnit): boolean => unit === 'minutes';
