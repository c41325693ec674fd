/** Forget: after a withdrawal nothing that leads to the person stays. */
import type { Instant } from '../../../instant.ts';
import type { NewServiceFact } from '../../fact.ts';
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { type Registration, unlessIn } from '../registration.ts';

export const forget: ServiceVerb<object, Registration> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: (registration) =>
    unlessIn(registration, 'withdrawn') ?? (registration.forgottenAt ? 'already_done' : undefined),
  decide: (_registration, _input, act) => [told('registration.forgotten', act, {})],
};

/** By nobody: written when its time has come. Undefined where nothing is left to forget. */
export const forgottenFact = (
  registration: Registration,
  at: Instant,
): NewServiceFact | undefined => {
  const { personId, status, forgottenAt } = registration;
  if (!personId || status !== 'withdrawn' || forgottenAt) return undefined;
  return { type: 'registration.forgotten', at, by: {}, data: {} };
};
