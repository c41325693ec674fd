/** Leave: whoever is in it, wherever they live now. */
import { type ServiceVerb, told } from '../../flow.ts';
import { isIn, type Team, unlessOpen } from '../team.ts';

export const leave: ServiceVerb<object, Team> = {
  isFor: ({ members }, actor) => members.some(({ personId }) => personId === actor.personId),
  blocker: (team, actor) =>
    unlessOpen(team) ?? (isIn(team, actor.personId) ? undefined : 'already_done'),
  decide: (_team, _input, act) => [told('team.left', act, { personId: act.actor.personId })],
};
