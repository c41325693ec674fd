/** Which words must every language have? A missing one fails the type check. */
import type { Role } from '../../domain/actor.ts';
import type { DutyList } from '../../domain/duty.ts';
import type { ErrorCode, Reason } from '../../domain/error.ts';
import type { ExclusionCode } from '../../domain/score/names.ts';
import type { ClockName, ClockState } from '../../domain/sla/clock.ts';
import type { FactType } from '../../domain/ticket/fact.ts';
import type {
  AnswerWay,
  DecidingBody,
  MeetingLevel,
  ReblowCause,
} from '../../domain/ticket/overlays.ts';
import type {
  Ask,
  HandsScope,
  Kind,
  MissingPart,
  Outcome,
  PauseKind,
  Sensitivity,
  Source,
  TakenStep,
  TaskRole,
  TaskStatus,
  TicketStatus,
} from '../../domain/ticket/ticket.ts';
import type { VerbName } from '../../domain/ticket/verbs.ts';
import type { UnitKind } from '../../domain/unit.ts';

export type Language = 'zh' | 'en';

export type Book = {
  product: string;
  kind: Record<Kind, string>;
  kindLetter: Record<Kind, string>;
  ticketStatus: Record<TicketStatus, string>;
  taskStatus: Record<TaskStatus, string>;
  taskRole: Record<TaskRole, string>;
  outcome: Record<Outcome, string>;
  clockName: Record<ClockName, string>;
  clockState: Record<ClockState, string>;
  pauseKind: Record<PauseKind, string>;
  decidingBody: Record<DecidingBody, string>;
  meetingLevel: Record<MeetingLevel, string>;
  reblowCause: Record<ReblowCause, string>;
  answerWay: Record<AnswerWay, string>;
  verb: Record<VerbName, string>;
  fact: Record<FactType, string>;
  source: Record<Source, string>;
  taken: Record<TakenStep, string>;
  ask: Record<Ask, string>;
  missing: Record<MissingPart, string>;
  scope: Record<HandsScope, string>;
  sensitivity: Record<Sensitivity, string>;
  list: Record<DutyList, string>;
  unitKind: Record<UnitKind, string>;
  role: Record<Role, string>;
  triageDecision: Record<'blow' | 'self' | 'answer' | 'send_back', string>;
  exclusionCode: Record<ExclusionCode, string>;
  problem: Record<ErrorCode, string>;
  reason: Record<Reason, string>;
};

/** The words of one page in every language, with the same keys. */
export type PageWords<T> = Record<Language, T>;
