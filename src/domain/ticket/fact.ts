/** What happened? A closed list, past tense; facts hold no free text and no personal data. */
import type { Instant } from '../instant.ts';
import type { LatLng } from '../place.ts';
import type { ExclusionCode } from '../score/names.ts';
import type { Clock, ClockMove } from '../sla/clock.ts';
import type { Level } from '../sla/ladder.ts';
import type { OverlayFactData } from './overlay-fact.ts';
import type { Retro } from './overlays.ts';
import type {
  Ask,
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
} from './ticket.ts';

/** A content by id and salted hash; the words live in their own table and may be purged. */
export type ContentRef = { id: string; hash: string };

/** On every fact: its words, and what it does to the clocks. */
export type Common = {
  words?: ContentRef;
  started?: Clock[];
  stopped?: string[];
  voided?: string[];
  attachmentIds?: string[];
  /** The same attachments by salted hash: what was attached cannot be exchanged unnoticed. */
  files?: ContentRef[];
  /** By the phone that noted it without network. */
  deviceAt?: Instant;
};

export type CalledTask = {
  id: string;
  role: TaskRole;
  unitId: string;
  status: TaskStatus;
  unstaffed?: true;
  /** Until when it may be asked to lead instead of this one. */
  returnUntil?: Instant;
  /** The lead that stays in force until this one is claimed. */
  successorOf?: string;
};

type HandsCall = { wanted: number; scope: HandsScope; until?: Instant };

type TicketWords = {
  situationCode?: string;
  communityId?: string;
  place: LatLng;
  kind: Kind;
  source: Source;
  sensitivity: Sensitivity;
  taken: TakenStep[];
  ask: Ask[];
  missing: MissingPart[];
  origin?: { dueAt?: Instant };
  planned: { leadUnitId?: string; supportUnitIds: string[] };
  caller?: ContentRef;
  hands?: HandsCall;
  retro?: Retro;
};

type CoreFactData = {
  'ticket.raised': Common &
    TicketWords & {
      number: string;
      status: TicketStatus;
      streetId: string;
      countersign?: 'due';
      tasks: CalledTask[];
      readerIds: string[];
      /** The closed ticket whose matter came back. */
      relapseOf?: string;
      /** Tickets of the matter it is raised to end. */
      linkedIds?: string[];
    };
  'ticket.routed': Common & {
    situationCode?: string;
    tasks: CalledTask[];
    /** Supports that lead from now on. */
    replacedTaskIds: string[];
    missing: MissingPart[];
  };
  'ticket.triaged': Common & {
    decision: 'blow' | 'self' | 'answer' | 'send_back';
    status: TicketStatus;
    tasks: CalledTask[];
  };
  'ticket.revised': Common &
    TicketWords & {
      status: TicketStatus;
      streetId: string;
      countersign?: 'due';
      tasks: CalledTask[];
      readerIds: string[];
    };
  'ticket.blown': Common & { tasks: CalledTask[] };
  'ticket.sent_back': Common;
  'ticket.countersigned': Common & { approved: boolean; kind: Kind; returnUntil?: Instant };
  'ticket.supplemented': Common & {
    situationCode?: string;
    caller?: ContentRef;
    missing: MissingPart[];
    planned: { leadUnitId?: string; supportUnitIds: string[] };
  };
  'ticket.appointed': Common & { meetAt: Instant };
  'ticket.verified': Common & { ratings: StreetRating[] };
  'ticket.redone': Common & { taskId: string; level: number };
  'ticket.paused': Common & {
    n: number;
    kind: PauseKind;
    unitId: string;
    until: Instant;
    clockIds: string[];
  };
  'ticket.resumed': Common & { n: number; moves: ClockMove[] };
  'ticket.commented': Common;
  'ticket.attached': Common;
  'ticket.cancelled': Common;
  'ticket.closed': Common & { cause: 'not_rated' };
  'ticket.exclusion_asked': Common & { code: ExclusionCode; appeal?: number };
  'ticket.excluded': Common & { code: ExclusionCode };
  'ticket.exclusion_refused': Common & { code: ExclusionCode };
  'ticket.appealed': Common & { n: number; unitId: string };
  'ticket.appeal_answered': Common & { n: number; upheld: boolean };
  /** For the spot checks of a month. */
  'ticket.drawn': Common & { period: string };
  'ticket.spot_checked': Common & { matches: boolean; how: SpotCheckWay };
  'ticket.reopened': Common & { taskId: string; cause: 'spot_check' | 'rating' };
  'task.claimed': Common & {
    taskId: string;
    unitId?: string;
    personId?: string;
    eta?: Instant;
    forUnit?: boolean;
    /** A place of a call for hands. */
    slot?: true;
  };
  'task.eta_changed': Common & { taskId: string; eta: Instant };
  'task.arrived': Common & {
    taskId: string;
    forUnit?: boolean;
    within200m?: boolean;
    /** A volunteer's, who may have noted it without network. */
    arrivedAt?: Instant;
    /** Of a place an organisation took, once it is known who came. */
    personId?: string;
  };
  'task.left': Common & { taskId: string; leftAt: Instant; forUnit?: boolean };
  'task.progressed': Common & { taskId: string; underControl?: boolean; forUnit?: boolean };
  'task.reported': Common & {
    taskId: string;
    outcome: Outcome;
    status: TicketStatus;
    forUnit?: boolean;
  };
  'task.waived': Common & { taskId: string };
  /** A place of a call for hands, given back before anybody came. */
  'task.released': Common & { taskId: string };
  'hands.called': Common & HandsCall;
  'hands.ended': Common;
  'clock.yellow': Common & { clockId: string; unitId: string };
  'clock.red': Common & { clockId: string; unitId: string; level?: Level };
  'clock.escalated': Common & { clockId: string; unitId: string; level: Level };
  'clock.moved': Common & ClockMove & { unitId: string };
  /** Whose, where there are several. */
  'contact.viewed': Common & { contentId?: string };
  'content.purged': Common & { contentId: string; signerIds: [string, string] };
};

export type FactData = CoreFactData & OverlayFactData;

export type FactType = keyof FactData;

/** Nobody acts when a clock does. */
export type By = { personId?: string; unitId?: string };

type FactOf<T extends FactType> = {
  ticketId: string;
  version: number;
  type: T;
  at: Instant;
  by: By;
  data: FactData[T];
};

export type Fact = { [T in FactType]: FactOf<T> }[FactType];

/** Free words of a fact by name: title, detail, address, who, note, text … */
export type Words = Record<string, string>;

export type Caller = { name?: string; phone?: string };

type DraftOf<T extends FactType> = {
  type: T;
  at: Instant;
  by: By;
  data: FactData[T];
  words?: Words;
  caller?: Caller;
};

/** A fact before its words are put away as contents and it gets its place in the chain. */
export type NewFact = { [T in FactType]: DraftOf<T> }[FactType];
