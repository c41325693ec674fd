/** How is what is told worded, on a phone, by a robot and in the inbox alike? Kind, number, street, clock and a link. */
import { type Instant, shanghaiDay, toInstant, toMillis } from '../domain/instant.ts';
import { REASON_KINDS, type TellKind } from '../domain/reach/aim.ts';
import type { Message, ToldClock } from '../domain/reach/message.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/service/record/record.ts';
import { REGISTRATION_KINDS } from '../domain/service/registration/registration.ts';
import { KINDS } from '../domain/ticket/ticket.ts';
import type { Language } from './words/book.ts';
import { en } from './words/en.ts';
import { reachWords } from './words/pages/reach.ts';
import { serviceNames } from './words/pages/service-names.ts';
import { zh } from './words/zh.ts';

/** `street` by its name; absent where nobody may know it. */
export type Told = Pick<Message, 'reason' | 'kind' | 'number' | 'clock'> & { street?: string };

export type Worded = { title: string; body: string };

const BOOKS = { zh, en };

/** '应急 · 叫到本单位,请应哨' and 'LX20261123-0047 · 千佛山街道 · 应哨 14:35 前'. */
export const wordTold = (told: Told, language: Language, now: Instant): Worded => {
  const { reason, kind, number, street, clock } = told;
  return {
    title: beside(kind && wordKind(kind, language), reachWords[language].reason[reason]),
    body: beside(number, street, clock && wordClock(clock, language, now)),
  };
};

/** How many there are, and of which kinds. */
export const wordDigest = (messages: readonly Pick<Message, 'reason'>[], language: Language) => {
  const words = reachWords[language];
  const counts = new Map<TellKind, number>();
  for (const { reason } of messages) {
    const kind = REASON_KINDS[reason];
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = [...counts].map(([kind, count]) => words.digestPart(words.tellKind[kind], count));
  return { title: words.digest(messages.length), body: parts.join(words.join) } satisfies Worded;
};

export const INBOX_HREF = '/inbox';

const wordKind = (kind: NonNullable<Message['kind']>, language: Language): string => {
  const names = serviceNames[language];
  if (isOneOf(KINDS, kind)) return BOOKS[language].kind[kind];
  if (isOneOf(REGISTRATION_KINDS, kind)) return names.registrationKind[kind];
  return isOneOf<RecordKind>(RECORD_KINDS, kind) ? names.needKind[kind] : '';
};

const isOneOf = <T extends string>(all: readonly T[], one: string): one is T =>
  (all as readonly string[]).includes(one);

/** '应哨 14:35 前' */
export const wordClock = (clock: ToldClock, language: Language, now: Instant): string => {
  const words = reachWords[language];
  const at = wallTime(clock.dueAt, now);
  if (clock.name === 'shift') return words.begins(at);
  return words.clock[clock.state](BOOKS[language].clockName[clock.name], at);
};

/** '14:35' of the same day, '11-26 09:00' otherwise. */
const wallTime = (instant: Instant, now: Instant): string => {
  const day = shanghaiDay(instant);
  const time = toInstant(toMillis(instant) + SHANGHAI_AHEAD_MS).slice(11, 16);
  return day === shanghaiDay(now) ? time : `${day.slice(5)} ${time}`;
};

const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

const beside = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
