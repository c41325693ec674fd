/** How do limits, working time and due instants read? */
import type { Instant } from '../domain/instant.ts';
import type { Season } from '../domain/sla/calendar.ts';
import type { ClockName } from '../domain/sla/clock.ts';
import type { LimitUnit } from '../domain/sla/policy.ts';

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
export type CalendarDayView = { day: string; working: boolean; isOverride: boolean };

export type CalendarSettingsView = {
  days: CalendarDayView[];
  seasons: Season[];
  knownUntil: string;
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
