/** What does a ticket say outside this house? Kind, number, street, clock and a link, nothing else. */

import type { ClockView, TicketView } from '../../../../src/contract/views.ts';
import type { Book, Language } from '../../../../src/contract/words/book.ts';
import { reachWords } from '../../../../src/contract/words/pages/reach.ts';
import { shareWords } from '../../../../src/contract/words/pages/share.ts';
import { shanghaiDay, shanghaiTime, toInstant } from '../../../../src/domain/instant.ts';
import type { WorkingTime } from '../../../../src/domain/sla/intervals.ts';
import type { Kind } from '../../../../src/domain/ticket/ticket.ts';
import { lookAt, type PinState } from '../../../elements/pin-shape.ts';
import { remainingWords } from '../../../elements/remaining-words.ts';
import { shortStreet } from '../../short-name.ts';
import { nearestOf } from '../clocks.ts';

/** Square, in pixels: chats cut nothing off it. */
export const CARD_SIZE = 1080;

export type CardClock = {
  state: PinState;
  /** Which, and by when, as push and robots word it: '应哨 11-26 09:30 前'. */
  said: string;
  /** '还剩 30 分'; absent while it is paused. */
  left?: string;
};

export type Card = {
  kind: Kind;
  kindWord: string;
  letter: string;
  number: string;
  /** Of a sensitive ticket absent. */
  street?: string;
  clock?: CardClock;
  link: string;
  sentAt: string;
};

export type Around = {
  language: Language;
  book: Book;
  nowMs: number;
  time: WorkingTime | undefined;
  /** Of this site, such as https://shaodao.example. */
  origin: string;
};

type Shared = Pick<TicketView, 'number' | 'kind' | 'street' | 'sensitivity' | 'clocks'>;

export const toCard = (ticket: Shared, around: Around): Card => {
  const { number, kind, street, sensitivity, clocks } = ticket;
  const { book, nowMs, origin } = around;
  const clock = nearestOf(clocks);
  return {
    kind,
    kindWord: book.kind[kind],
    letter: book.kindLetter[kind],
    number,
    ...(sensitivity === 'normal' && { street: shortStreet(street.name) }),
    ...(clock && { clock: cardClock(clock, around) }),
    link: `${origin}/t/${number}`,
    sentAt: dayAndTime(toInstant(nowMs)),
  };
};

const cardClock = (clock: ClockView, { language, book, nowMs, time }: Around): CardClock => {
  const { name, dueAt, limit } = clock;
  // Late since a moment ago, while nobody has told this page.
  const { state } = lookAt(clock, nowMs);
  const called = book.clockName[name];
  if (state !== 'running' && state !== 'yellow' && state !== 'red')
    return { state, said: shareWords[language].paused(called) };
  return {
    state,
    said: reachWords[language].clock[state](called, dayAndTime(dueAt)),
    left: remainingWords({ dueAt, state, unit: limit?.unit }, nowMs, language, time),
  };
};

/** '11-26 09:30': a card is read on other days too. */
const dayAndTime = (instant: string): string =>
  `${shanghaiDay(instant).slice(5)} ${shanghaiTime(instant)}`;

/** What goes along with the picture, or instead of it. */
export const cardText = (card: Card, { language, book }: Around): string => {
  const words = shareWords[language];
  const { clock, street, link } = card;
  return [
    words.heading(book.product, card.kindWord, card.number),
    street,
    clock && (clock.left ? words.clockLine(clock.said, clock.left) : clock.said),
    link,
  ]
    .filter(Boolean)
    .join('\n');
};
