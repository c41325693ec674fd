/** When may the organiser still change a need? While it is open. */
import type { Actor } from '../../../actor.ts';
import type { Reason } from '../../../error.ts';
import type { Need } from '../need.ts';
import { isOrganiser } from '../reach.ts';

/** What the organiser's verbs share. */
export const byOrganiser = {
  isFor: (need: Need, actor: Actor): boolean => isOrganiser(need, actor),
  blocker: ({ status }: Need): Reason | undefined => (status === 'open' ? undefined : 'need_over'),
};
