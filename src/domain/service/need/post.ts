/** Post a need 发布需求: a community its own, a street one of its communities'. */
import { type Actor, isWorker } from '../../actor.ts';
import { forbidden, invalid } from '../../error.ts';
import { isInside, type LatLng } from '../../place.ts';
import type { Act } from '../../rules.ts';
import { wordsOf } from '../../ticket/flow.ts';
import type { HandsScope } from '../../ticket/ticket.ts';
import type { Contact, NewServiceFact } from '../fact.ts';
import { told } from '../flow.ts';
import type { Skill } from '../skill.ts';
import type { NeedKind, WishCategory } from './need.ts';
import { numbered, type ShiftInput } from './shifts.ts';

export type PostInput = {
  kind: NeedKind;
  communityId?: string;
  title: string;
  detail?: string;
  bring?: string;
  address?: string;
  place?: LatLng;
  scope?: HandsScope;
  skills?: Skill[];
  /** Of a wish, and of nothing else. */
  category?: WishCategory;
  /** A team of the community; whoever hands it in has looked. */
  teamId?: string;
  shifts: ShiftInput[];
  /** Of whoever is helped. */
  contact?: Contact;
  listItem?: { registrationId: string; n: number };
};

const POSTING_KINDS: readonly string[] = ['community', 'street'];

export const mayPost = (actor: Actor): boolean =>
  isWorker(actor) && POSTING_KINDS.includes(actor.unit.kind);

/** Its number is given afterwards, so that a refused one uses none. */
export const decidePost = (input: PostInput, act: Act): ((number: string) => NewServiceFact[]) => {
  const { kind, place, category, teamId, listItem, contact } = input;
  const { scope = 'community', skills = [] } = input;
  const where = whereOf(input, act);
  refuseCategory(input);
  if (place && !isInside(place, act.rules.outline)) throw invalid('place', 'outside_district');
  const shifts = numbered(input.shifts, act.now);
  const { title, detail, bring, address } = input;
  const words = wordsOf({ title, detail, bring, address });
  const said = { kind, ...where, place, scope, skills, category, teamId, shifts, listItem };
  return (number) => [told('need.posted', act, { ...said, number }, { words, contact })];
};

const whereOf = ({ communityId }: PostInput, { actor, rules }: Act) => {
  if (!mayPost(actor)) throw forbidden();
  if (actor.unit.kind === 'community' && communityId && communityId !== actor.unit.id)
    throw forbidden();
  const id = actor.unit.kind === 'community' ? actor.unit.id : communityId;
  if (!id) throw invalid('communityId', 'field_missing');
  const community = rules.units.get(id);
  const isOurs = actor.unit.kind === 'community' || community?.streetId === actor.unit.id;
  if (community?.kind !== 'community' || !community.streetId || !isOurs)
    throw invalid('communityId', 'unknown_community');
  return { communityId: id, streetId: community.streetId };
};

const refuseCategory = ({ kind, category }: PostInput): void => {
  if (kind === 'wish' && !category) throw invalid('category', 'field_missing');
  if (kind !== 'wish' && category) throw invalid('category', 'field_unknown');
};
