/** What does the application need from the world? Each port opens with the question it answers. */
import type { AccountAct, Delegation, Role } from '../domain/actor.ts';
import type { Situation } from '../domain/duty.ts';
import type { Instant } from '../domain/instant.ts';
import type { LatLng, Outline } from '../domain/place.ts';
import type { Rules } from '../domain/rules.ts';
import type { CalendarEdit, CalendarSettings } from '../domain/sla/calendar-settings.ts';
import type { ClockState } from '../domain/sla/clock.ts';
import type { Limit } from '../domain/sla/policy.ts';
import type { Card } from '../domain/ticket/card.ts';
import type { Fact, Words } from '../domain/ticket/fact.ts';
import type { Audience } from '../domain/ticket/sight.ts';
import type { Kind, Task, Ticket, TicketStatus } from '../domain/ticket/ticket.ts';
import type { Wait, WaitKind } from '../domain/ticket/waits.ts';
import type { AddressBook } from './reach/address-book.ts';
import type { ReachStore } from './reach/reach-store.ts';
import type { RosterStore } from './roster/roster-store.ts';
import type { AppraisalStore, SpotCheckStore } from './scores/review-store.ts';
import type { ScoreStore } from './scores/store.ts';
import type {
  LoggedThingFact,
  ThingChange,
  ThingPublished,
  ThingStore,
} from './things/thing-store.ts';
import type { NearStore } from './tickets/near-store.ts';

/** Title and address as lists show them; blank once purged. */
export type Shown = { title: string; address?: string };

/** A ticket as lists show it. */
export type Listed = { card: Card; shown: Shown };

export type StoredTicket = { ticket: Ticket; shown: Shown; headHash: string };

/** A fact in its place: chained, and noticed at an instant outside the hash. */
export type ChainedFact = Fact & { hash: string; noticedAt: Instant };
export type LoggedFact = ChainedFact & { seq: number };

/**
 * Words as JSON, a caller's or member's contact sealed by the vault, or what is known of a file: id
 * and digest. Purged: body and salt are null.
 */
export type Content = {
  id: string;
  /** Or the id of another thing. */
  ticketId: string;
  kind: 'words' | 'caller' | 'contact' | 'file';
  body: string | null;
  salt: string | null;
  hash: string;
};

/** One answered POST: kept in the same commit as what it did. */
export type Receipt = {
  personId: string;
  key: string;
  requestHash: string;
  /** The ticket or other thing it made or changed. */
  subjectId: string;
  status: number;
};

/** Everything one verb writes, at once or not at all. */
export type Change = {
  /** Version the decision was made on; 0 for a new ticket. */
  expectedVersion: number;
  ticket: Ticket;
  shown: Shown;
  headHash: string;
  audience: Audience;
  nextInstant?: Instant;
  /** Who sees it, or whether it is open, is not as it was. */
  moved: boolean;
  changedTasks: Task[];
  /** Everything that waits now; absent when that is what it was. */
  waits?: Wait[];
  facts: ChainedFact[];
  contents: Content[];
  /** Contents whose body and salt go in this commit. */
  purgedContentIds: string[];
  attachmentIds: string[];
  receipt?: Receipt;
};

export type AnyChange = Change | ThingChange;

/** taken: somebody else wrote this version, this number, or this receipt first. */
export type CommitResult =
  | { ok: true; seqs: number[] }
  | { ok: false; taken: 'version' | 'number' | 'receipt' };

/** Rooms whose tickets a reader sees; 'all' for nobody in particular (log check, sweep). */
export type Reader = { rooms: string[] };

export type TicketQuery = {
  status?: TicketStatus[];
  kind?: Kind;
  unitId?: string;
  q?: string;
  bbox?: [number, number, number, number];
  /** Nearest clock is past due. */
  overdue?: boolean;
  /** Nearest clock is past its yellow instant and not yet due. */
  yellow?: boolean;
  /** Somebody is at the place. */
  onSite?: boolean;
  /** Done at that instant or later. */
  doneSince?: Instant;
  /** Raised by this person, or their unit must act: its tasks are waiting, claimed or on site. */
  mine?: { personId: string; unitId: string };
  /** For a screen anybody passes: sensitive tickets are left out. */
  wall?: boolean;
  cursor?: string;
  limit: number;
};

export type PinRow = {
  id: string;
  lng: number;
  lat: number;
  kind: Kind;
  state: ClockState | 'none';
  startedAt: Instant | null;
  yellowAt: Instant | null;
  dueAt: Instant | null;
  unclaimed: boolean;
  readable: boolean;
};

export type Counters = {
  open: number;
  waiting: number;
  yellow: number;
  red: number;
  doneToday: number;
  onSite: number;
};

/** Of one unit, or of all. */
export type WaitQuery = { kinds: readonly WaitKind[]; unitId?: string };

export type WaitRow = { wait: Wait; listed: Listed };

/** A ruling, and the ticket it was made on. */
export type Precedent = {
  fact: LoggedFact;
  number: string;
  /** The written reason; undefined when purged. */
  reason?: string;
};

export type DecisionRow = { fact: LoggedFact; number: string; title: string; words?: Words };

export type ContactLook = { fact: LoggedFact; number: string; reason: string };

export type WholeTicket = { stored: StoredTicket; contents: Content[]; linkingIds: string[] };

/** What is known of tickets, and how is it changed? */
export interface TicketStore {
  ticket(id: string): Promise<StoredTicket | undefined>;
  /** With its words and the ids of those that link it, in one read. */
  wholeTicket(id: string): Promise<WholeTicket | undefined>;
  tickets(ids: readonly string[]): Promise<StoredTicket[]>;
  idByNumber(number: string): Promise<string | undefined>;
  /** Atomic, also over two things; the only way anything about a ticket or another thing is written. */
  commit(change: AnyChange, also?: AnyChange): Promise<CommitResult>;
  /** Next number of a Shanghai day, 1 for the first; a guess that `commit` may refuse. */
  nextNumber(prefix: string, day: string): Promise<number>;
  contents(ticketId: string): Promise<Content[]>;
  /** Oldest first. */
  facts(ticketId: string): Promise<LoggedFact[]>;
  receipt(personId: string, key: string): Promise<Receipt | undefined>;
  /** Forgets receipts made before an instant; gives how many. */
  pruneReceipts(before: Instant): Promise<number>;
  /** Newest first. */
  list(
    query: TicketQuery,
    reader: Reader,
    now: Instant,
  ): Promise<{ items: Listed[]; nextCursor: string | null }>;
  /** Open tickets; `foreign` adds other streets' pins, not readable; `wall` leaves sensitive ones out. */
  pins(
    bbox: TicketQuery['bbox'],
    reader: Reader,
    show: { foreign: boolean; wall: boolean },
    now: Instant,
  ): Promise<PinRow[]>;
  /** Those of the rooms that see any ticket at all. */
  roomsInUse(rooms: readonly string[]): Promise<string[]>;
  counters(reader: Reader, dayStart: Instant, now: Instant): Promise<Counters>;
  /** Facts after a number whatever they are about, oldest first. */
  factsAfter(seq: number, limit: number): Promise<(LoggedFact | LoggedThingFact)[]>;
  /** Looks at callers' contacts, newest first, before a seq: the fact, the ticket's number, the reason. */
  contactViews(before: number, limit: number): Promise<ContactLook[]>;
  /** Highest seq of the installation, 0 when empty. */
  head(): Promise<number>;
  /** Tickets with an instant before now, earliest first. */
  dueTickets(now: Instant, limit: number): Promise<string[]>;
  nextInstant(): Promise<Instant | undefined>;
  /** What waits for decisions, of tickets this reader sees, soonest first. */
  waits(reader: Reader, query: WaitQuery, limit: number): Promise<WaitRow[]>;
  /** Rulings kept as precedents of a situation, newest first. */
  precedents(situationCode: string, limit: number): Promise<Precedent[]>;
  /** Decisions of a unit between two instants, oldest first, of tickets this reader sees. */
  decisions(
    reader: Reader,
    unitId: string,
    from: Instant,
    to: Instant,
    limit: number,
  ): Promise<DecisionRow[]>;
  /** Tickets whose clocks may run, by id, after an id ('' for the first). */
  unfinishedTickets(afterId: string, limit: number): Promise<string[]>;
}

export type Person = {
  id: string;
  username: string;
  name: string;
  role: Role;
  unitId: string;
  communityId?: string;
  /** A member who may be called in working hours too. */
  onCall?: boolean;
  active: boolean;
  chiefDelegation?: Delegation;
};

export type AccountEntry = { at: Instant; byPersonId: string; personId: string; what: AccountAct };

/** Who are the people, and what are they called? */
export interface PeopleStore {
  person(id: string): Promise<Person | undefined>;
  people(): Promise<Person[]>;
  /** Names by id; unknown ids are left out. */
  names(ids: readonly string[]): Promise<Map<string, string>>;
  /** It counts as long as the lender is active. */
  saveDelegation(toPersonId: string, fromPersonId: string, delegation: Delegation): Promise<void>;
  /** Written before what it tells is done. */
  logAccount(entry: AccountEntry): Promise<void>;
  /** Newest first, before a number. */
  accountLog(before: number, limit: number): Promise<(AccountEntry & { n: number })[]>;
  /** Who gave this person the password they have now; undefined when nobody wrote it down. */
  passwordSetBy(personId: string): Promise<string | undefined>;
  /** All with one password hash; gives how many were new: a taken username is left as it is. */
  createPeople(people: readonly Person[], passwordHash: string, now: Instant): Promise<number>;
  renamePerson(id: string, name: string): Promise<void>;
  setPersonActive(id: string, active: boolean): Promise<void>;
  /** Forgets sessions that ended by themselves: they name a browser and an address. */
  pruneSessions(now: Instant): Promise<void>;
}

export type District = {
  code: string;
  name: string;
  cityName: string;
  prefix: string;
  outline: Outline;
  neighbours: { name: string; outline: Outline }[];
  landmarks: { name: string; position: LatLng }[];
};

/** The version in force, and the instant it counts from; absent: before versions were kept. */
export type DatedVersion = { version: number; since?: Instant };

export type KnownDuty = {
  /** Of the whole list: a higher one with every change of it. */
  version: number;
  /** How many times an admin changed it. */
  logVersion: number;
  versions: ReadonlyMap<string, DatedVersion>;
};

/** What did the list say of a situation before? */
export interface DutyStore {
  /** Newest first; none for what never was on the list. */
  situationVersions(code: string): Promise<(DatedVersion & { situation: Situation })[]>;
}

/** Rules and what they were made of, as of one moment. */
export type KnownDistrict = {
  district: District;
  rules: Rules;
  calendar: CalendarSettings;
  duty: KnownDuty;
  /** A new one with every change of district, duty list, limits or calendar. */
  stamp: string;
  /** A new one with every change of the calendar. */
  calendarStamp: string;
};

/** What is the district like? Read once, again when its stamp changes. */
export interface DirectoryStore {
  read(): Promise<KnownDistrict | undefined>;
  stamp(): Promise<string>;
  /** Small facts about the installation, such as that it holds demo data. */
  setting(name: string): Promise<string | undefined>;
  saveSetting(name: string, value: string): Promise<void>;
}

export const CALENDAR = 'calendar';
export const DUTY = 'duty';

type Settled = {
  /** CALENDAR, DUTY or the key of a limit. */
  subject: string;
  /** The version it made. */
  version: number;
  at: Instant;
  byPersonId: string;
};
type LimitChange = { kind: 'limit'; before: Limit; after: Limit };
type CalendarChange = { kind: 'calendar'; before: CalendarEdit; after: CalendarEdit };
type DutyChange = { kind: 'duty'; before: DutyState; after: DutyState };

/** How long the list was, and what a change did to it; what each situation was stays as its version. */
export type DutyState = { situations: number; added: string[]; changed: string[] };

export type LimitEntry = Settled & LimitChange;

/** `order`: its place in the list. */
export type ChangedSituation = { situation: Situation; version: number; order: number };

/** What an admin settled, before and after; a list brings limits of its situations along. */
export type SettingsEntry = Settled &
  (
    | LimitChange
    | CalendarChange
    | (DutyChange & { changed: ChangedSituation[]; limits: LimitEntry[] })
  );

export type LoggedSettings = Settled & (LimitChange | CalendarChange | DutyChange) & { n: number };

export type SettingsReceipt = Omit<Receipt, 'subjectId' | 'status'> & { status: number };

/** taken: somebody else made this version, or this receipt, first. */
export type SettingsResult = { ok: true } | { ok: false; taken: 'version' | 'receipt' };

/** How are limits, calendar and duty list changed, and who changed them? */
export interface SettingsStore {
  /** At once or not at all: what is settled, the entry in the log, the stamps, the receipt. */
  commitSettings(entry: SettingsEntry, receipt?: SettingsReceipt): Promise<SettingsResult>;
  /** Newest first, those before a number. */
  settingsLog(before: number | undefined, limit: number): Promise<LoggedSettings[]>;
}

export type AttachmentMeta = {
  id: string;
  type: string;
  bytes: number;
  /** SHA-256 of the bytes, lower-case hex. Purged: absent, and `bytes` is 0. */
  digest?: string;
  byPersonId: string;
  ticketId?: string;
  /** Absent: by an earlier version of this programme. */
  keptAt?: Instant;
};

/** What is known of attachments (their bytes are the file store's)? */
export interface AttachmentStore {
  /** False when something is known under this id already: that stays. */
  saveMeta(meta: AttachmentMeta): Promise<boolean>;
  /** After a purge: no bytes and no digest; the bytes themselves are the file store's to remove. */
  emptyMeta(id: string): Promise<void>;
  metas(ids: readonly string[]): Promise<AttachmentMeta[]>;
  /** How many of a person's files no ticket uses. */
  countUnused(personId: string): Promise<number>;
  /** Those no ticket uses, kept before an instant; one without an instant gets the given `now`. */
  unusedBefore(instant: Instant, limit: number, now: Instant): Promise<string[]>;
  /** Unless a ticket uses it. */
  forgetUnused(id: string): Promise<void>;
}

/** Where do the bytes of attachments live? */
export interface Files {
  put(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Read as the reader takes them: whoever asks for many at once and reads slowly fills no memory. */
  get(id: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Nothing happens when it is not there. */
  remove(id: string): Promise<void>;
}

/** Purges asked for and not yet signed by a second person. */
export type PurgeRequest = {
  id: string;
  ticketId: string;
  contentId: string;
  basis: string;
  askedBy: string;
  askedAt: Instant;
  signedBy?: string;
};

export interface PurgeStore {
  savePurge(request: PurgeRequest): Promise<void>;
  purge(id: string): Promise<PurgeRequest | undefined>;
  purges(): Promise<PurgeRequest[]>;
}

export type Store = TicketStore &
  ThingStore &
  RosterStore &
  NearStore &
  ScoreStore &
  SpotCheckStore &
  AppraisalStore &
  PeopleStore &
  DirectoryStore &
  DutyStore &
  SettingsStore &
  AttachmentStore &
  PurgeStore &
  ReachStore &
  AddressBook;

/** Facts on their way to sockets, in order of seq. */
export type Published = TicketPublished | ThingPublished;
export type TicketPublished = {
  facts: LoggedFact[];
  ticket: Ticket;
  shown: Shown;
  audience: Audience;
  /** Rooms that saw the ticket before and no longer do. */
  goneRooms: string[];
};

/** Who is told at once? */
export interface Live {
  publish(published: Published): void;
  /** How much of their inbox a person has not opened: said to nobody else. */
  inbox(personId: string, unread: number): void;
}

export const NOBODY_LISTENS: Live = { publish: () => undefined, inbox: () => undefined };

/** What time is it, what is new, what cannot be guessed? */
export interface World {
  now(): Instant;
  /** Sortable by time of making. */
  newId(): string;
  newSalt(): string;
  /** SHA-256, lower-case hex. */
  sha256(data: string | Uint8Array<ArrayBuffer>): string | Promise<string>;
}

/** How are contacts kept from a reader of the database, and codes from everybody else? */
export interface Vault {
  /** The same for the same name, and not to be guessed: 64 hex characters. */
  secretOf(name: string): Promise<string>;
  /** Opens only under the name it was sealed under: one ticket's contact is no other's. */
  seal(plain: string, name: string): Promise<string>;
  open(sealed: string, name: string): Promise<string>;
}
