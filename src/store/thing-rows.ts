/** How is a registration, need, record, team, feedback or duty roster written as rows? The log check compares with exactly these. */
import type { Row } from '@libsql/client';
import type { LoggedThingFact, StoredThing, ThingChange } from '../app/things/thing-store.ts';
import { activityKey } from '../domain/service/code.ts';
import type { Thing } from '../domain/thing.ts';
import type { RowOf } from './insert.ts';

/** What of a change decides its rows. */
export type FoldedThing = Pick<ThingChange, 'thing' | 'headHash' | 'rooms' | 'nextInstant'>;

export const thingRow = ({ thing, headHash, nextInstant }: FoldedThing) =>
  ({
    id: thing.id,
    noun: thing.noun,
    version: thing.version,
    head_hash: headHash,
    status: thing.status,
    live: isLive(thing) ? 1 : 0,
    next_at: nextInstant ?? null,
    ...NOTHING,
    ...columnsOf(thing),
    body: JSON.stringify(thing),
  }) satisfies RowOf;

const NOTHING = {
  number: null,
  kind: null,
  community_id: null,
  street_id: null,
  unit_id: null,
  person_id: null,
  activity: null,
  until_at: null,
  minutes: null,
  lng: null,
  lat: null,
};

const LIVE: { [N in Thing['noun']]: readonly string[] } = {
  registration: ['asked', 'confirmed'],
  need: ['open'],
  record: ['present', 'to_confirm', 'objected'],
  team: ['open'],
  feedback: ['asked'],
  roster: ['open'],
};

export const isLive = ({ noun, status }: Thing): boolean => LIVE[noun].includes(status);

const columnsOf = (thing: Thing): RowOf => {
  switch (thing.noun) {
    case 'registration':
      return { ...placed(thing), ...owned(thing), number: thing.number, at: thing.askedAt };
    case 'need':
      return {
        ...placed(thing),
        number: thing.number,
        unit_id: thing.postedBy.unitId,
        at: nextShiftAt(thing),
        until_at: thing.shifts.map(({ until }) => until).reduce(later, thing.postedAt),
        lng: thing.place?.lng ?? null,
        lat: thing.place?.lat ?? null,
      };
    case 'record':
      return {
        ...placed(thing),
        ...owned(thing),
        activity: activityKey(thing.activity),
        at: thing.arrived?.at ?? thing.from,
        until_at: thing.left?.at ?? null,
        minutes: thing.minutes ?? null,
      };
    case 'team':
      return { community_id: thing.communityId, street_id: thing.streetId, at: thing.foundedAt };
    case 'feedback':
      return { unit_id: thing.unitId, at: thing.askedAt };
    case 'roster':
      return { unit_id: thing.unitId, at: thing.updatedAt };
  }
};

type Placed = { kind: string; communityId?: string; streetId?: string };
const placed = ({ kind, communityId, streetId }: Placed): RowOf => ({
  kind,
  community_id: communityId ?? null,
  street_id: streetId ?? null,
});

const owned = ({ unitId, personId }: { unitId: string; personId?: string }): RowOf => ({
  unit_id: unitId,
  person_id: personId ?? null,
});

/** The first shift that was not over at the last fact: what comes next is in front. */
const nextShiftAt = ({ shifts, updatedAt, postedAt }: Extract<Thing, { noun: 'need' }>): string => {
  const open = shifts.filter(({ cancelled }) => !cancelled);
  const ahead = open.find(({ until }) => until > updatedAt) ?? open.at(-1);
  return ahead?.from ?? postedAt;
};

const later = (a: string, b: string): string => (a > b ? a : b);

export const roomRows = ({ thing, rooms }: FoldedThing): RowOf[] =>
  [...new Set(rooms)].map((room) => ({
    room,
    noun: thing.noun,
    live: isLive(thing) ? 1 : 0,
    thing_id: thing.id,
  }));

export const peopleRows = ({ thing }: FoldedThing): RowOf[] =>
  [...new Set(peopleIn(thing))].map((personId) => ({
    person_id: personId,
    noun: thing.noun,
    thing_id: thing.id,
  }));

const peopleIn = (thing: Thing): string[] => {
  switch (thing.noun) {
    case 'need':
      return thing.claims.flatMap(({ personId, state }) =>
        personId && (state === 'held' || state === 'queued') ? [personId] : [],
      );
    case 'team':
      return thing.members.filter(({ leftAt }) => !leftAt).map(({ personId }) => personId);
    case 'feedback':
      return thing.people.map(({ personId }) => personId);
    default:
      return [];
  }
};

export const toStoredThing = (row: Row): StoredThing => ({
  thing: JSON.parse(String(row.body)) as Thing,
  headHash: String(row.head_hash),
});

/** Where ids of tickets end: those are hexadecimal. */
export const AFTER_TICKETS = 'g';

/** A row of `facts` that is about a thing. */
export const toLoggedThingFact = (row: Row): LoggedThingFact =>
  ({
    seq: Number(row.seq),
    thingId: String(row.ticket_id),
    version: Number(row.version),
    type: row.type,
    at: row.at,
    by: {
      ...(row.by_person !== null && { personId: String(row.by_person) }),
      ...(row.by_unit !== null && { unitId: String(row.by_unit) }),
    },
    data: JSON.parse(String(row.data)),
    hash: row.hash,
    noticedAt: row.noticed_at,
  }) as LoggedThingFact;
