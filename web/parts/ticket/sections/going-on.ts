/** What is going on with the ticket at this moment, in one line each? */
import type { PauseView, TicketView } from '../../../../src/contract/views.ts';
import type { GoingOnWords } from '../../../../src/contract/words/pages/going-on.ts';
import type { TicketStatus } from '../../../../src/domain/ticket/ticket.ts';
import { amountWords, type Maybe, type Narrator, parts } from './section.ts';
import { pauseState } from './time.ts';

export type GoingOn = {
  key: string;
  /** Somebody waits for an answer. */
  isWaiting: boolean;
  head: string;
  said: string[];
  /** The number of another ticket. */
  link?: string;
};

type Teller = Narrator & { now: GoingOnWords };

const UNDER_WAY: readonly TicketStatus[] = ['draft', 'pending', 'blown', 'working', 'reported'];

export const goingOn = (ticket: TicketView, by: Teller): GoingOn[] => {
  const isUnderWay = UNDER_WAY.includes(ticket.status);
  return [...standing(ticket, by), ...(isUnderWay ? underWay(ticket, by) : [])];
};

const line = (key: string, isWaiting: boolean, head: string, ...said: Maybe[]): GoingOn => ({
  key,
  isWaiting,
  head,
  said: parts(...said),
});

const standing = ({ mergedInto, retro }: TicketView, { now }: Teller): GoingOn[] => [
  ...(mergedInto ? [{ ...line('merged', false, now.mergedInto), link: mergedInto.number }] : []),
  ...(retro ? [line('retro', false, now.retro, now.retroText)] : []),
];

const underWay = (ticket: TicketView, by: Teller): GoingOn[] => {
  const { now, say } = by;
  const { withdrawnAt } = ticket;
  return [
    ...(withdrawnAt
      ? [line('withdrawn', false, now.withdrawn, now.withdrawnText(say(withdrawnAt)))]
      : []),
    ...pauses(ticket, by),
    ...whoLeads(ticket, by),
    ...requests(ticket, by),
    ...meetings(ticket, by),
    ...orders(ticket, by),
  ];
};

const pauses = (ticket: TicketView, by: Teller): GoingOn[] =>
  ticket.pauses.flatMap((pause) => pauseLine(pause, by) ?? []);

const pauseLine = (pause: PauseView, { book, now, say }: Teller): GoingOn | undefined => {
  const { kind, why, by, document, to } = pause;
  const key = `pause${pause.n}`;
  const name = book.pauseKind[kind];
  const until = say(pause.until);
  const about = [to, document, why];
  switch (pauseState(pause)) {
    case 'asked':
      return line(
        key,
        true,
        now.pauseAsked(name),
        now.waitsFor[kind],
        now.by(by.name),
        now.until(until),
        ...about,
      );
    case 'open':
      return line(key, false, now.pausedUntil(name, until), ...about, now.grantedBy[kind]);
    case 'rang':
      return line(key, true, now.pausedUntil(name, until), now.rang, ...about);
    case 'refused':
    case 'dropped':
    case 'ended':
      return undefined;
  }
};

/** One open ruling stands for the returns that led to it. */
const whoLeads = ({ returns, ruling }: TicketView, { now }: Teller): GoingOn[] => {
  if (ruling && !ruling.ruledAt) {
    const { provisional } = ruling;
    return [
      line(
        'ruling',
        true,
        now.ruling,
        provisional ? now.provisional(provisional.name) : now.noLead,
      ),
    ];
  }
  return returns.flatMap(({ n, state, unit, suggested }) => {
    const head = now.returned[state];
    const text = suggested ? now.suggests(unit.name, suggested.name) : now.by(unit.name);
    return head ? [line(`return${n}`, true, head, text)] : [];
  });
};

const requests = ({ extensions, releases }: TicketView, { now, told }: Teller): GoingOn[] => [
  ...extensions
    .filter(({ state }) => state === 'asked')
    .map((each) => {
      const text = now.extensionText(each.unit.name, amountWords(each, told));
      return line(`extension${each.n}`, true, now.extension, text, each.text);
    }),
  ...releases
    .filter(({ state }) => state === 'asked')
    .map(({ n, unit, text }) => line(`release${n}`, true, now.release, now.by(unit.name), text)),
];

const meetings = (ticket: TicketView, { book, now, words, say }: Teller): GoingOn[] =>
  ticket.meetings
    .filter(({ state }) => state === 'called')
    .map(({ n, level, at, place, units }) => {
      const names = units.map(({ name }) => name).join(words.join);
      return line(
        `meeting${n}`,
        false,
        now.meeting(book.meetingLevel[level], say(at)),
        place,
        names,
      );
    });

const orders = (ticket: TicketView, { now, words, say }: Teller): GoingOn[] =>
  ticket.orders
    .filter(({ answeredAt }) => answeredAt === undefined)
    .map(({ n, kind, unit, dueAt, text }) => {
      const due = dueAt && now.due(say(dueAt));
      return line(
        `order${n}`,
        true,
        now.order(words.order[kind]),
        now.orderText(unit.name),
        due,
        text,
      );
    });
