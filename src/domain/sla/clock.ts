/** How is this clock doing? A clock belongs to whoever must act and only facts start or stop it. */
import type { Instant } from '../instant.ts';
import type { Level, Rungs } from './ladder.ts';
import type { Limit } from './policy.ts';

export const CLOCK_NAMES = [
  'missing',
  'signature',
  'countersign',
  'routing',
  'claim',
  'arrive',
  'first_answer',
  'finish',
  'verification',
  'rating',
  'return_answer',
  'release_answer',
  'extension_answer',
  'provisional',
  'ruling',
  'order',
  'milestone',
] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

/** Those of a lead task, and so those a situation may have limits of its own for. */
export const LEAD_CLOCKS = ['claim', 'arrive', 'first_answer', 'finish'] as const;
export type LeadClock = (typeof LEAD_CLOCKS)[number];

export const CLOCK_STATES = [
  'running',
  'yellow',
  'red',
  'met',
  'missed',
  'paused',
  'void',
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** Every instant was computed when the clock started; looking at it asks no calendar. */
export type Clock = Rungs & {
  id: string;
  name: ClockName;
  taskId?: string;
  /** The unit that must act. */
  unitId: string;
  round: number;
  startedAt: Instant;
  yellowAt: Instant;
  dueAt: Instant;
  /** The policy that made it, such as 'daily.claim@1'. */
  policy: string;
  /** What it was given, so that a new calendar can date it again. An appointment has none. */
  limit?: Limit;
  /** What pauses took out, in the unit of the limit. */
  paused?: number;
  /** An instant given from above that it may not pass. */
  capAt?: Instant;
  stoppedAt?: Instant;
  void?: boolean;
  pausedAt?: Instant;
  /** Which cards have been written. */
  yellow?: boolean;
  red?: boolean;
  /** How high it has climbed since its red card. */
  level?: Level;
};

/** New instants of a clock that goes on under its own id. */
export type ClockMove = Pick<Clock, 'yellowAt' | 'dueAt' | 'level3At' | 'level4At' | 'paused'> & {
  clockId: string;
};

/** At the due instant exactly is still in time. */
export const clockState = (clock: Clock, now: Instant): ClockState => {
  if (clock.void) return 'void';
  if (clock.stoppedAt) return isInTime(clock) ? 'met' : 'missed';
  if (clock.pausedAt) return 'paused';
  if (now > clock.dueAt) return 'red';
  return now >= clock.yellowAt ? 'yellow' : 'running';
};

/** What was done while the clock stood still was done when it stopped. */
export const isInTime = ({ stoppedAt, pausedAt, dueAt }: Clock): boolean =>
  stoppedAt !== undefined && (pausedAt ?? stoppedAt) <= dueAt;

export const isTicking = (clock: Clock): boolean =>
  !clock.void && !clock.stoppedAt && !clock.pausedAt;

export const isUnfinished = (clock: Clock): boolean => !clock.void && !clock.stoppedAt;

/** The rating window closes tickets; it never shows as somebody's deadline. */
const SILENT: readonly ClockName[] = ['rating'];

/** The ticking clock that is due first; what counters and the map go by. */
export const nearestClock = (clocks: readonly Clock[]): Clock | undefined =>
  firstDue(clocks.filter(isTicking));

/** What rows show: the nearest, or where all stand still the one that was due first. */
export const shownClock = (clocks: readonly Clock[]): Clock | undefined =>
  nearestClock(clocks) ?? firstDue(clocks.filter(isUnfinished));

const firstDue = (clocks: readonly Clock[]): Clock | undefined =>
  clocks
    .filter(({ name }) => !SILENT.includes(name))
    .reduce<Clock | undefined>(
      (best, clock) => (best && best.dueAt <= clock.dueAt ? best : clock),
      undefined,
    );
