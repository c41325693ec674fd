/** Which rooms is a person in? Sight is a shared room: whatever has an audience is seen through these. */
import { type Actor, isLeader, isWorker } from './actor.ts';

export const unitRoom = (unitId: string): string => `unit:${unitId}`;
export const leadersRoom = (unitId: string): string => `leaders:${unitId}`;
export const personRoom = (personId: string): string => `person:${personId}`;
/** Members a ticket of the community or street may call now: not those at work. */
export const communityCallRoom = (communityId: string): string =>
  `members:community:${communityId}`;
export const streetCallRoom = (streetId: string): string => `members:street:${streetId}`;
/** Members registered there, who may look at what is planned at any time. */
export const communityRoom = (communityId: string): string => `registered:community:${communityId}`;
export const streetRoom = (streetId: string): string => `registered:street:${streetId}`;
export const teamRoom = (teamId: string): string => `team:${teamId}`;
/** People who work for a party organisation. */
export const orgRoom = (unitId: string): string => `org:${unitId}`;
/** Members of a party organisation: they see the places it took. */
export const orgMembersRoom = (unitId: string): string => `members:org:${unitId}`;
/** Organisations that report to a community, or to any of a street. */
export const communityOrgsRoom = (communityId: string): string => `orgs:community:${communityId}`;
export const streetOrgsRoom = (streetId: string): string => `orgs:street:${streetId}`;

export const DISTRICT_ROOM = 'district';
export const DISTRICT_LEADERS_ROOM = 'district:leaders';
export const DISTRICT_CALL_ROOM = 'members:district';
export const DISTRICT_MEMBERS_ROOM = 'registered:district';
export const DISTRICT_ORGS_ROOM = 'orgs:district';
export const COMMITTEE_ROOM = 'committee';

/** Every room a person is in. */
export const roomsOf = (actor: Actor): string[] => {
  if (actor.role === 'district_leader') return [DISTRICT_ROOM, DISTRICT_LEADERS_ROOM];
  if (actor.role === 'member') return memberRooms(actor);
  if (!isWorker(actor)) return [];
  const { id, kind } = actor.unit;
  if (kind === 'party_org') return orgRooms(actor);
  if (kind === 'party_committee') return [COMMITTEE_ROOM];
  const rooms = [unitRoom(id), personRoom(actor.personId)];
  if (isLeader(actor)) rooms.push(leadersRoom(id));
  if (kind === 'hub' || kind === 'oversight') {
    rooms.push(DISTRICT_ROOM);
    if (isLeader(actor)) rooms.push(DISTRICT_LEADERS_ROOM);
  }
  return rooms;
};

/** In working hours calls go to organisations, and to members only if they opted in. */
const memberRooms = (actor: Actor): string[] => {
  const { personId, unit, community, isAtWork, isUnregistered, teamIds = [] } = actor;
  return [
    personRoom(personId),
    orgMembersRoom(unit.id),
    ...teamIds.map(teamRoom),
    ...(isAtWork || isUnregistered ? [] : callRooms(community)),
    ...registeredRooms(community),
  ];
};

const callRooms = (community: Actor['community']): string[] => [
  DISTRICT_CALL_ROOM,
  ...(community ? [communityCallRoom(community.id)] : []),
  ...(community?.streetId ? [streetCallRoom(community.streetId)] : []),
];

const registeredRooms = (community: Actor['community']): string[] =>
  community
    ? [
        DISTRICT_MEMBERS_ROOM,
        communityRoom(community.id),
        ...(community.streetId ? [streetRoom(community.streetId)] : []),
      ]
    : [];

const orgRooms = ({ unit, reportsTo = [] }: Actor): string[] => [
  orgRoom(unit.id),
  DISTRICT_ORGS_ROOM,
  ...reportsTo.flatMap(({ communityId, streetId }) => [
    ...(communityId ? [communityOrgsRoom(communityId)] : []),
    ...(streetId ? [streetOrgsRoom(streetId)] : []),
  ]),
];
