/** What was said when a whistle was raised, checked against the district and made whole. */
import type { Actor } from '../actor.ts';
import { resolveLead, type Situation } from '../duty.ts';
import { invalid } from '../error.ts';
import type { Instant } from '../instant.ts';
import { isInside, type LatLng, nearest } from '../place.ts';
import type { Act, Rules } from '../rules.ts';
import { isCallable } from '../unit.ts';
import type { Caller, Words } from './fact.ts';
import type { Retro } from './overlays.ts';
import type {
  Ask,
  HandsScope,
  Kind,
  MissingPart,
  Sensitivity,
  Source,
  TakenStep,
} from './ticket.ts';

export type HandsInput = { wanted: number; bring?: string; until?: string; scope?: HandsScope };

/** What `raise` and `revise` take. */
export type RaiseInput = {
  kind?: Kind;
  situationCode?: string;
  title?: string;
  detail?: string;
  place: LatLng & { address?: string };
  communityId?: string;
  leadUnitId?: string;
  supportUnitIds?: string[];
  taken?: TakenStep[];
  ask?: Ask[];
  source?: Source;
  origin?: { dueAt?: string };
  sensitivity?: Sensitivity;
  readerIds?: string[];
  caller?: Caller;
  hands?: HandsInput;
  attachmentIds?: string[];
  /** 补单: when it really happened. */
  retro?: Retro;
  /** Only when raised: tickets of the matter it is to end. */
  linkedIds?: string[];
};

export const TITLE_FROM_DETAIL = 30;

/** Refuses what cannot be a whistle; says what is missing from one that can (容缺). */
export const describe = (input: RaiseInput, { actor, now, rules }: Act) => {
  refuseInstants(input, actor, now);
  refuseRetro(input, now);
  const situation = findSituation(input, rules);
  if (!situation && !input.detail && !input.title)
    throw invalid('situationCode', 'needs_situation_or_words');
  const kind = input.kind ?? situation?.kind;
  if (!kind) throw invalid('kind', 'needs_kind');
  const { lat, lng } = input.place;
  if (!isInside({ lat, lng }, rules.outline)) throw invalid('place', 'outside_district');
  const streetId = streetOf(input, actor, rules);
  const source = input.source ?? guessSource(input, actor);
  return {
    situation,
    streetId,
    data: {
      situationCode: situation?.code,
      communityId: communityOf(input, actor, streetId, rules),
      place: { lat, lng },
      kind,
      source,
      sensitivity: input.sensitivity ?? 'normal',
      taken: input.taken ?? [],
      ask: input.ask ?? [],
      missing: missingParts(input, situation, source),
      origin: input.origin,
      planned: plan(input, situation, streetId, rules),
      hands: handsOf(input),
      attachmentIds: input.attachmentIds,
      readerIds: input.readerIds ?? [],
      retro: input.retro,
    },
    words: wordsOf(input, situation),
  };
};

/** What was handed down comes to the hub; nothing is due, and nobody is called, in the past. */
const refuseInstants = ({ origin, hands }: RaiseInput, actor: Actor, now: Instant): void => {
  if (origin && actor.unit.kind !== 'hub') throw invalid('origin', 'not_yours');
  if (origin?.dueAt && origin.dueAt <= now) throw invalid('origin.dueAt', 'instant_passed');
  if (hands?.until && hands.until <= now) throw invalid('hands.until', 'instant_passed');
};

/** Real times, in their order, none ahead. */
const refuseRetro = ({ retro }: RaiseInput, now: Instant): void => {
  if (!retro) return;
  const times = [retro.blownAt, retro.claimedAt, retro.arrivedAt, retro.reportedAt];
  const told = times.filter((time) => time !== undefined);
  if (told.some((time) => time > now)) throw invalid('retro', 'instant_ahead');
  if (told.some((time, index) => index > 0 && time < (told[index - 1] ?? '')))
    throw invalid('retro', 'instants_out_of_order');
};

const findSituation = (input: RaiseInput, rules: Rules): Situation | undefined => {
  if (!input.situationCode) return undefined;
  const situation = rules.situations.get(input.situationCode);
  if (!situation) throw invalid('situationCode', 'unknown_situation');
  return situation;
};

/** The raiser's street; for the hub, the one whose office is nearest. */
const streetOf = (input: RaiseInput, actor: Actor, rules: Rules): string => {
  if (actor.unit.kind === 'street') return actor.unit.id;
  if (actor.unit.kind === 'community' && actor.unit.streetId) return actor.unit.streetId;
  const streets = [...rules.units.values()].filter((unit) => unit.kind === 'street');
  const office = nearest(input.place, streets);
  if (!office) throw invalid('place', 'outside_district');
  return office.id;
};

const communityOf = (input: RaiseInput, actor: Actor, streetId: string, rules: Rules) => {
  if (actor.unit.kind === 'community') return actor.unit.id;
  if (!input.communityId) return undefined;
  const community = rules.units.get(input.communityId);
  if (community?.kind !== 'community' || community.streetId !== streetId)
    throw invalid('communityId', 'unknown_community');
  return community.id;
};

const guessSource = (input: RaiseInput, actor: Actor): Source => {
  if (input.origin) return 'handed_down';
  if (input.caller) return 'resident';
  return actor.unit.kind === 'community' ? 'community' : 'patrol';
};

const missingParts = (
  input: RaiseInput,
  situation: Situation | undefined,
  source: Source,
): MissingPart[] => {
  const parts: MissingPart[] = [];
  if (!situation) parts.push('situation');
  if (!input.place.address) parts.push('address');
  const fromCaller = source === 'resident' || source === 'hotline';
  if (fromCaller && !input.caller?.phone) parts.push('caller');
  return parts;
};

/** Given units beat the list's; an empty list of supports calls nobody. */
export const plan = (
  input: Pick<RaiseInput, 'leadUnitId' | 'supportUnitIds'>,
  situation: Situation | undefined,
  streetId: string,
  rules: Rules,
): { leadUnitId?: string; supportUnitIds: string[] } => {
  const listed = situation ? resolveLead(situation, streetId) : undefined;
  const ownByStreet = situation?.list === 'own' ? streetId : undefined;
  if (input.leadUnitId) refuseUncallable('leadUnitId', input.leadUnitId, ownByStreet, rules);
  for (const unitId of input.supportUnitIds ?? [])
    refuseUncallable('supportUnitIds', unitId, ownByStreet, rules);
  const leadUnitId = input.leadUnitId ?? listed;
  const supports = input.supportUnitIds ?? situation?.supportUnitIds ?? [];
  return {
    leadUnitId,
    supportUnitIds: [...new Set(supports)].filter((unitId) => unitId !== leadUnitId),
  };
};

const refuseUncallable = (
  field: string,
  unitId: string,
  ownByStreet: string | undefined,
  rules: Rules,
): void => {
  const unit = rules.units.get(unitId);
  if (!unit) throw invalid(field, 'unknown_unit');
  if (!isCallable(unit) && unit.id !== ownByStreet) throw invalid(field, 'not_callable');
};

const handsOf = ({ hands }: RaiseInput) =>
  hands && { wanted: hands.wanted, scope: hands.scope ?? 'community', until: hands.until };

const wordsOf = (input: RaiseInput, situation: Situation | undefined): Words => {
  const title =
    input.title ?? situation?.name ?? input.detail?.split(/[\n。]/)[0]?.slice(0, TITLE_FROM_DETAIL);
  return {
    ...(title ? { title } : {}),
    ...(input.detail ? { detail: input.detail } : {}),
    ...(input.place.address ? { address: input.place.address } : {}),
    ...(input.hands?.bring ? { bring: input.hands.bring } : {}),
  };
};
