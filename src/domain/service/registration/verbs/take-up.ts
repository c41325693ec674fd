/** Take up: the place has posted a need from a line. */
import { invalid } from '../../../error.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import {
  isEitherSide,
  type ListItem,
  type Registration,
  sideOf,
  unlessIn,
} from '../registration.ts';

export type TakeUpInput = { n: number; needId: string };

export const takeUp: ServiceVerb<TakeUpInput, Registration> = {
  isFor: (registration, actor) =>
    isEitherSide(registration, actor) && sideOf(registration, actor) === 'place',
  blocker: (registration) =>
    unlessIn(registration, 'confirmed') ??
    (openLines(registration).length > 0 ? undefined : 'nothing_due'),
  decide: (registration, { n, needId }, act) => {
    if (!openLines(registration).some((line) => line.n === n)) throw invalid('n', 'nothing_due');
    return [told('list.taken_up', act, { n, needId })];
  },
};

const openLines = ({ lists }: Registration): ListItem[] =>
  lists.filter(({ state }) => state === 'open');
