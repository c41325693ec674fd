/** What can lie over a ticket without changing its status: a request, a decision, a meeting, an order. */
import type { Instant } from '../instant.ts';
import type { ContentId } from './ticket.ts';

export const RETURN_STATES = [
  'unsigned',
  'asked',
  'disputed',
  'accepted',
  'refused',
  'dropped',
  'ruled',
] as const;
/** disputed: a second return, which only a ruling can end · dropped: not signed, or moot. */
export type ReturnState = (typeof RETURN_STATES)[number];

/** 退单: the lead asks that another lead. */
export type Return = {
  n: number;
  taskId: string;
  unitId: string;
  state: ReturnState;
  askedAt: Instant;
  round: number;
  suggestedUnitId?: string;
  consultedUnitId?: string;
  /** Basis, and the path for whoever asked. */
  words?: ContentId;
  signedAt?: Instant;
  answeredAt?: Instant;
  answerWords?: ContentId;
  toUnitId?: string;
};

/** Who decides: 指挥中心 · 编办 · 司法局 · 联席会议 · 区委区政府. */
export const DECIDING_BODIES = [
  'hub',
  'staffing_office',
  'justice_bureau',
  'joint_meeting',
  'district',
] as const;
export type DecidingBody = (typeof DECIDING_BODIES)[number];

/** 职责裁定, begun by a second return. */
export type Ruling = {
  since: Instant;
  provisionalUnitId?: string;
  provisionalAt?: Instant;
  provisionalWords?: ContentId;
  ruledAt?: Instant;
  leadUnitId?: string;
  body?: DecidingBody;
  precedent?: boolean;
  words?: ContentId;
};

/** 退出协办. */
export type Release = {
  n: number;
  taskId: string;
  unitId: string;
  state: 'asked' | 'released' | 'refused' | 'dropped';
  askedAt: Instant;
  words?: ContentId;
  answeredAt?: Instant;
  answerWords?: ContentId;
};

/** 征询. */
export type Consultation = {
  n: number;
  /** Asked for its view. */
  unitId: string;
  byUnitId: string;
  askedAt: Instant;
  words?: ContentId;
  answeredAt?: Instant;
  answerWords?: ContentId;
};

/** 部门会商 · 区联席会议 · 区专题会. */
export const MEETING_LEVELS = ['units', 'joint', 'special'] as const;
export type MeetingLevel = (typeof MEETING_LEVELS)[number];

export type Decision = { unitId: string; taskId?: string; dueAt?: Instant };

export type Meeting = {
  n: number;
  level: MeetingLevel;
  at: Instant;
  calledAt: Instant;
  unitIds: string[];
  calledBy: string;
  /** Place and what it is about. */
  words?: ContentId;
  state: 'called' | 'held' | 'dropped';
  endedAt?: Instant;
  /** Minutes; decision i under the key `decision<i>`. */
  minutes?: ContentId;
  decisions?: Decision[];
};

/** Working days, or hours where the finish clock runs on the wall. */
export type ExtensionAmount = { days?: number; hours?: number };

export type Extension = ExtensionAmount & {
  n: number;
  taskId: string;
  unitId: string;
  /** dropped: its task was reported before the answer. */
  state: 'asked' | 'granted' | 'refused' | 'dropped';
  askedAt: Instant;
  words?: ContentId;
  answeredAt?: Instant;
  answerWords?: ContentId;
};

/** 批示 by a district leader, 督办单 by oversight or hub. */
export type Order = {
  n: number;
  kind: 'instruction' | 'supervision';
  unitId: string;
  byUnitId: string;
  at: Instant;
  dueAt?: Instant;
  clockId?: string;
  words?: ContentId;
  answeredAt?: Instant;
  answerWords?: ContentId;
};

/** A step of a key_work task with an instant of its own. */
export type Milestone = {
  n: number;
  taskId: string;
  dueAt: Instant;
  clockId: string;
  /** What is to be reached, under the key `milestone<n>`. */
  words?: ContentId;
  metAt?: Instant;
  metWords?: ContentId;
};

export const ANSWER_WAYS = ['phone', 'visit', 'message'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** One more caller: told of later, or carried over from a merged ticket. */
export type OtherCaller = { contentId: ContentId; ticketId: string; number?: string };

export type AnsweredCaller = { contentId: ContentId; at: Instant; how: AnswerWay };

/** 补单: when it really happened. */
export type Retro = {
  blownAt: Instant;
  claimedAt?: Instant;
  arrivedAt?: Instant;
  reportedAt?: Instant;
};

export const REBLOW_CAUSES = ['unsolved', 'no_show', 'relapse'] as const;
export type ReblowCause = (typeof REBLOW_CAUSES)[number];

export type Overlays = {
  returns?: Return[];
  ruling?: Ruling;
  releases?: Release[];
  consultations?: Consultation[];
  meetings?: Meeting[];
  extensions?: Extension[];
  orders?: Order[];
  milestones?: Milestone[];
  otherCallers?: OtherCaller[];
  answeredCallers?: AnsweredCaller[];
  /** Numbers of the tickets merged into this one. */
  absorbed?: { ticketId: string; number: string }[];
  /** The ticket this one was merged into. */
  mergedInto?: { ticketId: string; number: string };
  /** The caller took it back, and the hazard remains. */
  withdrawnAt?: Instant;
  retro?: Retro;
  reassigned?: number;
};
