/** Which eight digits does the organiser's phone show this half minute? Hashing is done outside, with SHA-256. */
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, toInstant, toMillis } from '../instant.ts';
import type { Activity } from './attendance.ts';

export const STEP_SECONDS = 30;
/** How long a code may be scanned after it left the screen, where it stands for one step. */
export const VALID_SECONDS = 60;

const STEP_MS = STEP_SECONDS * 1000;
const DIGITS = 8;
/** 48 bits: as many as a number holds exactly. */
const HEX_USED = 12;

const BEFORE_MS = HOUR_MS;
const AFTER_MS = 2 * HOUR_MS;
/** The organiser's phone may be ahead. */
const AHEAD_MS = 2 * MINUTE_MS;
/** No scan waits longer for a network; it bounds the hashes that one wrong code costs. */
const LONGEST_OFFLINE_MS = 7 * DAY_MS;

export const stepOf = (instant: Instant): number => Math.floor(toMillis(instant) / STEP_MS);

/** When a step began. */
export const stepAt = (step: number): Instant => toInstant(step * STEP_MS);

/** One key for each activity: 'n:<needId>.<shiftId>' or 't:<ticketId>'. */
export const activityKey = (activity: Activity): string =>
  'needId' in activity ? `n:${activity.needId}.${activity.shiftId}` : `t:${activity.ticketId}`;

/** What is hashed. */
export const codeText = (secret: string, key: string, step: number): string =>
  `${secret}\n${key}\n${step}`;

/** 'ffffffffffff…' → '76710655'. */
export const codeFrom = (hashHex: string): string =>
  String(Number.parseInt(hashHex.slice(0, HEX_USED), 16) % 10 ** DIGITS).padStart(DIGITS, '0');

type Window = { from: Instant; until?: Instant };

/**
 * Steps a code received now may be of, newest first: from 1 h before the activity until 2 h after
 * it, also when it is told hours later.
 */
export const stepsToTry = ({ from, until }: Window, receivedAt: Instant): number[] => {
  const received = toMillis(receivedAt);
  const closes = until === undefined ? Number.POSITIVE_INFINITY : toMillis(until) + AFTER_MS;
  const newest = Math.floor(Math.min(closes, received + AHEAD_MS) / STEP_MS);
  const opens = Math.max(toMillis(from) - BEFORE_MS, received - LONGEST_OFFLINE_MS);
  const count = Math.max(0, newest - Math.floor(opens / STEP_MS) + 1);
  return Array.from({ length: count }, (_, index) => newest - index);
};
