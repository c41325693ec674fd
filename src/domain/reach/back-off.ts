/** A service did not take it: when again, or why not? */
import { type Instant, toInstant, toMillis } from '../instant.ts';
import type { Urgency } from './aim.ts';

/** Without a status nothing answered at all. */
export type Answer = { at: Instant; status?: number; retryAfterSeconds?: number };

/** gone: the subscription is dead and goes · expired: the due instant comes first. */
export const GIVEN_UP = ['gone', 'too_large', 'refused', 'expired', 'tries_spent'] as const;
export type GivenUp = (typeof GIVEN_UP)[number];

export type Verdict =
  | { kind: 'delivered' }
  | { kind: 'again'; at: Instant }
  | { kind: 'given_up'; reason: GivenUp };

const MOST_TRIES = 12;
const FIRST_SECONDS: Record<Urgency, number> = { emergency: 2, high: 15, normal: 30, low: 60 };
const LONGEST_SECONDS = 1800;

/** 15 s, 30 s, 60 s … up to half an hour; later where the service says so, never past `expiresAt`. */
export const afterAnswers = (
  answers: readonly Answer[],
  urgency: Urgency,
  expiresAt?: Instant,
): Verdict => {
  const last = answers.at(-1);
  if (!last) throw new RangeError('nothing was tried yet');
  const { status = 0 } = last;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const final = finalReason(status);
  if (final) return { kind: 'given_up', reason: final };
  if (answers.length >= MOST_TRIES) return { kind: 'given_up', reason: 'tries_spent' };
  const own = Math.min(LONGEST_SECONDS, FIRST_SECONDS[urgency] * 2 ** (answers.length - 1));
  const seconds = Math.max(own, last.retryAfterSeconds ?? 0);
  const at = toInstant(toMillis(last.at) + seconds * 1000);
  return expiresAt && at > expiresAt
    ? { kind: 'given_up', reason: 'expired' }
    : { kind: 'again', at };
};

const WORTH_ANOTHER_TRY: readonly number[] = [0, 408, 425, 429];

const finalReason = (status: number): GivenUp | undefined => {
  if (status >= 500 || WORTH_ANOTHER_TRY.includes(status)) return undefined;
  if (status === 404 || status === 410) return 'gone';
  return status === 413 ? 'too_large' : 'refused';
};

const MOST_ASKED_SECONDS = 24 * 3600;

/** '120' or 'Wed, 25 Nov 2026 09:00:00 GMT', in seconds from now; what cannot be read counts as not said. */
export const readRetryAfter = (text: string | null, now: Instant): number | undefined => {
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text.trim())
    ? Number(text)
    : Math.ceil((Date.parse(text) - toMillis(now)) / 1000);
  return Number.isFinite(seconds) ? Math.min(MOST_ASKED_SECONDS, Math.max(0, seconds)) : undefined;
};
