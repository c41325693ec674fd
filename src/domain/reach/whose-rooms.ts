/** Which people may be in these rooms? Told by units, communities and teams, so that nobody else is loaded. */
import {
  communityCallRoom,
  communityOrgsRoom,
  communityRoom,
  DISTRICT_CALL_ROOM,
  DISTRICT_LEADERS_ROOM,
  DISTRICT_MEMBERS_ROOM,
  DISTRICT_ORGS_ROOM,
  DISTRICT_ROOM,
  leadersRoom,
  orgMembersRoom,
  orgRoom,
  personRoom,
  streetCallRoom,
  streetOrgsRoom,
  streetRoom,
  teamRoom,
  unitRoom,
} from '../rooms.ts';
import type { Unit } from '../unit.ts';

export type WhoseRooms = {
  personIds: string[];
  /** Who works for these. */
  unitIds: string[];
  districtLeaders: boolean;
  /** Members of these organisations, registered in these communities, of these teams. */
  orgIds: string[];
  communityIds: string[];
  teamIds: string[];
  allMembers: boolean;
};

export const whoseRooms = (rooms: readonly string[], units: Iterable<Unit>): WhoseRooms => {
  const known = new Set(rooms);
  const all = [...units];
  const idsOf = (isMeant: (unit: Unit) => boolean): string[] =>
    all.filter(isMeant).map(({ id }) => id);
  const hasOrgs = rooms.some((room) => isOfOrgs(room));
  return {
    personIds: namedBy(personRoom, rooms),
    unitIds: idsOf(
      ({ id, kind }) =>
        [unitRoom(id), leadersRoom(id), orgRoom(id)].some((room) => known.has(room)) ||
        (hasOrgs && kind === 'party_org') ||
        (known.has(DISTRICT_ROOM) && (kind === 'hub' || kind === 'oversight')),
    ),
    districtLeaders: known.has(DISTRICT_ROOM) || known.has(DISTRICT_LEADERS_ROOM),
    orgIds: idsOf(({ id }) => known.has(orgMembersRoom(id))),
    communityIds: idsOf(({ id, kind, streetId = '' }) =>
      kind === 'community'
        ? [
            communityCallRoom(id),
            communityRoom(id),
            streetCallRoom(streetId),
            streetRoom(streetId),
          ].some((room) => known.has(room))
        : false,
    ),
    teamIds: namedBy(teamRoom, rooms),
    allMembers: known.has(DISTRICT_CALL_ROOM) || known.has(DISTRICT_MEMBERS_ROOM),
  };
};

/** Where organisations report is not known of the unit: all of them are asked. */
const isOfOrgs = (room: string): boolean =>
  room === DISTRICT_ORGS_ROOM ||
  room.startsWith(communityOrgsRoom('')) ||
  room.startsWith(streetOrgsRoom(''));

const namedBy = (roomOf: (id: string) => string, rooms: readonly string[]): string[] => {
  const mark = roomOf('');
  return rooms.flatMap((room) => (room.startsWith(mark) ? [room.slice(mark.length)] : []));
};
