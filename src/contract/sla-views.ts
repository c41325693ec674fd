/** How do limits, working time and due instants read? */
import type { Instant } from '../domain/instant.ts';
import type { Season } from '../domain/sla/calendar.ts';
import type { CalendarEdit } from '../domain/sla/calendar-settings.ts';
import type { ClockName } from '../domain/sla/clock.ts';
import type { Limit, LimitUnit } from '../domain/sla/policy.ts';

/** What would be due if it were blown at that instant. */
export type DueView = {
  /** Stamps of the policies that made them, such as 'daily.claim@1'. */
  policy: string[];
  clocks: { name: ClockName; dueAt: Instant; yellowAt: Instant; beyondKnown: boolean }[];
  /** The last Shanghai day the holiday table knows, 'YYYY-MM-DD'. */
  calendarKnownUntil: string;
};

export type CalendarView = {
  from: Instant;
  to: Instant;
  /** Stretches of working time, in order. */
  intervals: [Instant, Instant][];
  knownUntil: string;
};

/** A day that is not what its weekday says; `isOverride`: entered by an admin. */
export type CalendarDayView = {
  day: string;
  working: boolean;
  isOverride: boolean;
  /** What was announced, where an admin says otherwise or the same; absent: nothing was. */
  announced?: boolean;
};

export type CalendarSettingsView = {
  days: CalendarDayView[];
  seasons: Season[];
  knownUntil: string;
  /** The last day of the announced table; an admin may complete it and put knownUntil later. */
  announcedUntil: string;
  /** Sent back with an edit: somebody else's edit in between makes it a conflict. */
  version: number;
};

export type PolicyView = {
  key: string;
  version: number;
  amount: number;
  unit: LimitUnit;
  /** Absent for what was delivered with the programme. */
  since?: Instant;
  history: { version: number; amount: number; unit: LimitUnit; since?: Instant }[];
};

/** What a change would do, counted; no ticket is named, an admin sees none. */
export type ChangePreview = {
  /** Running clocks that would move, by name. */
  moved: { name: ClockName; count: number; earliestFrom: Instant; earliestTo: Instant }[];
  /** What a whistle blown now would be due by, before and after. */
  samples: { key: string; before: Instant; after: Instant }[];
};

/** How long the duty list was, and which situations a change added or changed. */
export type DutyStateView = { situations: number; added: string[]; changed: string[] };

type Settled = Limit | CalendarEdit | DutyStateView;

/** Who changed what of limits, calendar and duty list; newest first. */
export type SettingsChangeView = {
  n: number;
  at: Instant;
  by: { id: string; name: string };
  /** 'calendar', 'duty', or the key of a limit. */
  subject: string;
  version: number;
  before: Settled;
  after: Settled;
};
