/** What does a reader get of their inbox, their channels, their unit's groups, and what did not arrive? */
import type { TellKind, TellReason, Urgency } from '../domain/reach/aim.ts';
import type { Channel } from '../domain/reach/channels.ts';
import type { HookKind } from '../domain/reach/hook-kind.ts';
import type { Message, ToldClock } from '../domain/reach/message.ts';
import type { Ref } from './views.ts';

export { HOOK_KINDS, type HookKind } from '../domain/reach/hook-kind.ts';

/** Kind, number, street, clock and a link: what a phone, a robot and the inbox show alike. */
export type InboxItemView = {
  key: string;
  at: string;
  reason: TellReason;
  kind: TellKind;
  urgency: Urgency;
  subject: Message['subject'];
  /** Of what it is about: a ticket's kind, a need's, a record's. */
  subjectKind?: Message['kind'];
  number?: string;
  /** Of a sensitive ticket absent. */
  street?: Ref;
  clock?: ToldClock;
  /** A path of this site. */
  href: string;
  openedAt?: string;
};

export type InboxView = {
  items: InboxItemView[];
  nextCursor: string | null;
  unread: number;
};

/** Said on the socket whenever it changes. */
export type InboxEvent = { unread: number };

export type DeviceView = { id: string; label: string; madeAt: string };

export type ChoicesView = {
  /** What this installation can do beside the inbox. */
  channels: Channel[];
  /** What applies where nothing was chosen. */
  defaults: Record<TellKind, Channel[]>;
  kinds: Partial<Record<TellKind, Channel[]>>;
  /** Masked: 138****0001. */
  phone?: string;
};

/** The address itself is shown to nobody again. */
export type HookView = {
  id: string;
  unit: Ref;
  kind: HookKind;
  label: string;
  /** Where it goes: the host alone. */
  host: string;
  madeAt: string;
  madeBy: Ref;
};

/**
 * stuck: it was due and nothing has gone out · failed: no service took it · nobody_reached: taken, and
 * nobody has opened it, the stand-ins neither.
 */
export type ReachAlarmView = {
  why: 'stuck' | 'failed' | 'nobody_reached';
  at: string;
  reason: TellReason;
  urgency: Urgency;
  unit?: Ref;
  number?: string;
  href: string;
};

export type ReachStateView = {
  /** Of the last 24 hours. */
  due: number;
  sent: number;
  missed: number;
  /** Facts of the log that were not told to anybody yet. */
  lag: number;
  alarms: ReachAlarmView[];
  /** Units of which nobody now on duty can be reached but by the inbox. */
  inboxOnly: Ref[];
};
