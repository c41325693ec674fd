/** View the contact of whoever is helped: the organiser, and who comes while it is open; who looked and why is a fact. */
import { type ServiceVerb, told } from '../../flow.ts';
import { holdsPlace } from '../claims.ts';
import type { Need } from '../need.ts';
import { isOrganiser } from '../reach.ts';

export const viewContact: ServiceVerb<{ reason: string }, Need> = {
  isFor: (need, actor) => isOrganiser(need, actor) || holdsPlace(need, actor),
  blocker: (need, actor) => {
    if (!need.contact) return 'nothing_due';
    return need.status === 'open' || isOrganiser(need, actor) ? undefined : 'need_over';
  },
  decide: (_need, { reason }, act) => [told('contact.viewed', act, {}, { words: { reason } })],
};
