/** Whom does a need call, who runs it, and who sees how much of it? */
import { type Actor, isWorker, worksFor } from '../../actor.ts';
import {
  COMMITTEE_ROOM,
  communityOrgsRoom,
  communityRoom,
  DISTRICT_MEMBERS_ROOM,
  DISTRICT_ORGS_ROOM,
  DISTRICT_ROOM,
  orgMembersRoom,
  orgRoom,
  personRoom,
  roomsOf,
  streetOrgsRoom,
  streetRoom,
  teamRoom,
  unitRoom,
} from '../../rooms.ts';
import { holdsPlace, isLive } from './claims.ts';
import type { Need, NeedKind } from './need.ts';

/** Of a need, or of a team. */
export const isOrganiser = (
  { communityId, streetId }: Pick<Need, 'communityId' | 'streetId'>,
  actor: Actor,
): boolean => worksFor(actor, communityId) || worksFor(actor, streetId);

/** A member of its team or its scope. */
export const isCalledMember = (need: Need, { role, teamIds, community }: Actor): boolean => {
  if (role !== 'member') return false;
  if (need.teamId && teamIds?.includes(need.teamId)) return true;
  if (isForTeamAlone(need) || !community) return false;
  return isInScope(need, { communityId: community.id, streetId: community.streetId });
};

/** Somebody who works for an organisation that reports within its scope. */
export const isCalledOrg = (need: Need, actor: Actor): boolean =>
  isWorker(actor) &&
  actor.unit.kind === 'party_org' &&
  !isForTeamAlone(need) &&
  (actor.reportsTo ?? []).some((place) => isInScope(need, place));

export const isCalled = (need: Need, actor: Actor): boolean =>
  isCalledMember(need, actor) || isCalledOrg(need, actor);

/** Every room that sees it; whom it calls only while it is open, an organisation's members while it holds places. */
export const audienceOf = (need: Need): string[] => {
  const { communityId, streetId, claims, status } = need;
  const helpers = claims
    .filter(isLive)
    .flatMap(({ personId, unitId, state }) => [
      ...(personId ? [personRoom(personId)] : []),
      ...(unitId ? [orgRoom(unitId)] : []),
      ...(unitId && state === 'held' ? [orgMembersRoom(unitId)] : []),
    ]);
  return [
    ...new Set([
      unitRoom(communityId),
      unitRoom(streetId),
      DISTRICT_ROOM,
      COMMITTEE_ROOM,
      ...helpers,
      ...(status === 'open' ? calledRooms(need) : []),
    ]),
  ];
};

/** full: everything but the contact · bare: kind, category, community, times and skills · none. */
export type NeedSight = 'full' | 'bare' | 'none';

export const sightOfNeed = (need: Need, actor: Actor): NeedSight => {
  const rooms = new Set(roomsOf(actor));
  if (!audienceOf(need).some((room) => rooms.has(room))) return 'none';
  if (!helpsSomebody(need) || isOrganiser(need, actor)) return 'full';
  return holdsPlace(need, actor) ? 'full' : 'bare';
};

/** Its texts lead to a household, so they are for whoever comes. */
export const helpsSomebody = ({ kind }: Pick<Need, 'kind'>): boolean =>
  HELPS_SOMEBODY.includes(kind);

const HELPS_SOMEBODY: readonly NeedKind[] = ['wish', 'errand'];

const isForTeamAlone = ({ teamId, opened }: Need): boolean => teamId !== undefined && !opened;

type Place = { communityId?: string; streetId?: string };

const isInScope = (need: Need, { communityId, streetId }: Place): boolean => {
  switch (need.scope) {
    case 'community':
      return communityId === need.communityId;
    case 'street':
      return streetId === need.streetId;
    case 'district':
      return true;
  }
};

const calledRooms = (need: Need): string[] => [
  ...(need.teamId ? [teamRoom(need.teamId)] : []),
  ...(isForTeamAlone(need) ? [] : scopeRooms(need)),
];

const scopeRooms = ({ scope, communityId, streetId }: Need): [string, string] => {
  switch (scope) {
    case 'community':
      return [communityRoom(communityId), communityOrgsRoom(communityId)];
    case 'street':
      return [streetRoom(streetId), streetOrgsRoom(streetId)];
    case 'district':
      return [DISTRICT_MEMBERS_ROOM, DISTRICT_ORGS_ROOM];
  }
};
