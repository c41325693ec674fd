/** Drop a line: the unit that wrote it, as long as nothing came of it. */
import { type Actor, worksFor } from '../../../actor.ts';
import { invalid } from '../../../error.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import { isEitherSide, type ListItem, type Registration, unlessIn } from '../registration.ts';

export type DropLineInput = { n: number };

export const dropLine: ServiceVerb<DropLineInput, Registration> = {
  isFor: isEitherSide,
  blocker: (registration, actor) =>
    unlessIn(registration, 'confirmed') ??
    (ownLines(registration, actor).length > 0 ? undefined : 'nothing_due'),
  decide: (registration, { n }, act) => {
    if (!ownLines(registration, act.actor).some((line) => line.n === n))
      throw invalid('n', 'nothing_due');
    return [told('list.dropped', act, { n })];
  },
};

const ownLines = ({ lists }: Registration, actor: Actor): ListItem[] =>
  lists.filter(({ state, unitId }) => state === 'open' && worksFor(actor, unitId));
