/** What did one person do in one activity? Theirs to hide, correct and object to; the organiser confirms the hours. */
import type { Instant } from '../../instant.ts';
import type { Activity, Mark } from '../attendance.ts';
import { NEED_KINDS } from '../need/need.ts';

/** Of a need, or of a ticket's call for hands. */
export const RECORD_KINDS = [...NEED_KINDS, 'hands'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** present: has arrived and not left · to_confirm: the organiser has yet to say the hours · objected: the member does not agree. */
export const RECORD_STATUSES = ['present', 'to_confirm', 'confirmed', 'objected'] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

export type Objection = {
  at: Instant;
  /** The minutes the member holds right. */
  minutes?: number;
  words?: string;
  upheld?: boolean;
  answeredAt?: Instant;
  answerWords?: string;
};

export type Thanks = { at: Instant; unitId: string; words?: string };

export type ServiceRecord = {
  noun: 'record';
  id: string;
  version: number;
  updatedAt: Instant;
  status: RecordStatus;
  personId: string;
  unitId: string;
  communityId: string;
  streetId: string;
  activity: Activity;
  kind: RecordKind;
  from: Instant;
  until?: Instant;
  askSafeAt?: Instant;
  arrived?: Mark;
  left?: Mark;
  repeats: { what: 'arrived' | 'left'; mark: Mark }[];
  safetyAskedAt?: Instant;
  safeAt?: Instant;
  /** What the member says it took. */
  statedMinutes?: number;
  /** What counts, once confirmed. */
  minutes?: number;
  confirmedAt?: Instant;
  confirmedBy?: { personId?: string; unitId?: string };
  /** Why the organiser set other hours than before. */
  correctionWords?: string;
  objections: Objection[];
  thanks: Thanks[];
  hidden?: true;
};
