/** Which limits may an admin enter? A new version each time; what runs keeps the one it was given. */
import type { Situation } from '../duty.ts';
import { conflict, invalid } from '../error.ts';
import type { Instant } from '../instant.ts';
import { readOwnKey, widerLimit } from './own-limits.ts';
import { type Limit, type LimitUnit, newestOf, type Policy } from './policy.ts';

/** `version` is the one the admin was looking at; absent: whichever is in force. */
export type PolicyEdit = Limit & { key: string; version?: number };

/** About a year of each. */
const MOST: Readonly<Record<LimitUnit, number>> = {
  minutes: 366 * 24 * 60,
  working_minutes: 250 * 450,
  working_days: 250,
};

/** No amount takes a situation's own limit back. */
export const NO_LIMIT = 0;

type Situations = ReadonlyMap<string, Situation>;

/** Day and night stay day and night: an emergency cannot come to wait for office hours, nor office work for nobody. */
export const editPolicy = (
  { key, amount, unit, version }: PolicyEdit,
  policies: readonly Policy[],
  now: Instant,
  situations: Situations = new Map(),
): Policy => {
  const current = newestOf(key, policies);
  const own = readOwnKey(key, situations);
  const known = own ? widerLimit(own.situation, own.name, policies) : current?.limit;
  if (!known) throw invalid('key', 'unknown_policy');
  const inForce = current?.version ?? 0;
  if (version !== undefined && version !== inForce) throw conflict('outdated');
  refuseLimit({ amount, unit }, known, own ? NO_LIMIT : 1);
  const had = current?.limit.amount ?? NO_LIMIT;
  const isSame = amount === had && (amount === NO_LIMIT || unit === current?.limit.unit);
  if (isSame) throw conflict('already_there');
  return { key, version: inForce + 1, limit: { amount, unit }, since: now };
};

const refuseLimit = ({ amount, unit }: Limit, known: Limit, least: number): void => {
  if (isWall(unit) !== isWall(known.unit)) throw invalid('unit', 'unit_change');
  if (!Number.isInteger(amount)) throw invalid('amount', 'field_kind');
  if (amount < least) throw invalid('amount', 'field_too_small');
  if (amount > MOST[unit]) throw invalid('amount', 'field_too_large');
};

const isWall = (unit: LimitUnit): boolean => unit === 'minutes';
