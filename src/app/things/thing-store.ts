/** What is known of registrations, needs, records, teams and feedback, and how is it changed? */
import type { Instant } from '../../domain/instant.ts';
import type { NounName, Thing, ThingFact, ThingOf } from '../../domain/thing.ts';
import type { Content, Reader, Receipt } from '../ports.ts';

export type StoredThing<T extends Thing = Thing> = { thing: T; headHash: string };

/** A fact in its place: chained, and noticed at an instant outside the hash. */
export type ChainedThingFact = ThingFact & { hash: string; noticedAt: Instant };
export type LoggedThingFact = ChainedThingFact & { seq: number };

/** Everything one verb writes about one thing, at once or not at all. */
export type ThingChange<T extends Thing = Thing> = {
  /** Version the decision was made on; 0 for a new thing. */
  expectedVersion: number;
  thing: T;
  headHash: string;
  rooms: string[];
  nextInstant?: Instant;
  facts: ChainedThingFact[];
  contents: Content[];
  purgedContentIds: string[];
  receipt?: Receipt;
  /** Of an account that is made in the same commit: it cannot sign in until a password is set. */
  newPerson?: NewMember;
};

export type NewMember = {
  id: string;
  username: string;
  name: string;
  unitId: string;
  communityId: string;
  /** SHA-256 of the code that lets them set a password, and until when. */
  codeHash: string;
  codeUntil: Instant;
};

/** On their way to sockets. */
export type ThingPublished = {
  facts: LoggedThingFact[];
  thing: Thing;
  rooms: string[];
  /** Rooms that saw it before and no longer do. */
  goneRooms: string[];
};

/** Conditions are joined by and; absent ones ask for nothing. */
export type ThingQuery = {
  status?: readonly string[];
  kind?: readonly string[];
  communityId?: string;
  streetId?: string;
  unitId?: string;
  /** Whose it is, or who takes part. */
  personId?: string;
  /** activityKey of a record. */
  activity?: string;
  /** Its instant: a need's next shift, a record's beginning, when the others were asked for. */
  from?: Instant;
  until?: Instant;
  /** Only what shares one of these rooms; absent: whatever the conditions name. */
  reader?: Reader;
  order?: 'soonest' | 'newest';
  cursor?: string;
  limit: number;
};

/** Sums of confirmed records; no row is about a person. */
export type ServiceSum = {
  communityId?: string;
  unitId?: string;
  kind?: string;
  people: number;
  turns: number;
  minutes: number;
};

export type SumQuery = {
  by: 'community' | 'unit' | 'kind' | 'all';
  communityId?: string;
  streetId?: string;
  unitId?: string;
  /** Shanghai days as instants, the second exclusive. */
  from: Instant;
  until: Instant;
};

/** How many registrations in force, by place or organisation. */
export type RegisteredCount = { communityId?: string; unitId: string; kind: string; n: number };

/** filled: every shift that was not cancelled found as many as it wanted. */
export type NeedCount = { posted: number; filled: number; ended: number };

/** What a member's or an organisation's sight depends on. */
export type Ties = {
  /** Lives in a community of the district, or reported in one outside it. */
  isRegistered: boolean;
  onCall: boolean;
  teamIds: string[];
  reportsTo: { communityId?: string; streetId?: string }[];
};

export interface ThingStore {
  /** Undefined also when the id is of another noun. */
  thing<N extends NounName>(noun: N, id: string): Promise<StoredThing<ThingOf<N>> | undefined>;
  things(ids: readonly string[]): Promise<StoredThing[]>;
  listThings<N extends NounName>(
    noun: N,
    query: ThingQuery,
  ): Promise<{ items: ThingOf<N>[]; nextCursor: string | null }>;
  /** Oldest first. */
  thingFacts(id: string): Promise<LoggedThingFact[]>;
  /** Of all these things: what is said of each. */
  thingContents(ids: readonly string[]): Promise<Content[]>;
  thingIdByNumber(number: string): Promise<string | undefined>;
  /** Things with an instant before now, earliest first. */
  dueThings(now: Instant, limit: number): Promise<string[]>;
  tiesOf(personId: string, unitId: string): Promise<Ties>;
  /** How many have arrived and not left, by the key of their activity; of these, or of all. */
  presentCounts(activities?: readonly string[]): Promise<Map<string, number>>;
  sums(query: SumQuery): Promise<ServiceSum[]>;
  countRegistered(): Promise<RegisteredCount[]>;
  /** Posted within the time; of an organisation: those it held places in. */
  countNeeds(query: Omit<SumQuery, 'by'>): Promise<NeedCount>;
  /** The person whose code this is; undefined when it is over or unknown. */
  invitedBy(codeHash: string, now: Instant): Promise<{ personId: string } | undefined>;
  /** Until when this person's code is good; undefined when it was used or there never was one. */
  invitedUntil(personId: string): Promise<Instant | undefined>;
  /** Of these people, those who have yet to use theirs. */
  stillInvited(personIds: readonly string[]): Promise<Set<string>>;
  /** A new code instead of the old one, as long as that was not used. */
  renewCode(personId: string, codeHash: string, until: Instant): Promise<void>;
  /** The code for the first password, at once; false when the code is over or somebody used it. */
  acceptCode(
    personId: string,
    codeHash: string,
    passwordHash: string,
    now: Instant,
  ): Promise<boolean>;
  /** Registrations withdrawn whose names and contacts are not all gone, in order of id, those after `after`. */
  unforgotten(limit: number, after?: string): Promise<string[]>;
  /** Ids of tickets and other things that a member wrote in, or that are theirs. */
  touchedBy(personId: string): Promise<string[]>;
}
