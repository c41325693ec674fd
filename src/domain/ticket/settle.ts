/** Which cards and closings are due by now? Each dated at its own instant, in order, exactly once. */
import { earliest, type Instant } from '../instant.ts';
import { type Clock, isTicking } from '../sla/clock.ts';
import type { NewFact } from './fact.ts';
import { unfinishedIds } from './flow.ts';
import type { Ticket } from './ticket.ts';

/**
 * At the due instant exactly is still in time, so a red card and a closing are written
 * once that instant has passed, and bear it as their date.
 */
export const settle = (ticket: Ticket, now: Instant): NewFact[] => {
  const facts = ticket.clocks.filter(isTicking).flatMap((clock) => due(ticket, clock, now));
  const sorted = facts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const closing = sorted.findIndex((each) => each.type === 'ticket.closed');
  return closing < 0 ? sorted : sorted.slice(0, closing + 1);
};

/** The next instant at which settling would write something; the sweep sleeps until then. */
export const nextInstant = (ticket: Ticket): Instant | undefined =>
  earliest(...ticket.clocks.filter(isTicking).map(nextOf));

const due = (ticket: Ticket, clock: Clock, now: Instant): NewFact[] => {
  if (clock.name === 'rating')
    return now > clock.dueAt && ticket.status === 'rating' ? [closed(ticket, clock)] : [];
  const cards: NewFact[] = [];
  const data = { clockId: clock.id, unitId: clock.unitId };
  if (!clock.yellow && now > clock.yellowAt)
    cards.push({ type: 'clock.yellow', at: clock.yellowAt, by: {}, data });
  if (!clock.red && now > clock.dueAt)
    cards.push({ type: 'clock.red', at: clock.dueAt, by: {}, data });
  return cards;
};

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

const nextOf = (clock: Clock): Instant | undefined => {
  if (clock.name === 'rating') return clock.dueAt;
  if (!clock.yellow) return clock.yellowAt;
  return clock.red ? undefined : clock.dueAt;
};
