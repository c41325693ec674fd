/** How does a member report where they live? */
import { conflict, forbidden, invalid } from '../../error.ts';
import type { Act } from '../../rules.ts';
import type { NewServiceFact } from '../fact.ts';
import { told } from '../flow.ts';
import { communityIn } from './community.ts';
import { EMPTY_PROFILE, type Profile, type Registration } from './registration.ts';

export type AskMemberInput = Partial<Profile> & {
  communityId?: string;
  /** A community outside the district, by name. */
  outside?: { community: string };
  phone?: string;
};

/**
 * One registration a person, ever: who has one goes on with that. Its number is given afterwards, so
 * that a refused ask uses none.
 */
export const decideAskMember = (
  input: AskMemberInput,
  act: Act,
  existing?: Registration,
): ((number: string) => NewServiceFact[]) => {
  if (act.actor.role !== 'member') throw forbidden();
  if (existing) throw conflict('already_registered');
  return askedByMember(input, act);
};

/** Also said again after a refusal, under the same number. */
export const askedByMember = (
  input: AskMemberInput,
  act: Act,
): ((number: string) => NewServiceFact[]) => {
  const { place, words } = whereOf(input, act);
  const data = { kind: 'member' as const, ...memberOf(act), ...profileOf(input), ...place };
  const free = { words, contact: { phone: input.phone } };
  return (number) => [told('registration.asked', act, { ...data, number }, free)];
};

const memberOf = ({ actor }: Act) => ({ personId: actor.personId, unitId: actor.unit.id });

const profileOf = (input: Partial<Profile>): Profile => ({
  skills: input.skills ?? EMPTY_PROFILE.skills,
  freeHours: input.freeHours ?? EMPTY_PROFILE.freeHours,
  visibility: input.visibility ?? EMPTY_PROFILE.visibility,
  onCall: input.onCall ?? EMPTY_PROFILE.onCall,
});

/** A community of the district, or the name of one outside. */
export const whereOf = (
  { communityId, outside }: Pick<AskMemberInput, 'communityId' | 'outside'>,
  { rules }: Pick<Act, 'rules'>,
) => {
  if (communityId) return { place: communityIn(rules, communityId) };
  if (!outside) throw invalid('communityId', 'field_missing');
  return { place: { outside: true as const }, words: { community: outside.community } };
};
