/** View a contact: the place where a member is registered; who looked and why is a fact. */
import { type ServiceVerb, told } from '../../flow.ts';
import { type Registration, sideOf, unlessIn } from '../registration.ts';

export type ViewContactInput = { reason: string };

export const viewContact: ServiceVerb<ViewContactInput, Registration> = {
  isFor: (registration, actor) =>
    registration.kind === 'member' && sideOf(registration, actor) === 'place',
  blocker: (registration) =>
    unlessIn(registration, 'asked', 'confirmed') ??
    (registration.contact ? undefined : 'nothing_due'),
  decide: (_registration, { reason }, act) => [
    told('contact.viewed', act, {}, { words: { reason } }),
  ],
};
