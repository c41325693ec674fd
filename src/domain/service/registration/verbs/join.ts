/** Join: the member whom the community admitted has set a password. */
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { type Registration, unlessIn } from '../registration.ts';

export const join: ServiceVerb<object, Registration> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: (registration) =>
    unlessIn(registration, 'confirmed') ?? (registration.invited ? undefined : 'already_done'),
  decide: (_registration, _input, act) => [told('registration.joined', act, {})],
};
