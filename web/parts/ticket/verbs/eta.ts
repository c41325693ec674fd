/** Which arrival times can be promised with one tap? */
import {
  type Instant,
  MINUTE_MS,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../../../../src/domain/instant.ts';

export const ETA_CHOICES = ['15', '30', '60', '120', 'day_end'] as const;
export type EtaChoice = (typeof ETA_CHOICES)[number];

const DAY_END = '17:30';

/** Whole minutes, rounded up: at 16:11:54 a quarter of an hour is 16:27. */
export const etaOf = (choice: EtaChoice, nowMs: number): Instant => {
  if (choice === 'day_end') return shanghaiInstant(shanghaiDay(toInstant(nowMs)), DAY_END);
  return toInstant(Math.ceil(nowMs / MINUTE_MS + Number(choice)) * MINUTE_MS);
};

/**
 * The end of today's work is offered while it is still to come, and later than the next minutes.
 * One tap promises nothing after `dueAt`; the soonest is always there.
 */
export const etaChoices = (nowMs: number, dueAt?: Instant): EtaChoice[] =>
  ETA_CHOICES.filter((choice) => {
    const at = etaOf(choice, nowMs);
    if (choice === ETA_CHOICES[0]) return true;
    if (dueAt && at > dueAt) return false;
    return choice !== 'day_end' || toMillis(at) - nowMs > 30 * MINUTE_MS;
  });
