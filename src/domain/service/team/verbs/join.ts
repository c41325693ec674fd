/** Join: a member registered in the team's community, or in another of its street. */
import type { Actor } from '../../../actor.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import { isIn, type Team, unlessOpen } from '../team.ts';

export const join: ServiceVerb<object, Team> = {
  isFor: (team, actor) => actor.role === 'member' && livesNear(team, actor),
  blocker: (team, actor) =>
    unlessOpen(team) ?? (isIn(team, actor.personId) ? 'already_there' : undefined),
  decide: (_team, _input, act) => [told('team.joined', act, { personId: act.actor.personId })],
};

const livesNear = ({ communityId, streetId }: Team, { community }: Actor): boolean =>
  community?.id === communityId || community?.streetId === streetId;
