/** Withdraw: a member when they like, an organisation's registration by either side; it is over for good. */
import { conflict } from '../../../error.ts';
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { isEitherSide, type Registration, unlessIn } from '../registration.ts';

/** `isOnSite`: the member has arrived somewhere and not left. */
type WithdrawInput = { isOnSite: boolean };

export const withdraw: ServiceVerb<WithdrawInput, Registration> = {
  isFor: (registration, actor) =>
    isPerson(actor, registration.personId) || isEitherSide(registration, actor),
  blocker: (registration) =>
    registration.kind === 'member'
      ? unlessIn(registration, 'asked', 'confirmed', 'refused')
      : unlessIn(registration, 'asked', 'confirmed'),
  decide: (_registration, { isOnSite }, act) => {
    // Afterwards nobody could ask whether they are safe, nor note that they left.
    if (isOnSite) throw conflict('still_there');
    return [told('registration.withdrawn', act, {})];
  },
};
