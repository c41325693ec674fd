/** Withdraw: a member when they like, an organisation's registration by either side; it is over for good. */
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { isEitherSide, type Registration, unlessIn } from '../registration.ts';

export const withdraw: ServiceVerb<object, Registration> = {
  isFor: (registration, actor) =>
    isPerson(actor, registration.personId) || isEitherSide(registration, actor),
  blocker: (registration) =>
    registration.kind === 'member'
      ? unlessIn(registration, 'asked', 'confirmed', 'refused')
      : unlessIn(registration, 'asked', 'confirmed'),
  decide: (_registration, _input, act) => [told('registration.withdrawn', act, {})],
};
