/** Change: the member says anew what they can do, when, who may know, and where to call; no phone keeps the one before. */
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { type Profile, type Registration, unlessIn } from '../registration.ts';

export type ChangeInput = Profile & { phone?: string };

export const change: ServiceVerb<ChangeInput, Registration> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: (registration) => unlessIn(registration, 'asked', 'confirmed'),
  decide: (_registration, { skills, freeHours, visibility, onCall, phone }, act) => {
    const profile = { skills, freeHours, visibility, onCall };
    return [told('registration.changed', act, profile, { contact: { phone } })];
  },
};
