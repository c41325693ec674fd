/** Which code is shown now, and for how long yet? Made on this phone, also without network. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toInstant } from '../../../../src/domain/instant.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';
import { codeFrom, codeText, STEP_SECONDS, stepOf } from '../../../../src/domain/service/code.ts';
import { pageQuery } from '../activity.ts';

const STEP_MS = STEP_SECONDS * 1000;

export type CodeNow = { code: string; step: number; secondsLeft: number };

export const codeNow = (secret: string, key: string, nowMs: number): CodeNow => {
  const step = stepOf(toInstant(nowMs));
  const hash = bytesToHex(sha256(utf8ToBytes(codeText(secret, key, step))));
  const secondsLeft = Math.ceil((STEP_MS - (nowMs % STEP_MS)) / 1000);
  return { code: codeFrom(hash), step, secondsLeft };
};

/** What a camera opens. */
export const codeAddress = (origin: string, activity: Activity, code: string): string =>
  `${origin}/service/attend?${pageQuery(activity)}&c=${code}`;

/** '76710655' → '7671 0655'. */
export const inGroups = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

const BEFORE_MS = 3_600_000;
const AFTER_MS = 2 * BEFORE_MS;

/** Scans are taken from 1 h before the activity until 2 h after it. */
export const standingOf = (
  { from, until }: { from: string; until?: string },
  nowMs: number,
): 'early' | 'open' | 'late' => {
  if (nowMs < Date.parse(from) - BEFORE_MS) return 'early';
  return until !== undefined && nowMs > Date.parse(until) + AFTER_MS ? 'late' : 'open';
};
