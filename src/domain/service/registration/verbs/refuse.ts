/** Refuse: who could confirm says why not. */
import { type ServiceVerb, told } from '../../flow.ts';
import { isConfirmer, type Registration, unlessIn } from '../registration.ts';

export type RefuseInput = { text: string };

export const refuse: ServiceVerb<RefuseInput, Registration> = {
  isFor: isConfirmer,
  blocker: (registration) => unlessIn(registration, 'asked'),
  decide: (_registration, { text }, act) => [
    told('registration.refused', act, {}, { words: { text } }),
  ],
};
