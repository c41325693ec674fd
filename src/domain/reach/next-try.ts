/** Not reached yet: which channel or person is next, and when? */
import { type Instant, plusMinutes } from '../instant.ts';
import type { Urgency } from './aim.ts';
import type { Channel } from './channels.ts';
import type { Telling } from './telling.ts';

/** sent: the service took it; whether anybody looked is another matter · failed: given up. */
export type Try = { personId: string; channel: Channel; at: Instant; result: 'sent' | 'failed' };

/** The person it is for, then who stands in; of each the channels in order. */
export type Path = readonly { personId: string; channels: readonly Channel[] }[];

export type Next =
  | { kind: 'try'; personId: string; channel: Channel; at: Instant }
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
  const isTried = (personId: string, channel: Channel): boolean =>
    tries.some((each) => each.personId === personId && each.channel === channel);
  const steps = path.flatMap(({ personId, channels }) =>
    channels
      .filter((channel) => channel !== 'inbox' && !isTried(personId, channel))
      .map((channel) => ({ personId, channel })),
  );
  const last = tries.at(-1);
  const wait = last?.result === 'sent' ? (patience ?? 0) : 0;
  const nextAt = last ? plusMinutes(last.at, wait) : at;
  const [step] = steps;
  if (step) return { kind: 'try', ...step, at: nextAt };
  return { kind: 'given_up', reason: last ? 'nobody_reached' : 'no_channel', at: nextAt };
};
