/** Whom should a fact reach, by their post, and why? Persons come later, from the roster of that instant. */
import type { Actor } from '../actor.ts';
import type { Instant } from '../instant.ts';

/** emergency: at its instant, alone, through every channel that is needed. */
export const URGENCIES = ['low', 'normal', 'high', 'emergency'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Each with a sentence of its own, and a kind people choose channels for. */
export const REASON_KINDS = {
  called: 'call',
  claim_for: 'call',
  hands: 'call',
  need_posted: 'call',
  yellow: 'card',
  red: 'card',
  level: 'card',
  sign: 'ask',
  countersign: 'ask',
  triage: 'ask',
  verify: 'ask',
  wait: 'ask',
  instruction: 'ask',
  to_confirm: 'ask',
  objection: 'ask',
  feedback_asked: 'ask',
  swap_asked: 'ask',
  decided: 'answer',
  sent_back: 'answer',
  verified: 'answer',
  redo: 'answer',
  reblown: 'answer',
  reopened: 'answer',
  excluded: 'answer',
  raised: 'progress',
  claimed: 'progress',
  claimed_for: 'progress',
  given_back: 'progress',
  eta: 'progress',
  arrived: 'progress',
  progress: 'progress',
  reported: 'progress',
  commented: 'progress',
  supplemented: 'progress',
  appointed: 'progress',
  meeting: 'progress',
  paused: 'progress',
  resumed: 'progress',
  gone: 'progress',
  confirmed: 'service',
  refused: 'service',
  signed_up: 'service',
  promoted: 'service',
  removed: 'service',
  shift_cancelled: 'service',
  reminder: 'service',
  safety: 'service',
  hours: 'service',
  thanks: 'service',
  feedback_issued: 'service',
  planned: 'duty',
  swap_answered: 'duty',
  handed_over: 'duty',
  taken_over: 'duty',
} as const;
export type TellReason = keyof typeof REASON_KINDS;
export type TellKind = (typeof REASON_KINDS)[TellReason];

/** 值班员 · 副班 · 带班领导 · 主要负责人; where there is none, the next who can act for the unit. */
export type Post = 'duty' | 'deputy' | 'leader' | 'chief';

export type May = (actor: Actor, now: Instant) => boolean;

export type Whom =
  | { unitId: string; post: Post; may?: May }
  /** Of the one hub, or of oversight. */
  | { district: 'hub' | 'oversight'; post: Post; may?: May }
  | { districtLeaders: true; may?: May }
  | { personId: string }
  | { rooms: readonly string[]; may?: May };

export type Aim = {
  whom: Whom;
  urgency: Urgency;
  reason: TellReason;
  /** The clock it is about. */
  clockId?: string;
};

export const toPost = (
  unitId: string,
  post: Post,
  reason: TellReason,
  urgency: Urgency,
  more: { may?: May; clockId?: string } = {},
): Aim => {
  const { may, clockId } = more;
  return {
    whom: { unitId, post, ...(may && { may }) },
    reason,
    urgency,
    ...(clockId && { clockId }),
  };
};

export const toPerson = (
  personId: string | undefined,
  reason: TellReason,
  urgency: Urgency,
): Aim[] => (personId ? [{ whom: { personId }, reason, urgency }] : []);

export const nobody = (): Aim[] => [];
