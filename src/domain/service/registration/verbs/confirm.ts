/** Confirm: the branch of the community, the organisation of a member outside, or the side that did not ask. */
import { type ServiceVerb, told } from '../../flow.ts';
import { isConfirmer, type Registration, unlessIn } from '../registration.ts';

export const confirm: ServiceVerb<object, Registration> = {
  isFor: isConfirmer,
  blocker: (registration) => unlessIn(registration, 'asked'),
  decide: (_registration, _input, act) => [told('registration.confirmed', act, {})],
};
