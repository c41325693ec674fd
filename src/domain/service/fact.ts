/** What happened to registrations, needs, service records, teams and feedback? A closed list, past tense; no free text, no personal data. */
import type { Instant } from '../instant.ts';
import type { LatLng } from '../place.ts';
import type { By, ContentRef, Words } from '../ticket/fact.ts';
import type { HandsScope } from '../ticket/ticket.ts';
import type { Activity, Mark } from './attendance.ts';
import type { NeedKind, Shift, WishCategory } from './need/need.ts';
import type { RecordKind } from './record/record.ts';
import type { ListName, NewPlace, Profile, RegistrationKind } from './registration/registration.ts';
import type { Skill } from './skill.ts';

/** On every fact: its words, and a contact sealed by the vault. */
type Common = { words?: ContentRef; contact?: ContentRef };

type RegistrationFacts = {
  'registration.asked': Common &
    Profile & {
      kind: RegistrationKind;
      number: string;
      personId?: string;
      unitId: string;
      communityId?: string;
      streetId?: string;
      /** The community lies outside the district; its name is in the words. */
      outside?: true;
      /** In force at once: entered by the side that would confirm it. */
      confirmed?: true;
      /** Admitted by the community; the person has not signed in yet. */
      invited?: true;
    };
  'registration.confirmed': Common;
  'registration.refused': Common;
  'registration.changed': Common & Profile;
  /** Without a community: to one outside the district, whose name is in the words. */
  'registration.move_asked': Common & NewPlace;
  'registration.moved': Common & NewPlace;
  'registration.move_refused': Common;
  /** The invited person has set a password. */
  'registration.joined': Common;
  'registration.withdrawn': Common;
  /** Name and contact are gone everywhere. */
  'registration.forgotten': Common;
  'list.added': Common & { n: number; list: ListName };
  'list.dropped': Common & { n: number };
  /** A need was posted from it. */
  'list.taken_up': Common & { n: number; needId: string };
};

type NeedFacts = {
  'need.posted': Common & {
    kind: NeedKind;
    number: string;
    communityId: string;
    streetId: string;
    place?: LatLng;
    scope: HandsScope;
    skills: Skill[];
    category?: WishCategory;
    teamId?: string;
    shifts: Shift[];
    /** From which list of which registration. */
    listItem?: { registrationId: string; n: number };
  };
  'need.claimed': Common & {
    n: number;
    shiftId: string;
    personId?: string;
    unitId?: string;
    places: number;
    state: 'held' | 'queued';
  };
  /** Given back by who held it; those who waited longest move up. */
  'need.released': Common & { n: number; promoted: number[] };
  /** Taken back by the organiser, with a reason. */
  'need.removed': Common & { n: number; promoted: number[] };
  /** No longer for its team alone. */
  'need.opened': Common;
  'need.widened': Common & { shiftId: string; wanted: number; promoted: number[] };
  'shift.added': Common & { shift: Shift };
  'shift.cancelled': Common & { shiftId: string };
  'shift.reminded': Common & { shiftId: string };
  'need.cancelled': Common;
  /** The last shift is over, or the organiser says it is done. */
  'need.ended': Common;
};

type RecordFacts = {
  'record.opened': Common & {
    personId: string;
    unitId: string;
    communityId: string;
    streetId: string;
    activity: Activity;
    kind: RecordKind;
    from: Instant;
    until?: Instant;
    /** When an emergency volunteer who has not left is asked. */
    askSafeAt?: Instant;
  };
  'attendance.arrived': Common & { mark: Mark };
  'attendance.left': Common & { mark: Mark };
  /** Came after the first: kept beside it. */
  'attendance.repeated': Common & { what: 'arrived' | 'left'; mark: Mark };
  'safety.asked': Common;
  'safety.answered': Common;
  'hours.stated': Common & { minutes: number };
  'hours.confirmed': Common & { minutes: number };
  'hours.corrected': Common & { minutes: number };
  'record.objected': Common & { minutes?: number };
  'objection.answered': Common & { upheld: boolean; minutes?: number };
  'record.thanked': Common;
  'record.hidden': Common & { hidden: boolean };
};

type TeamFacts = {
  'team.founded': Common & { communityId: string; streetId: string; skills: Skill[] };
  'team.joined': Common & { personId: string };
  'team.left': Common & { personId: string };
  'team.ended': Common;
};

type FeedbackFacts = {
  'feedback.asked': Common & {
    unitId: string;
    /** Shanghai days, both within. */
    fromDay: string;
    untilDay: string;
    dueAt: Instant;
    personIds: string[];
  };
  'feedback.answered': Common & { personId: string; agrees: boolean };
  /** One batch: whoever agreed, with what it says of them. */
  'feedback.issued': Common & { personIds: string[] };
};

type SharedFacts = {
  'contact.viewed': Common;
  'content.purged': Common & { contentIds: string[] };
};

export type ServiceFactData = RegistrationFacts &
  NeedFacts &
  RecordFacts &
  TeamFacts &
  FeedbackFacts &
  SharedFacts;

export type ServiceFactType = keyof ServiceFactData;

type FactOf<T extends ServiceFactType> = {
  thingId: string;
  version: number;
  type: T;
  at: Instant;
  by: By;
  data: ServiceFactData[T];
};

export type ServiceFact = { [T in ServiceFactType]: FactOf<T> }[ServiceFactType];

/** A name and a phone, or what else leads to a person. */
export type Contact = { name?: string; phone?: string };

type DraftOf<T extends ServiceFactType> = {
  type: T;
  at: Instant;
  by: By;
  data: ServiceFactData[T];
  words?: Words;
  contact?: Contact;
};

/** A fact before its words are put away as contents and it gets its place in the chain. */
export type NewServiceFact = { [T in ServiceFactType]: DraftOf<T> }[ServiceFactType];
