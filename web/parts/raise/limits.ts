/** How long will they have? The three limits a street asks for first. */
import { signal } from '@preact/signals';
import type { PolicyView } from '../../../src/contract/sla-views.ts';
import type { SituationView } from '../../../src/contract/views.ts';
import { subjectOf } from '../../../src/domain/sla/own-limits.ts';
import { DEFAULT_POLICIES, type Limit, policyFor } from '../../../src/domain/sla/policy.ts';
import type { Kind } from '../../../src/domain/ticket/ticket.ts';
import { get } from '../../api.ts';

type LimitName = 'claim' | 'arrive' | 'first_answer' | 'finish' | 'routing';
type Known = Pick<SituationView, 'code' | 'kind' | 'utility' | 'simple'>;
export type ShownLimit = { name: LimitName; limit: Limit };

/** As delivered, until those in force have been read. */
export const policies = signal(DEFAULT_POLICIES);

/** Without an answer those known before stay. */
export const loadPolicies = async (): Promise<void> => {
  const found = await get<{ items: PolicyView[] }>('/api/policies').catch(() => undefined);
  if (found)
    policies.value = found.items.map(({ key, version, amount, unit }) => ({
      key,
      version,
      limit: { amount, unit },
    }));
};

/** Kinds without an arrival show the first answer in its place. */
export const limitsFor = (kind: Kind, situation: Known | undefined): ShownLimit[] => {
  const limits = (['claim', 'arrive', 'first_answer', 'finish'] as const).flatMap((name) =>
    shownLimit(name, kind, situation),
  );
  const comes = limits.some(({ name }) => name === 'arrive');
  return comes ? limits.filter(({ name }) => name !== 'first_answer') : limits;
};

/** How long the hub has to find an owner. */
export const routingLimit = (kind: Kind): Limit | undefined =>
  shownLimit('routing', kind, undefined)[0]?.limit;

const shownLimit = (name: LimitName, kind: Kind, situation: Known | undefined): ShownLimit[] => {
  const policy = policyFor(name, subjectOf(kind, situation), policies.value);
  return policy ? [{ name, limit: policy.limit }] : [];
};
