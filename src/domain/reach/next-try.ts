/** Not reached yet: which channel or person is next, and when? */
import { type Instant, plusMinutes } from '../instant.ts';
import type { Urgency } from './aim.ts';
import type { Way } from './channels.ts';
import type { Telling } from './telling.ts';

/** sent: the service took it; whether anybody looked is another matter · failed: given up. */
export type Try = { personId: string; channel: Way; at: Instant; result: 'sent' | 'failed' };

/**
 * The person it is for, then who stands in; of each the channels in order. Whoever has nothing but
 * the inbox is given as long to look into it as others for a channel.
 */
export type Path = readonly { personId: string; channels: readonly Way[] }[];

export type Next =
  | { kind: 'try'; personId: string; channel: Way; at: Instant }
  | { kind: 'reached' }
  /** Taken by a service, and not urgent enough to go on. */
  | { kind: 'sent' }
  | { kind: 'given_up'; reason: 'nobody_reached' | 'no_channel'; at: Instant };

/** How long a channel is given before the next; absent: nobody is chased. */
const PATIENCE_MINUTES: Partial<Record<Urgency, number>> = { emergency: 2, high: 15 };

/**
 * An emergency at 08:00 by push to the person on duty, 08:02 by SMS, 08:04 by voice, 08:06 by push
 * to the deputy. What failed makes nobody wait.
 */
export const nextTry = (
  { at, urgency }: Pick<Telling, 'at' | 'urgency'>,
  path: Path,
  tries: readonly Try[],
  reachedAt?: Instant,
): Next => {
  if (reachedAt) return { kind: 'reached' };
  const patience = PATIENCE_MINUTES[urgency];
  const wasSent = tries.some(({ result }) => result === 'sent');
  if (wasSent && patience === undefined) return { kind: 'sent' };
  const isTried = (personId: string, channel: Way): boolean =>
    tries.some((each) => each.personId === personId && each.channel === channel);
  const steps = path.flatMap(({ personId, channels }) =>
    waysOf(channels, !tries.some((each) => each.personId === personId))
      .filter((channel) => !isTried(personId, channel))
      .map((channel) => ({ personId, channel })),
  );
  const last = tries.at(-1);
  const wait = last?.result === 'sent' ? (patience ?? 0) : 0;
  const nextAt = last ? plusMinutes(last.at, wait) : at;
  const [step] = steps;
  if (step) return { kind: 'try', ...step, at: nextAt };
  const wentOut = tries.some(({ channel }) => channel !== 'inbox');
  return { kind: 'given_up', reason: wentOut ? 'nobody_reached' : 'no_channel', at: nextAt };
};

/** Whose last channel turned out dead keeps nobody waiting for a look into the inbox. */
const waysOf = (channels: readonly Way[], isFirst: boolean): Way[] => {
  const ways = channels.filter((channel) => channel !== 'inbox');
  return ways.length === 0 && isFirst ? ['inbox'] : ways;
};

/** Whether others are tried until somebody was reached. */
export const isChased = (urgency: Urgency): boolean => PATIENCE_MINUTES[urgency] !== undefined;
