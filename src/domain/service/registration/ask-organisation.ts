/** How does an organisation report to its place, or pair with a community? Either side asks, the other confirms. */
import { type Actor, isWorker, worksFor } from '../../actor.ts';
import { conflict, forbidden, invalid } from '../../error.ts';
import type { Act } from '../../rules.ts';
import { wordsOf } from '../../ticket/flow.ts';
import type { Unit } from '../../unit.ts';
import type { NewServiceFact } from '../fact.ts';
import { told } from '../flow.ts';
import { communityIn } from './community.ts';
import { organisationIn } from './organisation.ts';
import { EMPTY_PROFILE, type Registration, type RegistrationKind } from './registration.ts';

export type AskOrganisationInput = {
  kind: Exclude<RegistrationKind, 'member'>;
  /** Whose it is; an organisation's own worker need not say. */
  unitId?: string;
  communityId?: string;
  /** Of a residence that reports to the street itself. */
  streetId?: string;
  note?: string;
};

type Place = { communityId?: string; streetId: string };

/**
 * `others` are the registrations of the organisation. Its number is given afterwards, so that a
 * refused ask uses none.
 */
export const decideAskOrganisation = (
  input: AskOrganisationInput,
  act: Act,
  others: readonly Registration[],
): ((number: string) => NewServiceFact[]) => {
  const { kind, note } = input;
  if (!isWorker(act.actor)) throw forbidden();
  const organisation = organisationOf(input, act);
  const place = placeOf(input, act);
  const isOwn = worksFor(act.actor, organisation.id);
  if (!isOwn && !isOfPlace(act.actor, place)) throw forbidden();
  const asked = { kind, unitId: organisation.id, ...place };
  if (others.some((other) => isSame(other, asked))) throw conflict('already_registered');
  const nobodyAnswers = !isOwn && !organisation.staffed;
  const data = { ...EMPTY_PROFILE, ...asked, ...(nobodyAnswers && { confirmed: true as const }) };
  const words = wordsOf({ note });
  return (number) => [told('registration.asked', act, { ...data, number }, { words })];
};

const organisationOf = ({ unitId }: AskOrganisationInput, { actor, rules }: Act): Unit => {
  if (unitId) return organisationIn(rules, unitId);
  if (actor.unit.kind === 'party_org') return actor.unit;
  throw invalid('unitId', 'field_missing');
};

const placeOf = ({ kind, communityId, streetId }: AskOrganisationInput, { rules }: Act): Place => {
  if (communityId) return communityIn(rules, communityId);
  if (kind === 'pairing' || !streetId) throw invalid('communityId', 'field_missing');
  if (rules.units.get(streetId)?.kind !== 'street') throw invalid('streetId', 'unknown_unit');
  return { streetId };
};

const isOfPlace = (actor: Actor, { communityId, streetId }: Place): boolean =>
  worksFor(actor, communityId) || worksFor(actor, streetId);

type Asked = Pick<Registration, 'kind' | 'unitId' | 'communityId' | 'streetId'>;

const isSame = (other: Registration, asked: Asked): boolean =>
  (other.status === 'asked' || other.status === 'confirmed') &&
  other.kind === asked.kind &&
  other.unitId === asked.unitId &&
  other.communityId === asked.communityId &&
  other.streetId === asked.streetId;
