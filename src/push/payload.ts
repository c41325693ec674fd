/** What is in one parcel, for whoever receives it? Kind, number, street, clock and a link, nothing else. */
import type { Language, Parcel } from '../app/reach/carrier.ts';
import { tapMinutes } from '../app/reach/one-tap.ts';
import { INBOX_HREF, type Told, type Worded, wordDigest, wordTold } from '../contract/told.ts';
import { hrefOfTold } from '../contract/told-href.ts';
import { reachWords } from '../contract/words/pages/reach.ts';
import type { Instant } from '../domain/instant.ts';
import type { Urgency } from '../domain/reach/aim.ts';
import type { Message } from '../domain/reach/message.ts';

/** What the service worker shows. */
export type PushPayload = Worded & {
  key: string;
  topic: string;
  /** A path of this site. */
  href: string;
  /** What was opened when it is pressed; of a digest absent. */
  subjectId?: string;
  urgency: Urgency;
  count: number;
  /** Claims from the lock screen. */
  tap?: { token: string; label: string };
  labels: { open: string };
  language: Language;
  at: Instant;
};

export type StreetName = (streetId: string) => string | undefined;

export const toPushPayload = (
  parcel: Parcel,
  streetName: StreetName,
  now: Instant,
): PushPayload => {
  const { key, topic, urgency, messages, tap } = parcel;
  const { language } = parcel.to;
  const words = reachWords[language];
  const minutes = tap === undefined ? undefined : tapMinutes(tap);
  const label = minutes ? words.claimWithin(minutes) : words.claim;
  return {
    key,
    topic,
    ...wordParcel(parcel, streetName, now),
    href: hrefOfAll(messages),
    ...(messages.length === 1 && { subjectId: messages[0]?.subject.id }),
    urgency,
    count: messages.length,
    ...(tap !== undefined && { tap: { token: tap, label } }),
    labels: { open: words.open },
    language,
    at: now,
  };
};

/** One, a digest, or, with nothing in it, a trial. */
export const wordParcel = (
  { messages, to: { language, channel } }: Pick<Parcel, 'messages' | 'to'>,
  streetName: StreetName,
  now: Instant,
): Worded => {
  const [message, ...more] = messages;
  if (!message) {
    const { title, ofDevice, ofGroup } = reachWords[language].trial;
    return { title, body: channel === 'hook' ? ofGroup : ofDevice };
  }
  if (more.length > 0) return wordDigest(messages, language);
  return wordTold(toTold(message, streetName), language, now);
};

export const toTold = (message: Message, streetName: StreetName): Told => {
  const { reason, kind, number, streetId, clock } = message;
  const street = streetId === undefined ? undefined : streetName(streetId);
  return {
    reason,
    ...(kind && { kind }),
    ...(number && { number }),
    ...(street && { street }),
    ...(clock && { clock }),
  };
};

/** A digest leads to the inbox. */
export const hrefOfAll = (messages: readonly Message[]): string => {
  const [message, ...more] = messages;
  return message && more.length === 0 ? hrefOfTold(message) : INBOX_HREF;
};
