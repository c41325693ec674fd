/** Ask again: who was refused says once more where they live, under the same number. */
import { isPerson, type ServiceVerb } from '../../flow.ts';
import { type AskMemberInput, askedByMember } from '../ask-member.ts';
import { type Registration, unlessIn } from '../registration.ts';

export const askAgain: ServiceVerb<AskMemberInput, Registration> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: (registration) => unlessIn(registration, 'refused'),
  decide: ({ number }, input, act) => askedByMember(input, act)(number),
};
