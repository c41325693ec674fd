/** How does a community found a service team? */
import { isWorker, worksFor } from '../../actor.ts';
import { forbidden } from '../../error.ts';
import type { Act } from '../../rules.ts';
import { wordsOf } from '../../ticket/flow.ts';
import type { NewServiceFact } from '../fact.ts';
import { told } from '../flow.ts';
import { communityIn } from '../registration/community.ts';
import type { Skill } from '../skill.ts';

export type FoundInput = { name: string; about?: string; skills: Skill[]; communityId: string };

export const decideFound = (
  { name, about, skills, communityId }: FoundInput,
  act: Act,
): NewServiceFact[] => {
  const { actor, rules } = act;
  if (!isWorker(actor) || actor.unit.kind !== 'community') throw forbidden();
  const place = communityIn(rules, communityId);
  if (!worksFor(actor, communityId)) throw forbidden();
  const words = wordsOf({ name, about });
  return [told('team.founded', act, { ...place, skills }, { words })];
};
