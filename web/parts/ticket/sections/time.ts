/** What moves the clocks or adds to them: extensions, pauses, milestones, orders with a date. */
import type {
  ExtensionView,
  MilestoneView,
  OrderView,
} from '../../../../src/contract/overlay-views.ts';
import type { PauseView, TicketView } from '../../../../src/contract/views.ts';
import {
  amountWords,
  type Narrator,
  parts,
  quotes,
  type SectionRow,
  type Tone,
} from './section.ts';

export const timeRows = (
  { extensions, pauses }: Pick<TicketView, 'extensions' | 'pauses'>,
  by: Narrator,
): SectionRow[] => [
  ...extensions.map((each) => extensionRow(each, by)),
  ...pauses.map((each) => pauseRow(each, by)),
];

const extensionRow = (each: ExtensionView, { words, told, say }: Narrator): SectionRow => ({
  key: `extension${each.n}`,
  name: words.extension(each.unit.name, amountWords(each, told)),
  state: words.extensionState[each.state],
  tone: each.state === 'asked' ? 'amber' : '',
  said: parts(
    words.askedAt(each.unit.name, say(each.askedAt)),
    each.answeredAt && words.answeredAt(say(each.answeredAt)),
  ),
  quotes: quotes([words.reason, each.text], [words.answer, each.answer]),
});

type PauseState = keyof Narrator['words']['pauseState'];

export const pauseState = ({ state, rang, endedAt }: PauseView): PauseState => {
  if (state) return state;
  if (endedAt) return 'ended';
  return rang ? 'rang' : 'open';
};

const PAUSE_TONE: Record<PauseState, Tone> = {
  asked: 'amber',
  rang: 'amber',
  open: 'stopped',
  refused: '',
  dropped: '',
  ended: '',
};

const pauseRow = (pause: PauseView, { book, words, say }: Narrator): SectionRow => {
  const { n, kind, by, from, until, endedAt, to, document } = pause;
  const state = pauseState(pause);
  const isTrue = pause.state === undefined;
  return {
    key: `pause${n}`,
    name: book.pauseKind[kind],
    state: words.pauseState[state],
    tone: PAUSE_TONE[state],
    said: parts(
      by.name,
      isTrue ? words.pauseSpan(say(from), say(endedAt ?? until)) : words.pauseUntil(say(until)),
      to,
      document,
    ),
    quotes: quotes([words.reason, pause.why], [words.decision, pause.decision]),
  };
};

export const milestoneRows = (
  { milestones, clocks }: Pick<TicketView, 'milestones' | 'clocks'>,
  { words, say }: Narrator,
): SectionRow[] =>
  milestones.map((each: MilestoneView) => ({
    key: `milestone${each.n}`,
    name: each.text ?? words.milestone(each.n),
    state: each.metAt ? words.milestoneState.met : words.milestoneState.open,
    tone: each.metAt ? 'met' : '',
    said: parts(each.metAt ? words.metAt(say(each.metAt)) : words.due(say(each.dueAt))),
    quotes: each.metText ? [{ text: each.metText }] : [],
    clock: each.metAt ? undefined : clocks.find(({ id }) => id === each.clockId),
  }));

export const orderRows = (
  { orders }: Pick<TicketView, 'orders'>,
  { words, say }: Narrator,
): SectionRow[] =>
  orders.map((each: OrderView) => ({
    key: `order${each.n}`,
    name: words.orderTo(words.order[each.kind], each.unit.name),
    state: each.answeredAt ? words.orderState.answered : words.orderState.open,
    tone: each.answeredAt ? '' : 'amber',
    said: parts(
      words.orderBy(each.by.name, say(each.at)),
      each.dueAt && words.due(say(each.dueAt)),
      each.answeredAt && words.answeredAt(say(each.answeredAt)),
    ),
    quotes: [
      ...(each.text ? [{ text: each.text }] : []),
      ...quotes([words.orderAnswer, each.answer]),
    ],
  }));
