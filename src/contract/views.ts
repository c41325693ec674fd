/** What does a reader get? The shapes of every answer, in the words of the API. */

import type { AccountAct, Role } from '../domain/actor.ts';
import type { Aliases, Caution, DutyList } from '../domain/duty.ts';
import type { Instant } from '../domain/instant.ts';
import type { LatLng, Outline } from '../domain/place.ts';
import type { ExclusionCode } from '../domain/score/names.ts';
import type { ClockName, ClockState } from '../domain/sla/clock.ts';
import type { Level } from '../domain/sla/ladder.ts';
import type { OwnLimits } from '../domain/sla/own-limits.ts';
import type { Limit } from '../domain/sla/policy.ts';
import type { FactType, Words } from '../domain/ticket/fact.ts';
import type {
  Ask,
  Exclusion,
  HandsScope,
  Kind,
  MissingPart,
  Outcome,
  PauseKind,
  Sensitivity,
  Source,
  SpotCheckWay,
  StreetRating,
  TakenStep,
  TaskRole,
  TaskStatus,
  TicketStatus,
} from '../domain/ticket/ticket.ts';
import type { VerbName } from '../domain/ticket/verbs.ts';
import type { Governance, UnitKind } from '../domain/unit.ts';
import type { OverlaysView } from './overlay-views.ts';
import type { ServiceEvent } from './service-event.ts';

export type Ref = { id: string; name: string };
export type PersonRef = { id: string; name: string };
export type List<T> = { items: T[]; nextCursor: string | null };

export type UnitView = Ref & {
  kind: UnitKind;
  governance: Governance;
  code?: string;
  streetId?: string;
  underStreetId?: string;
  position?: LatLng;
  phone?: string;
  staffed: boolean;
};

/** own: the street must handle it itself, 街道自办 is the way forward · withdrawn: the lead has it, the street no more. */
export type CautionView = Caution & { text: string };

export type SituationView = {
  code: string;
  name: string;
  kind: Kind;
  /** 12345 and GB codes. */
  aliases: Aliases;
  /** Absent for `own` situations: the street itself leads. */
  leadUnit?: Ref;
  supportUnits: Ref[];
  basis: string;
  list: DutyList;
  utility: boolean;
  simple: boolean;
  version: number;
  /** When this version began to count; absent: before versions were kept. */
  since?: Instant;
  /** Limits narrower than those of its kind, for tickets of that kind. */
  ownLimits: OwnLimits;
  /** To be said before a whistle goes out; it goes out all the same. */
  caution?: CautionView;
  /** So that the phone can search by itself. */
  synonyms: string[];
};

export type MeView = {
  user: { id: string; name: string; username: string; role: Role; unit: Ref & { kind: UnitKind } };
  community?: Ref;
  mayRaise: boolean;
};

export type DistrictView = {
  code: string;
  name: string;
  cityName: string;
  prefix: string;
  demo: boolean;
  outline: Outline;
  neighbours: { name: string; outline: Outline }[];
  landmarks: { name: string; position: LatLng }[];
  tiles?: TilesView;
};

export type TilesView =
  | { kind: 'tianditu'; key: string }
  | { kind: 'xyz'; url: string; attribution: string; gcj02: boolean }
  | { kind: 'pmtiles'; url: string };

export type ClockView = {
  id: string;
  name: ClockName;
  taskId?: string;
  unitId: string;
  round: number;
  policy: string;
  startedAt: Instant;
  yellowAt: Instant;
  dueAt: Instant;
  stoppedAt?: Instant;
  /** What it was given; an appointment has none. */
  limit?: Limit;
  /** What pauses took out, in the unit of the limit. */
  paused?: number;
  /** When it climbs to the joint meeting and to the district leader, if it is still late then. */
  level3At?: Instant;
  level4At?: Instant;
  level?: Level;
  state: ClockState;
};

export type TaskView = {
  id: string;
  /** The lead it follows, in force until this one is claimed. */
  successorOf?: string;
  returnUntil?: Instant;
  role: TaskRole;
  unit?: Ref & { phone?: string };
  person?: PersonRef;
  status: TaskStatus;
  calledAt: Instant;
  claimedAt?: Instant;
  claimedForBy?: PersonRef;
  who?: string;
  note?: string;
  phone?: string;
  eta?: Instant;
  promisedEta?: Instant;
  arrivedAt?: Instant;
  /** A volunteer's. */
  leftAt?: Instant;
  firstAnswerAt?: Instant;
  underControl?: boolean;
  reportedAt?: Instant;
  outcome?: Outcome;
  report?: string;
};

/** The same for every reader. */
export type TicketSummary = {
  id: string;
  number: string;
  kind: Kind;
  status: TicketStatus;
  title: string;
  place: LatLng & { address?: string };
  street: Ref;
  community?: Ref;
  lead?: Ref;
  leadStatus?: TaskStatus;
  level: number;
  version: number;
  sensitive: boolean;
  /** Slots still open in the call for hands. */
  openSlots: number;
  /** How many tasks are at the place. */
  onSite: number;
  doneAt?: Instant;
  clock?: ClockView;
  /** The matter of a ticket closed lately came back. */
  relapse?: true;
};

/** Another ticket by its number; id and title only for whom may open it. */
export type TicketLink = { number: string; id?: string; title?: string };

export type LinksView = {
  /** The closed ticket whose matter came back. */
  relapseOf?: TicketLink;
  /** What it was raised to end. */
  linked: TicketLink[];
  /** What was raised to end it. */
  linkedBy: TicketLink[];
};

export type TicketView = Omit<
  TicketSummary,
  'clock' | 'leadStatus' | 'openSlots' | 'onSite' | 'doneAt' | 'sensitive' | 'relapse'
> &
  OverlaysView &
  LinksView & {
    round: number;
    sensitivity: Sensitivity;
    detail?: string;
    situation?: { code: string; name: string; basis: string };
    /** Absent for a member in a call, who sees the summary, the call and their own task. */
    source?: Source;
    origin?: { dueAt?: Instant };
    raisedAt: Instant;
    raisedBy?: { person: PersonRef; unit: Ref };
    blownAt?: Instant;
    taken: TakenStep[];
    ask: Ask[];
    tasks: TaskView[];
    clocks: ClockView[];
    hands?: { wanted: number; open: number; scope: HandsScope; until?: Instant; bring?: string };
    planned?: { lead?: Ref; supports: Ref[] };
    appointment?: { at: Instant; place?: string };
    countersign?: 'due' | 'done' | 'refused';
    sentBack: boolean;
    selfHandled: boolean;
    reportedAt?: Instant;
    verifiedAt?: Instant;
    closedAt?: Instant;
    redoCount: number;
    ratings: StreetRating[];
    hasCaller: boolean;
    attachments: AttachmentView[];
    pauses: PauseView[];
    missing: MissingPart[];
    exclusion?: ExclusionView;
    appeals: AppealView[];
    spotChecks: SpotCheckFinding[];
    reopenedAt?: Instant;
    verbs: VerbName[];
  };

/** An open ticket that may be the one somebody is about to raise. */
export type NearView = {
  ticket: TicketSummary;
  metres: number;
  raisedAt: Instant;
  situation?: Ref;
  verbs: VerbName[];
};

/** Alike within 100 m and 90 days, oldest first. */
export type RepeatView = {
  situation: Ref;
  place: LatLng & { address?: string };
  street: Ref;
  tickets: {
    id: string;
    number: string;
    title: string;
    status: TicketStatus;
    raisedAt: Instant;
  }[];
  /** Key work that was raised to end it. */
  linkedBy: TicketLink[];
};

export type ExclusionView = {
  code: ExclusionCode;
  state: Exclusion['state'];
  askedAt: Instant;
  askedBy: { person: PersonRef; unit: Ref };
  text?: string;
  /** The number of the appeal it follows from. */
  appeal?: number;
  decidedAt?: Instant;
  decisionText?: string;
};

export type AppealView = {
  n: number;
  unit: Ref;
  at: Instant;
  text?: string;
  upheld?: boolean;
  answeredAt?: Instant;
  answer?: string;
};

/** Drawn for a month; without `checkedAt` nobody has looked yet. */
export type SpotCheckFinding = {
  period: string;
  drawnAt: Instant;
  checkedAt?: Instant;
  matches?: boolean;
  how?: SpotCheckWay;
  text?: string;
};

export type PauseView = {
  n: number;
  kind: PauseKind;
  /** Asked and not granted; absent: in force, or ended. */
  state?: 'asked' | 'refused' | 'dropped';
  by: Ref;
  why: string;
  document?: string;
  to?: string;
  rang: boolean;
  decision?: string;
  from: Instant;
  until: Instant;
  endedAt?: Instant;
};

export type AttachmentView = { id: string; type: string; bytes: number };

export type ByView = { person?: PersonRef; unit?: Ref };

export type FactView = {
  seq: number;
  version: number;
  type: FactType;
  at: Instant;
  noticedAt: Instant;
  by: ByView;
  /** Exactly what was hashed. */
  data: Record<string, unknown>;
  hash: string;
  /** By the phone that noted it without network. */
  deviceAt?: Instant;
  /** The words of the fact, as far as they were not purged. */
  words?: Words;
};

/** Columns of open tickets: row i of each belongs together. */
export type MapView = {
  id: string[];
  lng: number[];
  lat: number[];
  kind: Kind[];
  state: (ClockState | 'none')[];
  startedAt: (Instant | null)[];
  yellowAt: (Instant | null)[];
  dueAt: (Instant | null)[];
  /** Waiting for the lead's claim. */
  unclaimed: boolean[];
  /** False: another street's; only pin, kind and clock are shown. */
  readable: boolean[];
};

export type CountersView = {
  open: number;
  waiting: number;
  yellow: number;
  red: number;
  doneToday: number;
  onSite: number;
};

/** What the socket says and the feed repeats. */
export type FactEvent = {
  seq: number;
  ticketId: string;
  type: FactType;
  at: Instant;
  by: { unit?: Ref };
  ticket: TicketSummary;
};

export type FeedView = {
  facts: FactEvent[];
  /** Of registrations, needs, records, teams and feedback. */
  service: ServiceEvent[];
  next: number;
  head: number;
};

export type PersonView = {
  id: string;
  username: string;
  name: string;
  role: Role;
  unit: Ref;
  community?: Ref;
  active: boolean;
};

export type AccountLogView = List<{
  at: Instant;
  by: PersonRef;
  person: PersonRef;
  what: AccountAct;
}>;

/** Who looked at a caller's contact, and why; nothing of the ticket but its number. */
export type ContactLogView = List<{
  at: Instant;
  by: ByView;
  number: string;
  reason: string;
}>;

export type PurgeView = {
  id: string;
  number: string;
  contentId: string;
  basis: string;
  askedBy: PersonRef;
  askedAt: Instant;
  signedBy?: PersonRef;
};

/** Somebody of a chief's unit; `delegation`: may sign as the chief between these instants. */
export type ColleagueView = {
  id: string;
  name: string;
  role: Role;
  delegation?: { from: Instant; until: Instant };
};

export type ContactView = { name?: string; phone?: string };

export type ProblemView = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  reason: string;
  fields?: Record<string, string>;
  requestId: string;
};
