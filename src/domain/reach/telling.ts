/** What is to be told to one person of one fact, from when on and until when? */
import { type Instant, toMillis } from '../instant.ts';
import type { Clock } from '../sla/clock.ts';
import { REASON_KINDS, type TellKind, type Urgency } from './aim.ts';
import type { Happening } from './happening.ts';
import { clockFor, type Message, messageOf } from './message.ts';
import { type Recipient, recipientsOf } from './recipients.ts';
import type { House } from './resolve.ts';

export type Telling = {
  /** '<thing>.<version>.<person>': nobody is told of one fact twice. */
  key: string;
  personId: string;
  unitId: string;
  /** From when on; quiet hours are in it. */
  at: Instant;
  kind: TellKind;
  urgency: Urgency;
  isOnDuty: boolean;
  /** Also in quiet hours, should it be held until then. */
  wakes: boolean;
  /** A newer one of the same topic takes the place of an older: one clock has one card. */
  topic: string;
  clockId?: string;
  /** Until when it is of use; absent where nothing is due. */
  expiresAt?: Instant;
  message: Message;
};

export const tellingsOf = (happening: Happening, house: House): Telling[] =>
  recipientsOf(happening, house, happening.fact.at).map((recipient) => ({
    key: `${factKey(happening)}.${recipient.personId}`,
    personId: recipient.personId,
    unitId: recipient.unitId,
    at: recipient.tellAt,
    kind: REASON_KINDS[recipient.reason],
    urgency: recipient.urgency,
    isOnDuty: recipient.isOnDuty,
    wakes: recipient.wakes,
    topic: topicOf(happening, recipient),
    ...(recipient.clockId && { clockId: recipient.clockId }),
    ...expiry(happening, recipient),
    message: messageOf(happening, recipient),
  }));

const subjectId = ({ fact }: Happening): string =>
  'ticketId' in fact ? fact.ticketId : fact.thingId;

const factKey = (happening: Happening): string =>
  `${subjectId(happening)}.${happening.fact.version}`;

/** Rungs are of the ticket: four clocks that climb together reach the same people once. */
const topicOf = (happening: Happening, { reason, clockId }: Recipient): string => {
  if (reason === 'level') return `${subjectId(happening)}.level`;
  return clockId ? `${subjectId(happening)}.${clockId}` : factKey(happening);
};

const expiry = (happening: Happening, recipient: Recipient): { expiresAt?: Instant } => {
  const clock = 'ticket' in happening ? clockFor(happening.ticket, recipient) : undefined;
  const expiresAt = clock && nextStep(clock, recipient.tellAt);
  return expiresAt ? { expiresAt } : {};
};

/** When the clock goes on to its next card, which says more. */
const nextStep = ({ dueAt, level3At, level4At }: Clock, at: Instant): Instant | undefined =>
  [dueAt, level3At, level4At].find((step) => step !== undefined && step > at);

const SHORTEST_SECONDS = 60;
const LONGEST_SECONDS = 28 * 24 * 3600;
const DAY_SECONDS = 24 * 3600;

/** How long a push service keeps it for a phone that is off: TTL of RFC 8030. */
export const ttlSeconds = (expiresAt: Instant | undefined, now: Instant): number => {
  if (expiresAt === undefined) return DAY_SECONDS;
  const left = Math.floor((toMillis(expiresAt) - toMillis(now)) / 1000);
  return Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, left));
};
