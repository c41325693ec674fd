/** How far do somebody's sums of 双报到 reach? Their place, their organisation, or the district. */
import { type Actor, isWorker } from '../actor.ts';
import { forbidden, notFound } from '../error.ts';
import type { Unit } from '../unit.ts';

export type SumScope = { communityId?: string; streetId?: string; unitId?: string };

type Units = ReadonlyMap<string, Unit>;

const DISTRICT_KINDS: readonly Unit['kind'][] = ['hub', 'oversight', 'party_committee'];

/** Narrowed by what they ask; beyond their own nothing is found. */
export const scopeFor = (units: Units, actor: Actor, asked: SumScope): SumScope => {
  const { communityId, unitId } = asked;
  const { id, kind } = actor.unit;
  if (!isWorker(actor) && actor.role !== 'district_leader') throw forbidden();
  if (communityId && units.get(communityId)?.kind !== 'community') throw notFound();
  if (unitId && units.get(unitId)?.kind !== 'party_org') throw notFound();
  if (actor.role === 'district_leader' || DISTRICT_KINDS.includes(kind)) return asked;
  if (kind === 'community') return { ...asked, communityId: only(id, communityId) };
  if (kind === 'party_org') return { ...asked, unitId: only(id, unitId) };
  if (kind !== 'street') throw forbidden();
  if (communityId && units.get(communityId)?.streetId !== id) throw notFound();
  return { ...asked, streetId: id };
};

const only = (own: string, asked: string | undefined): string => {
  if (asked !== undefined && asked !== own) throw notFound();
  return own;
};

/** Whether what is of this community and organisation counts there. */
export const isWithin = (
  units: Units,
  scope: SumScope,
  { communityId, unitId }: { communityId?: string; unitId: string },
): boolean => {
  const streetId = units.get(communityId ?? '')?.streetId;
  return (
    (scope.communityId === undefined || scope.communityId === communityId) &&
    (scope.streetId === undefined || scope.streetId === streetId) &&
    (scope.unitId === undefined || scope.unitId === unitId)
  );
};
