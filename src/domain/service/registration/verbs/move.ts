/** Move: the member lives elsewhere; the new community confirms, and the old one stays in force until then. */
import { worksFor } from '../../../actor.ts';
import { invalid } from '../../../error.ts';
import { wordsOf } from '../../../ticket/flow.ts';
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { communityIn } from '../community.ts';
import { type Registration, sideOf, unlessIn } from '../registration.ts';

export type MoveInput = { communityId: string };

/** Asked anew before the answer, the newest counts. */
export const move: ServiceVerb<MoveInput, Registration> = {
  isFor: ({ personId, outside }, actor) => !outside && isPerson(actor, personId),
  blocker: (registration) => unlessIn(registration, 'confirmed'),
  decide: (registration, { communityId }, act) => {
    const known = [registration.communityId, registration.moving?.communityId];
    if (known.includes(communityId)) throw invalid('communityId', 'same_community');
    return [told('registration.move_asked', act, communityIn(act.rules, communityId))];
  },
};

export type AnswerMoveInput = { approve: boolean; text?: string };

export const answerMove: ServiceVerb<AnswerMoveInput, Registration> = {
  /** Once answered it is still theirs who confirmed it: too late, not another's. */
  isFor: (registration, actor) => {
    const { kind, moving } = registration;
    if (!moving) return kind === 'member' && sideOf(registration, actor) === 'place';
    return worksFor(actor, moving.communityId) || worksFor(actor, moving.streetId);
  },
  blocker: (registration) =>
    unlessIn(registration, 'confirmed') ?? (registration.moving ? undefined : 'nothing_due'),
  decide: ({ moving }, { approve, text }, act) => {
    if (!moving) return [];
    const words = wordsOf({ text });
    if (approve) {
      const { communityId, streetId } = moving;
      return [told('registration.moved', act, { communityId, streetId }, { words })];
    }
    if (!text) throw invalid('text', 'field_missing');
    return [told('registration.move_refused', act, {}, { words })];
  },
};
