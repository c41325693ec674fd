/** Open 面向全体: a team's need goes to everybody of its scope, the team included. */
import { type ServiceVerb, told } from '../../flow.ts';
import type { Need } from '../need.ts';
import { byOrganiser } from './organise.ts';

export const open: ServiceVerb<object, Need> = {
  isFor: (need, actor) => need.teamId !== undefined && byOrganiser.isFor(need, actor),
  blocker: (need) => byOrganiser.blocker(need) ?? (need.opened ? 'nothing_due' : undefined),
  decide: (_need, _input, act) => [told('need.opened', act, {})],
};
