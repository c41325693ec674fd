/** Call hands 党员支援: n slots for members who guide, clean or accompany; no enforcement, no danger. */
import { isCommunityOf, isStreetOf } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { HandsInput } from '../describe.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';
import { isActive, volunteersOf } from '../ticket.ts';

export const hands: Verb<HandsInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) || isCommunityOf(actor, ticket),
  blocker: (ticket) => unlessIn(ticket, 'blown', 'working'),
  decide: (ticket, { wanted, bring, until, scope = 'community' }, act) => {
    if (until && until <= act.now) throw invalid('until', 'instant_passed');
    if (wanted < volunteersOf(ticket).filter(isActive).length)
      throw invalid('wanted', 'slots_full');
    const words = bring ? { bring } : undefined;
    return [fact('hands.called', act, { wanted, scope, until }, { words })];
  },
};
