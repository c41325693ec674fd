/** End: the community that founded it. */
import { worksFor } from '../../../actor.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import { type Team, unlessOpen } from '../team.ts';

export const end: ServiceVerb<object, Team> = {
  isFor: ({ communityId }, actor) => worksFor(actor, communityId),
  blocker: unlessOpen,
  decide: (_team, _input, act) => [told('team.ended', act, {})],
};
