/** Move: the member lives elsewhere, also across the edge of the district; the old place stays in force until the answer. */
import { type Actor, worksFor } from '../../../actor.ts';
import { invalid } from '../../../error.ts';
import { wordsOf } from '../../../ticket/flow.ts';
import { isPerson, type ServiceVerb, told } from '../../flow.ts';
import { type AskMemberInput, whereOf } from '../ask-member.ts';
import { type Registration, sideOf, unlessIn } from '../registration.ts';

export type MoveInput = Pick<AskMemberInput, 'communityId' | 'outside'>;

/** Asked anew before the answer, the newest counts. */
export const move: ServiceVerb<MoveInput, Registration> = {
  isFor: ({ personId }, actor) => isPerson(actor, personId),
  blocker: (registration) => unlessIn(registration, 'confirmed'),
  decide: (registration, input, act) => {
    const known = [registration.communityId, registration.moving?.communityId];
    if (input.communityId && known.includes(input.communityId))
      throw invalid('communityId', 'same_community');
    const { place, words } = whereOf(input, act);
    return [told('registration.move_asked', act, place, { words })];
  },
};

export type AnswerMoveInput = { approve: boolean; text?: string };

export const answerMove: ServiceVerb<AnswerMoveInput, Registration> = {
  /** Once answered it is still theirs who confirmed it: too late, not another's. */
  isFor: (registration, actor) => {
    const { kind, moving } = registration;
    if (moving) return answersMove(registration, actor);
    const side = kind === 'member' ? sideOf(registration, actor) : undefined;
    return side === 'place' || side === 'organisation';
  },
  blocker: (registration) =>
    unlessIn(registration, 'confirmed') ?? (registration.moving ? undefined : 'nothing_due'),
  decide: ({ moving }, { approve, text }, act) => {
    if (!moving) return [];
    const words = wordsOf({ text });
    if (approve) {
      const { communityId, streetId, outside } = moving;
      return [told('registration.moved', act, { communityId, streetId, outside }, { words })];
    }
    if (!text) throw invalid('text', 'field_missing');
    return [told('registration.move_refused', act, {}, { words })];
  },
};

/** The new community or its street; for one outside, the member's own organisation, as when registering. */
const answersMove = ({ moving, unitId }: Registration, actor: Actor): boolean =>
  moving?.outside
    ? worksFor(actor, unitId)
    : worksFor(actor, moving?.communityId) || worksFor(actor, moving?.streetId);
