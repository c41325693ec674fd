/** What is told to whom, what rings, what goes out, and how is each of them taken one step further? */
import type { Instant } from '../../domain/instant.ts';
import type { Urgency } from '../../domain/reach/aim.ts';
import type { Answer } from '../../domain/reach/back-off.ts';
import type { Way } from '../../domain/reach/channels.ts';
import type { Telling } from '../../domain/reach/telling.ts';
import type { LoggedFact, Person } from '../ports.ts';
import type { LoggedThingFact, Ties } from '../things/thing-store.ts';

/**
 * passed_on: told to who stands in for another · inbox: it rings nowhere · replaced: a newer one of
 * its topic went · moot: nothing is left to do.
 */
export type TellingState = 'waiting' | 'sent' | 'passed_on' | 'inbox' | 'replaced' | 'moot';

export type KeptTelling = { telling: Telling; seq: number; subjectId: string };

/** Facts after `from` up to `to` were read, and this is whom they are told to. */
export type Collected = { from: number; to: number; tellings: readonly KeptTelling[] };

/** Whom a page of facts may concern; each list is joined to the others by or. */
export type HouseQuery = {
  personIds: readonly string[];
  /** Who works for these. */
  unitIds: readonly string[];
  districtLeaders: boolean;
  /** Members: of these organisations, registered in these communities, of these teams. */
  orgIds: readonly string[];
  communityIds: readonly string[];
  teamIds: readonly string[];
  allMembers: boolean;
};

/** With what else a member or a party organisation sees. */
export type HousePerson = Person & { ties?: Ties };

/**
 * All that is due for one person, as of one moment. What is held is not among it: it is read again
 * when its time comes, not with everything that comes on top.
 */
export type Pending = {
  personId: string;
  tellings: (Telling & { isOpened: boolean })[];
  /** Their pings of late, emergencies aside. */
  sentAt: Instant[];
  isGone: boolean;
};

/** The try of one channel; who answered is in its deliveries. */
export type TriedWay = { personId: string; channel: Way; at: Instant };

export type PingBody = {
  urgency: Urgency;
  topic: string;
  tellings: Telling[];
  tries: TriedWay[];
  /** Who else was tried, and with which of the tellings. */
  standIns: { personId: string; keys: string[] }[];
  reason?: 'nobody_reached' | 'no_channel' | 'expired';
};

export type PingState = 'open' | 'sent' | 'reached' | 'moot' | 'given_up';

export type Ping = {
  id: string;
  personId: string;
  at: Instant;
  state: PingState;
  version: number;
  body: PingBody;
};

export type NewPing = Pick<Ping, 'id' | 'personId' | 'at' | 'body'>;

export type TellingChange = {
  key: string;
  state: TellingState;
  nextAt?: Instant;
  /** Written only with this ping. */
  pingId?: string;
};

export type Plan = { pings: NewPing[]; changes: TellingChange[] };

export type DeliveryState = 'due' | 'delivered' | 'given_up';

export type Delivery = {
  /** '<ping>.<address>'; the receiver may drop repeats by it. */
  id: string;
  pingId: string;
  personId: string;
  addressId: string;
  channel: 'push' | 'sms' | 'voice' | 'hook';
  madeAt: Instant;
};

/** Who else was told of the same fact: by the same ping, or of their unit where it was meant for that. */
export type Fellow = {
  /** Of the telling asked about. */
  of: string;
  key: string;
  personId: string;
  unitId: string;
  state: TellingState;
  pingId?: string;
  openedAt?: Instant;
};

export type PingToStep = Ping & {
  deliveries: (Delivery & { state: DeliveryState; endedAt?: Instant })[];
  fellows: Fellow[];
};

export type Step = {
  ping: Ping;
  nextAt?: Instant;
  deliveries: Delivery[];
  /** Copies for who stands in: of which telling, as told to whom. */
  standIns: { of: string; telling: Telling }[];
  /** What is still due is not to go out any more, and why. */
  calledOff?: 'reached' | 'moot';
};

/** Taken by this process until an instant. */
export type TakenDelivery = Delivery & {
  answers: Answer[];
  ping: Ping;
  /** Tellings of the ping that this person has opened. */
  openedKeys: string[];
};

/** How many may be taken, and how many of these that are no emergencies. */
export type Places = { all: number; ordinary: number };

export type Tried = {
  id: string;
  pingId: string;
  at: Instant;
  state: DeliveryState;
  reason?: string;
  nextAt?: Instant;
  answers: Answer[];
  /** A dead subscription: it goes in the same write. */
  goneAddressId?: string;
};

export type InboxQuery = { cursor?: number; limit: number; unread: boolean };
export type InboxRow = { telling: Telling; seq: number; openedAt?: Instant };
export type Opened = { keys?: readonly string[]; subjectId?: string; all?: boolean };

export type Unsent = {
  telling: Telling;
  /** Somebody else of their unit has opened the same. */
  isHeard: boolean;
  state: TellingState;
  /** Of the ping it is in. */
  ping?: PingState;
  /** Of its ping, whoever they went to. */
  deliveries: number;
  givenUp: number;
  delivered: number;
};

export type FactRef = { subjectId: string; version: number };

export interface ReachStore {
  /** How far the log was read; at its head when it never was. */
  reachCursor(): Promise<number>;
  /** False when another process has read these facts: then nothing is written. */
  keepTellings(collected: Collected): Promise<boolean>;
  factsAt(refs: readonly FactRef[]): Promise<(LoggedFact | LoggedThingFact)[]>;
  /** Active ones only. */
  housePeople(query: HouseQuery): Promise<HousePerson[]>;
  /** By person; `since`: from when on pings count. */
  pendingTellings(now: Instant, since: Instant, limit: number): Promise<Pending[]>;
  /** A ping is made only while all its tellings wait. */
  keepPlans(plans: readonly Plan[]): Promise<void>;
  pingsToStep(now: Instant, limit: number): Promise<PingToStep[]>;
  /** Each only when its ping is as it was read. */
  keepSteps(steps: readonly Step[], now: Instant): Promise<void>;
  /** Emergencies first. Nobody else gets them before `until`. */
  takeDeliveries(now: Instant, until: Instant, places: Places): Promise<TakenDelivery[]>;
  /** Those taken until that instant and never begun: due again at once. */
  giveBackDeliveries(ids: readonly string[], takenUntil: Instant, now: Instant): Promise<void>;
  /** What failed wakes its ping. */
  endTries(tried: readonly Tried[]): Promise<void>;
  /** When anything of it is due next. */
  nextReachInstant(): Promise<Instant | undefined>;
  /** Newest first. */
  inbox(personId: string, query: InboxQuery): Promise<InboxRow[]>;
  /** By person, those with none left out; counted up to a thousand. */
  unreadCounts(personIds: readonly string[]): Promise<Map<string, number>>;
  openTellings(personId: string, opened: Opened, now: Instant): Promise<void>;
  /** Of what is told between two instants and rings. */
  countTellings(from: Instant, until: Instant): Promise<number>;
  /** Of these the newest, oldest first: what nobody has opened and no service has taken, or was chased in vain; none of who has the inbox alone. */
  unsentTellings(from: Instant, until: Instant, limit: number): Promise<Unsent[]>;
  /** Gives how many rows were told before an instant. */
  pruneReach(before: Instant): Promise<number>;
  /** All that was told to a person. */
  forgetReach(personId: string): Promise<void>;
}
