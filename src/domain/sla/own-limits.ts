/** Which limits does a situation have of its own, narrower than those of its kind? */
import type { Situation } from '../duty.ts';
import type { Kind } from '../ticket/ticket.ts';
import { LEAD_CLOCKS, type LeadClock } from './clock.ts';
import { type Limit, newestOf, type Policy, type PolicySubject, policyFor } from './policy.ts';

type Grouped = Pick<Situation, 'code' | 'kind' | 'utility' | 'simple'>;

/** What the rules need to know to choose a policy for a ticket of this kind and situation. */
export const subjectOf = (kind: Kind, situation: Grouped | undefined): PolicySubject => ({
  kind,
  utility: situation?.utility ?? false,
  simple: situation?.simple ?? false,
  ...(situation?.kind === kind && { code: situation.code }),
});

export type OwnLimits = Partial<Record<LeadClock, Limit>>;

export const ownLimitsOf = (code: string, policies: readonly Policy[]): OwnLimits =>
  Object.fromEntries(
    LEAD_CLOCKS.flatMap((name) => {
      const newest = newestOf(ownKey(code, name), policies);
      return newest && newest.limit.amount > 0 ? [[name, newest.limit]] : [];
    }),
  );

export const ownKey = (code: string, name: LeadClock): string => `${code}.${name}`;

/** 'A-03.finish' → its situation and clock; undefined for the key of anything else. */
export const readOwnKey = <T extends Grouped>(
  key: string,
  situations: ReadonlyMap<string, T>,
): { situation: T; name: LeadClock } | undefined => {
  const dot = key.lastIndexOf('.');
  const situation = situations.get(key.slice(0, Math.max(dot, 0)));
  const name = LEAD_CLOCKS.find((each) => each === key.slice(dot + 1));
  return situation && name && { situation, name };
};

/** What counts without one of its own; where that kind has no such clock, what its claim has. */
export const widerLimit = (
  situation: Grouped,
  name: LeadClock,
  policies: readonly Policy[],
): Limit | undefined => {
  const subject = { ...subjectOf(situation.kind, situation), code: undefined };
  return (policyFor(name, subject, policies) ?? policyFor('claim', subject, policies))?.limit;
};

/** What counted under this key until now: of a situation without one of its own, the wider limit. */
export const limitBefore = (
  key: string,
  policies: readonly Policy[],
  situations: ReadonlyMap<string, Grouped>,
): Limit | undefined => {
  const newest = newestOf(key, policies)?.limit;
  if (newest && newest.amount > 0) return newest;
  const own = readOwnKey(key, situations);
  return own && widerLimit(own.situation, own.name, policies);
};
