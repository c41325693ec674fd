/** Who sees this ticket? One rule for reads, lists, sockets and the feed: sight is a shared room. */
import { type Actor, isCommunityOf, isHub, isStreetOf } from '../actor.ts';
import type { Instant } from '../instant.ts';
import {
  communityCallRoom,
  communityOrgsRoom,
  DISTRICT_CALL_ROOM,
  DISTRICT_LEADERS_ROOM,
  DISTRICT_ORGS_ROOM,
  DISTRICT_ROOM,
  leadersRoom,
  orgMembersRoom,
  orgRoom,
  personRoom,
  roomsOf,
  streetCallRoom,
  streetOrgsRoom,
  unitRoom,
} from '../rooms.ts';
import type { Fact, FactType } from './fact.ts';
import { isActive, openSlots, type Task, type Ticket, volunteersOf } from './ticket.ts';

/** full: everything but contacts · call: summary, the call for hands, own task · none. */
export type Sight = 'full' | 'call' | 'none';

/** Rooms of those who see all of the ticket, and of members who see its call. */
export type Audience = { full: string[]; call: string[] };

/** Every room that sees the ticket. Called units see it from the call on, also after a waiver. */
export const audienceOf = (ticket: Ticket): Audience => ({
  full: [...new Set(ticket.sensitivity === 'sensitive' ? namedReaders(ticket) : openRooms(ticket))],
  call: [...new Set(callRooms(ticket))],
});

const openRooms = (ticket: Ticket): string[] => [
  DISTRICT_ROOM,
  ...concernedUnits(ticket).map(unitRoom),
];

/** A sensitive ticket: its raiser, whom they named, and the leaders of the units concerned. */
const namedReaders = (ticket: Ticket): string[] => [
  DISTRICT_LEADERS_ROOM,
  personRoom(ticket.raisedBy.personId),
  ...ticket.readerIds.map(personRoom),
  ...concernedUnits(ticket).map(leadersRoom),
];

const concernedUnits = (ticket: Ticket): string[] => [
  ticket.streetId,
  ticket.raisedBy.unitId,
  ...(ticket.communityId ? [ticket.communityId] : []),
  ...ticket.tasks.flatMap(({ unitId, role }) => (unitId && role !== 'volunteer' ? [unitId] : [])),
  ...(ticket.consultations ?? []).map(({ unitId }) => unitId),
  ...(ticket.meetings ?? []).flatMap(({ unitIds, state }) => (state === 'dropped' ? [] : unitIds)),
];

const callRooms = (ticket: Ticket): string[] => {
  const own = volunteersOf(ticket).flatMap(({ personId, unitId }) => [
    ...(personId ? [personRoom(personId)] : []),
    ...(unitId ? [orgRoom(unitId), orgMembersRoom(unitId)] : []),
  ]);
  return isCalling(ticket) ? [...own, ...scopeRooms(ticket)] : own;
};

const isCalling = (ticket: Ticket): boolean =>
  ticket.sensitivity === 'normal' &&
  !ticket.hands?.ended &&
  (ticket.status === 'blown' || ticket.status === 'working') &&
  openSlots(ticket) > 0;

/** Members and organisations of the scope. */
const scopeRooms = ({ hands, streetId, communityId }: Ticket): [string, string] => {
  if (hands?.scope === 'district') return [DISTRICT_CALL_ROOM, DISTRICT_ORGS_ROOM];
  if (hands?.scope === 'street' || !communityId)
    return [streetCallRoom(streetId), streetOrgsRoom(streetId)];
  return [communityCallRoom(communityId), communityOrgsRoom(communityId)];
};

export const sightOf = (actor: Actor, ticket: Ticket): Sight => {
  const rooms = new Set(roomsOf(actor));
  const { full, call } = audienceOf(ticket);
  if (full.some((room) => rooms.has(room))) return 'full';
  return call.some((room) => rooms.has(room)) ? 'call' : 'none';
};

const CALL_FACTS: readonly FactType[] = [
  'ticket.raised',
  'ticket.blown',
  'ticket.triaged',
  'ticket.revised',
  'ticket.cancelled',
  'ticket.closed',
  'hands.called',
  'hands.ended',
  'task.released',
];

/** Whether a member in a call hears of it: the call itself, who joined it or gave a place back, and its end. */
export const isOfCall = ({ type, data }: Pick<Fact, 'type' | 'data'>): boolean =>
  CALL_FACTS.includes(type) || isSlotClaim({ type, data });

const isSlotClaim = ({ type, data }: Pick<Fact, 'type' | 'data'>): boolean =>
  type === 'task.claimed' && 'slot' in data && data.slot === true;

/**
 * From when on this person sees what was said: a called unit from its call; undefined for the
 * whole record.
 */
export const seenSince = (actor: Actor, ticket: Ticket): Instant | undefined => {
  if (sightOf(actor, bare(ticket)) === 'full') return undefined;
  const { id } = actor.unit;
  const calls = ticket.tasks.filter(({ unitId }) => unitId === id).map(({ calledAt }) => calledAt);
  const asked = ticket.consultations?.filter(({ unitId }) => unitId === id) ?? [];
  const invited = ticket.meetings?.filter(({ unitIds }) => unitIds.includes(id)) ?? [];
  const since = [
    ...calls,
    ...asked.map(({ askedAt }) => askedAt),
    ...invited.map(({ calledAt }) => calledAt),
  ];
  return since.sort()[0] ?? ticket.updatedAt;
};

/** As those see it who were neither called nor asked. */
const bare = (ticket: Ticket): Ticket => ({
  ...ticket,
  tasks: [],
  consultations: [],
  meetings: [],
});

/** Who volunteers, and what they say of themselves, is for those who called them and for the hub. */
const knowsVolunteers = (actor: Actor, ticket: Ticket): boolean =>
  isStreetOf(actor, ticket) || isCommunityOf(actor, ticket) || isHub(actor);

/** Whether this person reads who comes and what they noted; of a volunteer it may be their health. */
export const readsClaim = (actor: Actor, ticket: Ticket, { role, personId }: Task): boolean =>
  role !== 'volunteer' || personId === actor.personId || knowsVolunteers(actor, ticket);

/** Whose name is kept from this person. */
export const unnamedVolunteers = (actor: Actor, ticket: Ticket): string[] =>
  knowsVolunteers(actor, ticket)
    ? []
    : volunteersOf(ticket).flatMap(({ personId }) =>
        personId && personId !== actor.personId ? [personId] : [],
      );

type Told = Pick<Fact, 'type' | 'at' | 'by' | 'data'>;

/** Whether this person, who sees all of the ticket, hears of this fact as it comes. */
export const isTold = (actor: Actor, ticket: Ticket, fact: Told): boolean => {
  const sight = sightOf(actor, ticket);
  if (sight === 'call') return isOfCall(fact) || fact.by.personId === actor.personId;
  return sight === 'full' && fact.at >= (seenSince(actor, ticket) ?? fact.at);
};

/** Whether this person reads the words of this fact; the fact itself is part of the chain they see. */
export const readsWords = (actor: Actor, ticket: Ticket, fact: Told): boolean => {
  const { words } = fact.data;
  if (fact.by.personId === actor.personId) return true;
  // Why a contact was looked at is for the auditor.
  if (fact.type === 'contact.viewed') return isStreetOf(actor, ticket);
  if (isSlotClaim(fact)) return knowsVolunteers(actor, ticket);
  const isCurrent = words?.id === ticket.words || words?.id === ticket.addressWords;
  return isCurrent || isTold(actor, ticket, fact);
};

/** A place their organisation took and nobody of it has yet. */
export const placeOfOrganisation = (ticket: Ticket, actor: Actor): Task | undefined =>
  volunteersOf(ticket).find(
    (task) => task.unitId === actor.unit.id && !task.personId && task.status === 'claimed',
  );

/** The ticket calls for hands where this member is registered, or this organisation reports. */
export const isInCall = (ticket: Ticket, actor: Actor): boolean => {
  const rooms = roomsOf(actor);
  return ticket.hands !== undefined && scopeRooms(ticket).some((room) => rooms.includes(room));
};

export const isVolunteer = (ticket: Ticket, personId: string): boolean =>
  volunteersOf(ticket).some((task) => isActive(task) && task.personId === personId);
