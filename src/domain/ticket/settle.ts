/** Which cards, rungs and endings are due by now? Each dated at its own instant, in order, exactly once. */
import { earliest, type Instant } from '../instant.ts';
import { type Clock, isTicking } from '../sla/clock.ts';
import { type Level, RED_LEVEL } from '../sla/ladder.ts';
import type { NewFact } from './fact.ts';
import { unfinishedIds } from './flow.ts';
import { isOpen, openPause, type Ticket } from './ticket.ts';

/**
 * At the due instant exactly is still in time, so a red card and a closing are written
 * once that instant has passed, and bear it as their date.
 */
export const settle = (ticket: Ticket, now: Instant): NewFact[] => {
  const facts = [
    ...ticket.clocks.filter(isTicking).flatMap((clock) => due(ticket, clock, now)),
    ...endOfHands(ticket, now),
    ...ringOfPause(ticket, now),
  ];
  const sorted = facts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const closing = sorted.findIndex((each) => each.type === 'ticket.closed');
  return closing < 0 ? sorted : sorted.slice(0, closing + 1);
};

/** The next instant at which settling would write something; the sweep sleeps until then. */
export const nextInstant = (ticket: Ticket): Instant | undefined =>
  earliest(
    handsEndAt(ticket),
    ringsAt(ticket),
    ...ticket.clocks.filter(isTicking).map((clock) => nextOf(clock)?.at),
  );

const due = (ticket: Ticket, clock: Clock, now: Instant): NewFact[] => {
  if (clock.name === 'rating')
    return now > clock.dueAt && ticket.status === 'rating' ? [closed(ticket, clock)] : [];
  return stepsOf(clock)
    .filter(({ at }) => now > at)
    .map(({ fact }) => fact);
};

type Step = { at: Instant; fact: NewFact };

/** What is still to be written of this clock, in order of its instants. */
const stepsOf = (clock: Clock): Step[] => {
  const { id: clockId, unitId, level = 0, level3At, level4At } = clock;
  const data = { clockId, unitId };
  const climbs = level3At !== undefined;
  const rung = (at: Instant | undefined, height: Level): Step[] =>
    at !== undefined && level < height
      ? [{ at, fact: { type: 'clock.escalated', at, by: {}, data: { ...data, level: height } } }]
      : [];
  return [
    ...(clock.yellow ? [] : [card('clock.yellow', clock.yellowAt, data)]),
    ...(clock.red
      ? []
      : [card('clock.red', clock.dueAt, { ...data, ...(climbs && { level: RED_LEVEL }) })]),
    ...rung(level3At, 3),
    ...rung(level4At, 4),
  ];
};

type Card = Extract<NewFact, { type: 'clock.red' }>['data'];

const card = (type: 'clock.yellow' | 'clock.red', at: Instant, data: Card): Step => ({
  at,
  fact: { type, at, by: {}, data },
});

const nextOf = (clock: Clock): { at: Instant } | undefined =>
  clock.name === 'rating' ? { at: clock.dueAt } : stepsOf(clock)[0];

const closed = (ticket: Ticket, clock: Clock): NewFact => ({
  type: 'ticket.closed',
  at: clock.dueAt,
  by: {},
  data: {
    cause: 'not_rated',
    stopped: [clock.id],
    voided: unfinishedIds(ticket).filter((id) => id !== clock.id),
  },
});

/** A call for hands is over at its instant, and those it called no longer see the ticket. */
const handsEndAt = (ticket: Ticket): Instant | undefined =>
  (isOpen(ticket) || ticket.status === 'draft') && ticket.hands && !ticket.hands.ended
    ? ticket.hands.until
    : undefined;

const endOfHands = (ticket: Ticket, now: Instant): NewFact[] => {
  const at = handsEndAt(ticket);
  return at !== undefined && now > at ? [{ type: 'hands.ended', at, by: {}, data: {} }] : [];
};

/** A pause rings once, when its review is due; it goes on until somebody ends it. */
const ringsAt = (ticket: Ticket): Instant | undefined => {
  const pause = isOpen(ticket) ? openPause(ticket) : undefined;
  return pause?.rang ? undefined : pause?.until;
};

const ringOfPause = (ticket: Ticket, now: Instant): NewFact[] => {
  const at = ringsAt(ticket);
  const n = openPause(ticket)?.n;
  return at !== undefined && n !== undefined && now > at
    ? [{ type: 'pause.rang', at, by: {}, data: { n } }]
    : [];
};
