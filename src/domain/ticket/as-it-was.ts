/** 补单: how far was the lead already, and when, once a whistle told after the fact goes out? */
import type { FactType } from './fact.ts';
import { leadOf, type Task, type Ticket } from './ticket.ts';

const GOING_OUT: readonly FactType[] = [
  'ticket.raised',
  'ticket.revised',
  'ticket.triaged',
  'ticket.blown',
];

/** What was reported is reported again, with its outcome: only the unit knows it. */
export const asItWas = (ticket: Ticket, type: FactType): Ticket => {
  const { retro, status } = ticket;
  const lead = leadOf(ticket);
  const claimedAt = retro?.claimedAt ?? retro?.arrivedAt;
  if (!GOING_OUT.includes(type) || status !== 'blown' || !lead || !retro || !claimedAt)
    return ticket;
  const was: Task = {
    ...lead,
    status: retro.arrivedAt ? 'on_site' : 'claimed',
    calledAt: retro.blownAt,
    claimedAt,
    ...(retro.arrivedAt && { arrivedAt: retro.arrivedAt }),
  };
  const tasks = ticket.tasks.map((task) => (task === lead ? was : task));
  return { ...ticket, status: 'working', tasks };
};
