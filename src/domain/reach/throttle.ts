/** What goes to one person now, alone or in a digest, and what waits? Emergencies are neither bundled nor delayed. */
import { earliest, type Instant, plusMinutes } from '../instant.ts';
import { tellAt } from '../sla/quiet.ts';
import { URGENCIES, type Urgency } from './aim.ts';
import type { Telling } from './telling.ts';

/** No more than so many within so many minutes; what comes on top goes together. */
export type Bundling = { windowMinutes: number; limit: number };

export const BUNDLING: Bundling = { windowMinutes: 10, limit: 3 };

/** One ping. More than one telling: a digest, which says how many and leads to the inbox. */
export type Send = { tellings: Telling[]; urgency: Urgency; topic: string };

export type SendPlan = {
  sends: Send[];
  /** A newer one of the same topic went instead. */
  replaced: Telling[];
  waiting: Telling[];
  /** When to plan again. */
  nextAt?: Instant;
};

const DIGEST_TOPIC = 'digest';

/**
 * `pending`: of one person, in the order they came. `sentAt`: their pings so far, emergencies aside.
 * Three within ten minutes at 08:00, 08:01 and 08:02: whatever comes until 08:10 goes then, as one.
 */
export const planSends = (
  pending: readonly Telling[],
  sentAt: readonly Instant[],
  now: Instant,
  { windowMinutes, limit }: Bundling = BUNDLING,
): SendPlan => {
  const known = onceEach(pending);
  const due = known.filter((telling) => tellableAt(telling, now) <= now);
  const later = known.filter((telling) => tellableAt(telling, now) > now);
  const { newest, replaced } = byTopic(due);
  const alone = newest.filter(isEmergency);
  const rest = newest.filter((telling) => !isEmergency(telling));
  const recent = sentAt.filter((at) => plusMinutes(at, windowMinutes) > now).sort();
  const free = limit - recent.length;
  const held = free > 0 ? [] : rest;
  const freeAgainAt = recent.at(-limit);
  return {
    sends: [...alone.map(single), ...(free > 0 ? bundled(rest, free) : [])],
    replaced,
    waiting: [...held, ...later],
    nextAt: earliest(
      ...later.map((telling) => tellableAt(telling, now)),
      held.length > 0 && freeAgainAt ? plusMinutes(freeAgainAt, windowMinutes) : undefined,
    ),
  };
};

/** What was held into the night, or is told late, waits for the morning like the rest. */
export const tellableAt = ({ at, wakes }: Pick<Telling, 'at' | 'wakes'>, now: Instant): Instant =>
  tellAt(at > now ? at : now, { isWall: wakes, isOnDuty: wakes });

/** Whether a ping counts against the window. */
export const isEmergency = ({ urgency }: Pick<Telling, 'urgency'>): boolean =>
  urgency === 'emergency';

const onceEach = (tellings: readonly Telling[]): Telling[] => [
  ...new Map(tellings.map((telling) => [telling.key, telling])).values(),
];

/** The last of each topic, in the place where it came. */
const byTopic = (due: readonly Telling[]): { newest: Telling[]; replaced: Telling[] } => {
  const last = new Map(due.map((telling) => [telling.topic, telling]));
  const isLast = (telling: Telling): boolean => last.get(telling.topic) === telling;
  return { newest: due.filter(isLast), replaced: due.filter((each) => !isLast(each)) };
};

const bundled = (rest: readonly Telling[], free: number): Send[] =>
  rest.length <= free ? rest.map(single) : [digest(rest)];

const single = (telling: Telling): Send => ({
  tellings: [telling],
  urgency: telling.urgency,
  topic: telling.topic,
});

const digest = (tellings: readonly Telling[]): Send => ({
  tellings: [...tellings],
  urgency: highest(tellings),
  topic: DIGEST_TOPIC,
});

const highest = (tellings: readonly Telling[]): Urgency =>
  URGENCIES.findLast((each) => tellings.some(({ urgency }) => urgency === each)) ?? 'low';
