/** Add a line: the place says what is needed, the organisation what it has, either what they could do together. */
import { forbidden } from '../../../error.ts';
import { nextN } from '../../../ticket/flow.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import {
  isEitherSide,
  type ListName,
  type Registration,
  type Side,
  sideOf,
  unlessIn,
} from '../registration.ts';

export type AddLineInput = { list: ListName; text: string };

const WRITERS: Record<ListName, readonly Side[]> = {
  needs: ['place'],
  resources: ['organisation'],
  projects: ['place', 'organisation'],
};

export const addLine: ServiceVerb<AddLineInput, Registration> = {
  isFor: isEitherSide,
  blocker: (registration) => unlessIn(registration, 'confirmed'),
  decide: (registration, { list, text }, act) => {
    const side = sideOf(registration, act.actor);
    if (!side || !WRITERS[list].includes(side)) throw forbidden();
    const n = nextN(registration.lists);
    return [told('list.added', act, { n, list }, { words: { text } })];
  },
};
