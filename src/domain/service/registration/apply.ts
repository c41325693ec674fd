/** How does one fact change a registration, and who sees it? */
import { COMMITTEE_ROOM, orgRoom, personRoom, unitRoom } from '../../rooms.ts';
import type { Noun } from '../../thing.ts';
import { present } from '../../ticket/flow.ts';
import type { ServiceFact } from '../fact.ts';
import { applyLine, isLineFact, type LineFact } from './apply-line.ts';
import { EMPTY_PROFILE, type Profile, type Registration } from './registration.ts';

const SHARED = ['contact.viewed', 'content.purged'] as const;

type RegistrationFact = Extract<
  ServiceFact,
  { type: `registration.${string}` | (typeof SHARED)[number] }
>;
type AskedFact = Extract<ServiceFact, { type: 'registration.asked' }>;
type LaterFact = Exclude<RegistrationFact, AskedFact>;

export const registrationNoun: Noun<Registration> = {
  apply: (before, fact) => ({
    ...(fact.type === 'registration.asked' ? asked(before, fact) : later(before, fact)),
    version: fact.version,
    updatedAt: fact.at,
  }),
  settle: () => [],
  nextInstant: () => undefined,
  audience: (registration) =>
    registration.kind === 'member' ? memberRooms(registration) : organisationRooms(registration),
};

/** Asked again after a refusal: all anew, but the contact given before. */
const asked = (before: Registration | undefined, fact: AskedFact): Registration => {
  const { thingId, version, at, by, data } = fact;
  return {
    noun: 'registration',
    id: thingId,
    version,
    updatedAt: at,
    kind: data.kind,
    number: data.number,
    status: data.confirmed ? 'confirmed' : 'asked',
    personId: data.personId,
    unitId: data.unitId,
    communityId: data.communityId,
    streetId: data.streetId,
    outside: data.outside,
    invited: data.invited,
    ...profileOf(data),
    askedAt: at,
    askedBy: by,
    words: data.words?.id,
    contact: data.contact?.id ?? before?.contact,
    ...(data.confirmed && { decidedAt: at, decidedBy: by }),
    lists: [],
  };
};

const later = (before: Registration | undefined, fact: ServiceFact): Registration => {
  if (!before) throw new Error(`${fact.type} before registration.asked on ${fact.thingId}`);
  if (isLineFact(fact)) return applyLine(before, fact);
  if (!isLaterFact(fact)) throw new Error(`${fact.type} on the registration ${fact.thingId}`);
  return change(before, fact);
};

const isLaterFact = (fact: ServiceFact): fact is LaterFact =>
  fact.type.startsWith('registration.') || (SHARED as readonly string[]).includes(fact.type);

const change = (registration: Registration, fact: Exclude<LaterFact, LineFact>): Registration => {
  const { at, data } = fact;
  switch (fact.type) {
    case 'registration.confirmed':
      return { ...registration, status: 'confirmed', ...decided(fact) };
    case 'registration.refused':
      return { ...registration, status: 'refused', ...decided(fact) };
    case 'registration.changed': {
      const contact = data.contact?.id ?? registration.contact;
      return { ...registration, ...profileOf(fact.data), contact };
    }
    case 'registration.move_asked': {
      const { communityId, streetId, outside, words } = fact.data;
      const moving = { communityId, streetId, outside, askedAt: at, words: words?.id };
      return { ...registration, moving, refusedMove: undefined };
    }
    case 'registration.moved': {
      const { communityId, streetId, outside } = fact.data;
      const place = { communityId, streetId, outside, words: registration.moving?.words };
      return { ...registration, ...place, moving: undefined, ...decided(fact) };
    }
    case 'registration.move_refused':
      return { ...registration, moving: undefined, refusedMove: refusedMove(registration, fact) };
    case 'registration.joined':
      return { ...registration, invited: undefined };
    case 'registration.withdrawn':
      return { ...registration, status: 'withdrawn', withdrawnAt: at, moving: undefined };
    case 'registration.forgotten':
      return { ...registration, forgottenAt: at, ...EMPTY_PROFILE, ...NOTHING_WRITTEN };
    case 'contact.viewed':
    case 'content.purged':
      return registration;
  }
};

const profileOf = ({ skills, freeHours, visibility, onCall }: Profile): Profile => ({
  skills,
  freeHours,
  visibility,
  onCall,
});

const decided = ({ at, by, data }: LaterFact) => ({
  decidedAt: at,
  decidedBy: by,
  decisionWords: data.words?.id,
});

const refusedMove = ({ moving }: Registration, { at, data }: LaterFact) =>
  moving && { communityId: moving.communityId, at, words: data.words?.id };

const NOTHING_WRITTEN = {
  contact: undefined,
  words: undefined,
  decisionWords: undefined,
  refusedMove: undefined,
};

/** The community they move to sees whom it is to confirm. */
const memberRooms = (registration: Registration): string[] => {
  const { personId, unitId, communityId, streetId, outside, moving } = registration;
  const units = [communityId, streetId, moving?.communityId, moving?.streetId];
  return [
    ...present(personId).map(personRoom),
    ...(outside || moving?.outside ? [orgRoom(unitId)] : []),
    ...new Set(units.flatMap(present).map(unitRoom)),
  ];
};

const organisationRooms = ({ unitId, communityId, streetId }: Registration): string[] => [
  orgRoom(unitId),
  ...[communityId, streetId].flatMap(present).map(unitRoom),
  COMMITTEE_ROOM,
];
