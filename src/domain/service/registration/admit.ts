/** How does a community take in a member who has no account yet? */
import { isWorker, worksFor } from '../../actor.ts';
import { forbidden } from '../../error.ts';
import type { Act } from '../../rules.ts';
import type { NewServiceFact } from '../fact.ts';
import { told } from '../flow.ts';
import type { FreeHours, Skill } from '../skill.ts';
import { communityIn } from './community.ts';
import { organisationIn } from './organisation.ts';
import { EMPTY_PROFILE } from './registration.ts';

/** The name goes to the account alone. */
export type AdmitInput = {
  unitId: string;
  communityId: string;
  phone?: string;
  skills?: Skill[];
  freeHours?: FreeHours[];
};

export type Admitted = { personId: string; number: string };

const ADMITTING: readonly string[] = ['community', 'street'];

/** In force at once. The person and the number are made afterwards, so that a refusal uses none. */
export const decideAdmit = (
  input: AdmitInput,
  act: Act,
): ((admitted: Admitted) => NewServiceFact[]) => {
  const { actor, rules } = act;
  if (!isWorker(actor) || !ADMITTING.includes(actor.unit.kind)) throw forbidden();
  const place = communityIn(rules, input.communityId);
  if (!worksFor(actor, place.communityId) && !worksFor(actor, place.streetId)) throw forbidden();
  const { skills = [], freeHours = [], phone } = input;
  const data = {
    kind: 'member' as const,
    unitId: organisationIn(rules, input.unitId).id,
    ...EMPTY_PROFILE,
    ...place,
    skills,
    freeHours,
    confirmed: true as const,
    invited: true as const,
  };
  return (admitted) => [
    told('registration.asked', act, { ...data, ...admitted }, { contact: { phone } }),
  ];
};
