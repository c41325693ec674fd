/** How long will they have? The three limits a street asks for first. */
import type { SituationView } from '../../../src/contract/views.ts';
import { DEFAULT_POLICIES, type Limit, policyFor } from '../../../src/domain/sla/policy.ts';
import type { Kind } from '../../../src/domain/ticket/ticket.ts';

type LimitName = 'claim' | 'arrive' | 'first_answer' | 'finish' | 'routing';
export type ShownLimit = { name: LimitName; limit: Limit };

/** Kinds without an arrival show the first answer in its place. */
export const limitsFor = (
  kind: Kind,
  situation: Pick<SituationView, 'utility' | 'simple'> | undefined,
): ShownLimit[] => {
  const limits = (['claim', 'arrive', 'first_answer', 'finish'] as const).flatMap((name) =>
    shownLimit(name, kind, situation),
  );
  const comes = limits.some(({ name }) => name === 'arrive');
  return comes ? limits.filter(({ name }) => name !== 'first_answer') : limits;
};

/** How long the hub has to find an owner. */
export const routingLimit = (kind: Kind): Limit | undefined =>
  shownLimit('routing', kind, undefined)[0]?.limit;

const shownLimit = (
  name: LimitName,
  kind: Kind,
  situation: Pick<SituationView, 'utility' | 'simple'> | undefined,
): ShownLimit[] => {
  const { utility = false, simple = false } = situation ?? {};
  const policy = policyFor(name, { kind, utility, simple }, DEFAULT_POLICIES);
  return policy ? [{ name, limit: policy.limit }] : [];
};
