/** Who was there, from when to when, and how do we know? Device time and server time stand side by side. */
import { conflict, invalid } from '../error.ts';
import { HOUR_MS, type Instant, MINUTE_MS, plusMinutes, toInstant, toMillis } from '../instant.ts';
import { STEP_SECONDS, VALID_SECONDS } from './code.ts';

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

/** What came with an arrival or leaving; `codeAt` was found, `near` measured by whoever received it. */
export type MarkInput = {
  way: MarkWay;
  /** What the device's clock said when it was noted, and when it was sent. */
  deviceAt?: Instant;
  sentAt?: Instant;
  codeAt?: Instant;
  near?: boolean;
  /** When the organiser says it was. */
  listedAt?: Instant;
};

/** When the activity is. */
export type Times = { from: Instant; until?: Instant };

const CLOCK_OFF_SECONDS = 120;
const LATE_CODE_MS = (VALID_SECONDS + STEP_SECONDS) * 1000;
const AROUND_MS = 60 * MINUTE_MS;
const FAR_OFF_MS = 12 * HOUR_MS;

/**
 * Doubts are shown and lose nothing. A device a day ahead that notes 10:00 tomorrow and sends at 10:05
 * tomorrow, received today at 10:05, noted it today at 10:00. Was its clock put right in between, 1970
 * or 2030 is no time at all: it counts when it was received, and no later than the end.
 */
export const judgeMark = (input: MarkInput, times: Times, receivedAt: Instant): Mark => {
  const { way, deviceAt, sentAt, codeAt, near } = input;
  if (input.listedAt && input.listedAt > plusMinutes(receivedAt, CLOCK_OFF_SECONDS / 60))
    throw invalid('listedAt', 'instant_ahead');
  const clockAheadSeconds =
    sentAt === undefined ? undefined : Math.round((toMillis(sentAt) - toMillis(receivedAt)) / 1000);
  const saidAt = correctedAt(deviceAt ?? sentAt, clockAheadSeconds ?? 0) ?? receivedAt;
  const isSet = isImpossible(saidAt, times, receivedAt);
  const notedAt = isSet ? endedBy(receivedAt, times) : saidAt;
  const counts = { list: input.listedAt ?? receivedAt, code: codeAt ?? notedAt, place: notedAt };
  const at = counts[way] < receivedAt ? counts[way] : receivedAt;
  const isDoubted: Record<Doubt, boolean> = {
    late_code: codeAt !== undefined && toMillis(notedAt) - toMillis(codeAt) > LATE_CODE_MS,
    clock_off: isSet || Math.abs(clockAheadSeconds ?? 0) > CLOCK_OFF_SECONDS,
    far: way === 'place' && near === false,
    outside: isOff(at, times, AROUND_MS),
  };
  const doubts = DOUBTS.filter((doubt) => isDoubted[doubt]);
  return { way, at, receivedAt, deviceAt, clockAheadSeconds, codeAt, near, doubts };
};

/** Half a day off is another activity's. */
export const refuseOutside = ({ at }: Pick<Mark, 'at'>, times: Times): void => {
  if (isOff(at, times, FAR_OFF_MS)) throw conflict('not_during');
};

const correctedAt = (deviceAt: Instant | undefined, aheadSeconds: number): Instant | undefined =>
  deviceAt && toInstant(toMillis(deviceAt) - aheadSeconds * 1000);

/** Before it was received, but half a day before the activity; or after it was received. */
const isImpossible = (at: Instant, { from }: Times, receivedAt: Instant): boolean =>
  at > plusMinutes(receivedAt, CLOCK_OFF_SECONDS / 60) ||
  (isOff(at, { from }, FAR_OFF_MS) && !isOff(receivedAt, { from }, FAR_OFF_MS));

const endedBy = (receivedAt: Instant, { until }: Times): Instant =>
  until !== undefined && until < receivedAt ? until : receivedAt;

/** More than so long before or after; an activity without an end is never over. */
const isOff = (at: Instant, { from, until }: Times, byMs: number): boolean =>
  toMillis(at) < toMillis(from) - byMs ||
  (until !== undefined && toMillis(at) > toMillis(until) + byMs);
