/** What does a ticket say outside this house? Kind, number, street, clock and a link, nothing else. */

import type { ClockView, TicketView } from '../../../../src/contract/views.ts';
import type { Book, Language } from '../../../../src/contract/words/book.ts';
import { clockWords } from '../../../../src/contract/words/pages/clock.ts';
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
  name: string;
  state: PinState;
  /** Empty while it is paused: it will be due at another time. */
  due: string;
  left: string;
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
  const seen = { dueAt, state: state === 'none' ? clock.state : state, unit: limit?.unit };
  const due = state === 'red' ? shareWords[language].wasDue : clockWords[language].by;
  return {
    name: book.clockName[name],
    state,
    due: state === 'paused' ? '' : due(dayAndTime(dueAt)),
    left: remainingWords(seen, nowMs, language, time),
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
    clock && words.clockLine(clock.name, clock.due, clock.left),
    link,
  ]
    .filter(Boolean)
    .join('\n');
};
