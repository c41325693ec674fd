/** What does a screen get of duty rosters and handovers? */
import type { Role } from '../domain/actor.ts';
import type { DayKind } from '../domain/roster/day.ts';
import type { ShiftName, SwapState } from '../domain/roster/roster.ts';
import type { ShiftResult } from '../domain/roster/sheet.ts';
import type { RosterVerbName } from '../domain/roster/verbs.ts';
import type { ClockState } from '../domain/sla/clock.ts';
import type { Kind, TaskStatus } from '../domain/ticket/ticket.ts';
import type { WaitKind } from '../domain/ticket/waits.ts';
import type { UnitKind } from '../domain/unit.ts';
import type { Ref } from './views.ts';

export type CrewView = { duty: Ref[]; deputy?: Ref; leader?: Ref };

export type OnDutyView = CrewView & {
  unit: Ref & { kind: UnitKind };
  /** The unit's duty phone. */
  phone?: string;
  /** False: nobody is planned, so everybody is on duty, and `duty` names them all. */
  isPlanned: boolean;
  shift?: ShiftName;
  from?: string;
  /** When the next crew begins; absent where nobody is planned later either. */
  until?: string;
  /** Of the own unit: handed over, and not yet taken over. */
  waiting?: { n: number; at: string; by?: Ref };
};

/** One crew for a part of a shift; a swap from midnight on makes two of a night. */
export type StretchView = CrewView & {
  name: ShiftName;
  from: string;
  until: string;
  swapped?: true;
};

/** As planned, swaps aside, by wall times: what a leader changes. */
export type TurnView = {
  name: ShiftName;
  from: string;
  until: string;
  dutyIds: string[];
  deputyId?: string;
  leaderId?: string;
};

export type DutyDayView = {
  day: string;
  kind: DayKind;
  stretches: StretchView[];
  turns: TurnView[];
  /** Between its midnights, where everybody is on duty. */
  gaps: { from: string; until: string }[];
};

export type SwapView = {
  n: number;
  person: Ref;
  with: Ref;
  days: string[];
  state: SwapState;
  askedAt: string;
  answeredAt?: string;
  /** What this reader may do with it. */
  mine?: 'answer' | 'withdraw';
};

export type DutyRosterView = {
  unit: Ref & { kind: UnitKind };
  month: string;
  today: string;
  now: OnDutyView;
  /** Who works for the unit, two of one name told apart. */
  people: (Ref & { role: Role })[];
  days: DutyDayView[];
  swaps: SwapView[];
  /** Sent back with a plan: another one since, and it is refused. */
  planned: number;
  verbs: RosterVerbName[];
};

export type PlanPreviewView = { days: DutyDayView[] };

export type ShiftSheetRowView = {
  row: number;
  result: ShiftResult;
  day?: string;
  name?: ShiftName;
  from?: string;
  until?: string;
  crew?: CrewView;
  /** 'D7' → what is wrong with it, in words. */
  cells?: Record<string, string>;
};

export type ShiftSheetView = {
  planned: number;
  counts: Record<ShiftResult | 'dropped', number>;
  rows: ShiftSheetRowView[];
};

export type HandedTicketView = {
  ticketId: string;
  number: string;
  kind: Kind;
  title: string;
  address?: string;
  level: number;
  sensitive?: true;
  taskStatus?: TaskStatus;
  eta?: string;
  dueAt?: string;
  state?: ClockState;
  waits: WaitKind[];
  note?: string;
};

export type OwedTicketView = HandedTicketView & {
  /** Where the note that is filled in comes from. */
  noteFrom?: 'handover' | 'progress';
};

export type HandoverBriefView = {
  n: number;
  at: string;
  by?: Ref;
  tickets: number;
  takenOverAt?: string;
  takenOverBy?: Ref;
  superseded?: true;
};

/** Where the log stood at the end of a day, or so far. */
export type DayHeadView = {
  day: string;
  seq: number;
  hash: string;
  isWhole: boolean;
  until: string;
};

export type HandoverView = Omit<HandoverBriefView, 'tickets'> & {
  unit: Ref;
  isOpen: boolean;
  note?: string;
  /** isOver: nothing of it is owed any more. */
  tickets: (HandedTicketView & { isOver?: true })[];
  /** Left out of it, since it names the most urgent alone. */
  more?: number;
  /** Known to their readers only. */
  hidden?: number;
  /** Who was on duty when it was handed over. */
  crew: CrewView & { isPlanned: boolean };
  heads: DayHeadView[];
};

export type HandoverNowView = {
  unit: Ref;
  at: string;
  onDuty: OnDutyView;
  tickets: OwedTicketView[];
  /** Less urgent ones that were left out. */
  more?: number;
  /** Known to their readers only; handed over all the same. */
  hidden?: number;
  /** Waits to be taken over. */
  open?: HandoverView;
  /** Newest first. */
  earlier: HandoverBriefView[];
  /** Alone in the unit: there is nobody to take over. */
  isAlone: boolean;
  verbs: RosterVerbName[];
};
