/** Who was there, from when to when, and how do we know? Device time and server time stand side by side. */
import type { Instant } from '../instant.ts';

/** A shift of a need, or a ticket's call for hands. */
export type Activity = { needId: string; shiftId: string } | { ticketId: string };

/** The organiser's code · the organiser's list · the member's position, if they choose. */
export const MARK_WAYS = ['code', 'list', 'place'] as const;
export type MarkWay = (typeof MARK_WAYS)[number];

/** late_code: scanned after its 60 s · clock_off: the device's clock is wrong · far: not within 200 m · outside: not during the activity. */
export const DOUBTS = ['late_code', 'clock_off', 'far', 'outside'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** One arrival or leaving. `at` is what counts; everything it was judged by stays beside it. */
export type Mark = {
  way: MarkWay;
  at: Instant;
  /** When the server got it. */
  receivedAt: Instant;
  /** What the device's clock said when it was noted. */
  deviceAt?: Instant;
  /** How far the device's clock was ahead when it was sent; negative: behind. */
  clockAheadSeconds?: number;
  /** Start of the half minute in which the organiser's phone showed the code. */
  codeAt?: Instant;
  /** Within 200 m; the position itself is never kept. */
  near?: boolean;
  doubts: Doubt[];
};
