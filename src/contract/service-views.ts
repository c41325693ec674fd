/** What does a reader get of 双报到? Registrations, needs, attendance, records, teams, feedback, sums. */
import type { Reason } from '../domain/error.ts';
import type { Instant } from '../domain/instant.ts';
import type { LatLng } from '../domain/place.ts';
import type { Mark } from '../domain/service/attendance.ts';
import type {
  ClaimState,
  NeedKind,
  NeedStatus,
  WishCategory,
} from '../domain/service/need/need.ts';
import type { NeedVerbName } from '../domain/service/need/verbs.ts';
import type { RecordKind, RecordStatus } from '../domain/service/record/record.ts';
import type { RecordVerbName } from '../domain/service/record/verbs.ts';
import type {
  ListName,
  Profile,
  RegistrationKind,
  RegistrationStatus,
} from '../domain/service/registration/registration.ts';
import type { RegistrationVerbName } from '../domain/service/registration/verbs.ts';
import type { Skill } from '../domain/service/skill.ts';
import type { TeamVerbName } from '../domain/service/team/verbs.ts';
import type { HandsScope, Kind, TaskStatus } from '../domain/ticket/ticket.ts';
import type { PersonRef, Ref } from './views.ts';

export type RegistrationView = Profile & {
  id: string;
  number: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  /** Of a member. */
  person?: PersonRef;
  organisation: Ref;
  community?: Ref;
  street?: Ref;
  /** Name of a community outside the district. */
  outside?: string;
  /** Admitted, and has not set a password yet. */
  invited?: boolean;
  note?: string;
  askedAt: Instant;
  askedBy?: Ref;
  decidedAt?: Instant;
  decidedBy?: Ref;
  /** Why it was refused. */
  reason?: string;
  /** `outside`: the name of a community outside the district. */
  moving?: { community?: Ref; outside?: string; askedAt: Instant };
  refusedMove?: { community?: Ref; at: Instant; reason?: string };
  /** A phone is kept; reading it is recorded. */
  hasContact: boolean;
  lists: ListLineView[];
  verbs: RegistrationVerbName[];
};

export type ListLineView = {
  n: number;
  list: ListName;
  text?: string;
  unit: Ref;
  addedAt: Instant;
  state: 'open' | 'dropped' | 'taken_up';
  needId?: string;
};

export type ShiftView = {
  id: string;
  from: Instant;
  until: Instant;
  wanted: number;
  held: number;
  free: number;
  queued: number;
  cancelled?: boolean;
  /** What the reader has of it. */
  mine?: 'held' | 'queued';
  /** Place in the waiting list, 1 for the next. */
  myPlace?: number;
  fit: { skill: boolean; time: boolean };
  /** Lies in working hours: individuals only if they opted in. */
  inWorkTime: boolean;
};

export type NeedClaimView = {
  n: number;
  shiftId: string;
  /** Named to the organiser, and to fellows where the person allows it. */
  person?: PersonRef;
  organisation?: Ref;
  places: number;
  state: ClaimState;
  at: Instant;
  note?: string;
  isMine: boolean;
};

export type NeedView = {
  id: string;
  number: string;
  kind: NeedKind;
  status: NeedStatus;
  community: Ref;
  street: Ref;
  /** full: everything but the contact · bare: a wish or errand before its claim. */
  sight: 'full' | 'bare';
  title?: string;
  detail?: string;
  bring?: string;
  address?: string;
  place?: LatLng & { address?: string };
  category?: WishCategory;
  skills: Skill[];
  scope: HandsScope;
  team?: Ref;
  /** A team's need that everybody may claim by now. */
  opened?: boolean;
  shifts: ShiftView[];
  claims: NeedClaimView[];
  hasContact: boolean;
  postedAt: Instant;
  endedAt?: Instant;
  /** Of the organiser: how many are there now. */
  onSite: number;
  verbs: NeedVerbName[];
};

/** A ticket's call for hands, among the needs. */
export type CallView = {
  ticketId: string;
  number: string;
  title: string;
  kind: Kind;
  street: Ref;
  community?: Ref;
  place: LatLng & { address?: string };
  scope: HandsScope;
  wanted: number;
  open: number;
  until?: Instant;
  bring?: string;
  mine?: TaskStatus;
  mayClaim: boolean;
};

export type ObjectionView = {
  at: Instant;
  minutes?: number;
  text?: string;
  upheld?: boolean;
  answeredAt?: Instant;
  answer?: string;
};

export type RecordView = {
  id: string;
  status: RecordStatus;
  /** Named to the organiser and to the person. */
  person?: PersonRef;
  organisation: Ref;
  community: Ref;
  kind: RecordKind;
  title?: string;
  needId?: string;
  shiftId?: string;
  ticketId?: string;
  /** Of the need or ticket. */
  number?: string;
  from: Instant;
  until?: Instant;
  arrived?: Mark;
  left?: Mark;
  repeats: { what: 'arrived' | 'left'; mark: Mark }[];
  safetyAskedAt?: Instant;
  safeAt?: Instant;
  /** Asked whether they are safe, and no word for half an hour. */
  isUnanswered: boolean;
  statedMinutes?: number;
  /** Between the marks. */
  marksMinutes?: number;
  /** Confirmed. */
  minutes?: number;
  confirmedAt?: Instant;
  confirmedBy?: Ref;
  correction?: string;
  objections: ObjectionView[];
  thanks: { at: Instant; unit: Ref; text?: string }[];
  hidden: boolean;
  verbs: RecordVerbName[];
};

/** Of many confirmed at once: each stands by itself. */
export type ConfirmationView = { id: string; status: 'done' | 'refused'; reason?: Reason };

export type TeamView = {
  id: string;
  name: string;
  about?: string;
  community: Ref;
  skills: Skill[];
  /** How many; who they are is told to the community and, where they allow it, to each other. */
  size: number;
  members: PersonRef[];
  isMember: boolean;
  status: 'open' | 'ended';
  verbs: TeamVerbName[];
};

export type StatementView = {
  person: PersonRef;
  registeredSince: Instant;
  community?: Ref;
  tookPart: boolean;
  activities: { day: string; kind: RecordKind; title?: string }[];
};

export type FeedbackView = {
  id: string;
  organisation: Ref;
  fromDay: string;
  untilDay: string;
  status: 'asked' | 'issued';
  askedAt: Instant;
  dueAt: Instant;
  issuedAt?: Instant;
  asked: number;
  agreed: number;
  /** To an asked member: what they answered, and exactly what would be said of them. */
  mine?: { agrees?: boolean; statement: StatementView };
  /** To the organisation once issued, one page each in the order asked: only of those who agreed. */
  statements: StatementView[];
};

/** Sums; no row is about a person. Parts of fewer than three people are not broken down. */
export type SumView = {
  unit?: Ref;
  kind?: RecordKind;
  registered?: number;
  residences?: number;
  pairings?: number;
  /** All three are absent where they would tell of fewer than three people. */
  people?: number;
  turns?: number;
  minutes?: number;
};

export type SumsView = {
  from: string;
  until: string;
  total: SumView;
  needs: { posted: number; filled: number; ended: number };
  byKind: SumView[];
  /** In administrative order. */
  byCommunity: SumView[];
  byOrganisation: SumView[];
  pairings: { organisation: Ref; community: Ref; since: Instant; number: string }[];
};

/** A member's first screen, in one answer. */
export type HomeView = {
  registration?: RegistrationView;
  calls: CallView[];
  /** Held or queued, soonest first. */
  claimed: NeedView[];
  /** What may be claimed, best fit and soonest first. */
  needs: NeedView[];
  /** Has arrived and not left. */
  present: RecordView[];
  /** Newest first, the first ten. */
  records: RecordView[];
  mine: { minutes: number; turns: number; wishes: number };
  teams: TeamView[];
  feedback: FeedbackView[];
};

/** What the organiser's phone needs to show codes by itself, also without network. */
export type CodeView = {
  key: string;
  secret: string;
  stepSeconds: number;
  validSeconds: number;
  from: Instant;
  until?: Instant;
  title?: string;
  now: Instant;
};

/** Who comes to an activity and who is there; for its organiser. */
export type RosterView = {
  title?: string;
  from: Instant;
  until?: Instant;
  expected: {
    person?: PersonRef;
    organisation?: Ref;
    places: number;
    claim?: number;
    taskId?: string;
  }[];
  records: RecordView[];
};

/** A layer of the map. */
export type ServiceMapView = {
  items: {
    id: string;
    noun: 'need' | 'call';
    kind: NeedKind | 'hands';
    title: string;
    place: LatLng;
    at: Instant;
    free: number;
    onSite: number;
  }[];
};

export type AdmittedView = {
  registration: RegistrationView;
  username: string;
  /** Sets the first password within thirty days; empty once that is done. */
  code: string;
};

export type AdmissionRowView = {
  row: number;
  name?: string;
  organisation?: string;
  state: 'new' | 'known' | 'refused';
  /** Field → why, worded. */
  fields?: Record<string, string>;
};

export type AdmissionPlanView = {
  rows: AdmissionRowView[];
  counts: { new: number; known: number; refused: number };
};
