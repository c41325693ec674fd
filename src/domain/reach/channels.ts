/** Through which channels does one person hear of this kind of thing, and in which order? */
import type { TellKind } from './aim.ts';
import type { Telling } from './telling.ts';

/** Of one person, the gentlest first; the inbox is never switched off. */
export const CHANNELS = ['inbox', 'push', 'sms', 'voice'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A group of a unit has one way only. */
export type Way = Channel | 'hook';

export type Choices = Partial<Record<TellKind, readonly Channel[]>>;

/** Where nothing was chosen. */
export const DEFAULTS: Record<TellKind, readonly Channel[]> = {
  call: ['push', 'sms'],
  card: ['push', 'sms'],
  ask: ['push', 'sms'],
  answer: ['push'],
  progress: [],
  service: ['push'],
  duty: ['push'],
};

/** Nobody gets a text message for what can wait, unless they chose it. */
const defaultsFor = ({ kind, urgency }: Told): readonly Channel[] =>
  DEFAULTS[kind].filter((channel) => channel === 'push' || urgency === 'high');

/** Nobody who is on duty turns off what they are on duty for. */
const ON_DUTY: readonly TellKind[] = ['call', 'card'];

type Told = Pick<Telling, 'kind' | 'urgency' | 'isOnDuty'>;

/**
 * `owned`: where this person can be reached at all: a subscription, a phone. An emergency goes through
 * all of them, one after the other, until it has reached somebody. Once reached: none.
 */
export const channelsFor = (
  choices: Choices,
  owned: readonly Channel[],
  told: Told,
  isReached = false,
): Channel[] => {
  if (isReached) return [];
  const { kind, urgency, isOnDuty } = told;
  const chosen = choices[kind] ?? defaultsFor(told);
  const least = isOnDuty && ON_DUTY.includes(kind) ? defaultsFor(told) : [];
  const wanted = urgency === 'emergency' ? CHANNELS : [...chosen, ...least];
  return CHANNELS.filter(
    (channel) => channel === 'inbox' || (wanted.includes(channel) && owned.includes(channel)),
  );
};

/** What goes to the group robots and webhooks of a unit: once, however many of it are told. */
export const groupTellings = (tellings: readonly Telling[]): Telling[] => [
  ...new Map(
    tellings
      .filter(({ kind, isOnDuty }) => ON_DUTY.includes(kind) && isOnDuty)
      .map((telling) => [`${telling.unitId} ${telling.topic}`, telling]),
  ).values(),
];
