/** Arriving at and leaving a ticket: a unit's is the ticket's alone, a volunteer's goes into their record too. */
import type { Actor } from '../../domain/actor.ts';
import { notFound } from '../../domain/error.ts';
import { distanceM } from '../../domain/place.ts';
import type { MarkWay } from '../../domain/service/attendance.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { type ArriveInput, arrive, NEAR_M } from '../../domain/ticket/verbs/arrive.ts';
import { leave } from '../../domain/ticket/verbs/leave.ts';
import type { App } from '../context.ts';
import { act, type Done, type Key } from '../tickets/act.ts';
import { attendTicket } from './attend.ts';

export const arriveAt = async (
  app: App,
  actor: Actor,
  ticketId: string,
  input: Pick<ArriveInput, 'place' | 'note' | 'taskId'>,
  key?: Key,
): Promise<Done> => {
  const ticket = await seen(app, actor, ticketId);
  const noted = whoseTurn(ticket, actor, input.taskId);
  if (!noted) return act(app, actor, ticketId, arrive, input, key);
  // Who does not say where they are is not known to be near.
  const near = input.place !== undefined && distanceM(input.place, ticket.place) <= NEAR_M;
  const activity = { ticketId };
  return attendTicket(app, actor, { activity, what: 'arrive', near, ...noted }, key);
};

export const leaveFrom = async (
  app: App,
  actor: Actor,
  ticketId: string,
  taskId: string | undefined,
  key?: Key,
): Promise<Done> => {
  const noted = whoseTurn(await seen(app, actor, ticketId), actor, taskId);
  if (!noted) return act(app, actor, ticketId, leave, { taskId }, key);
  return attendTicket(app, actor, { activity: { ticketId }, what: 'leave', ...noted }, key);
};

const seen = async (app: App, actor: Actor, ticketId: string): Promise<Ticket> => {
  const ticket = (await app.store.ticket(ticketId))?.ticket;
  if (!ticket || sightOf(actor, ticket) === 'none') throw notFound();
  return ticket;
};

/** A member's own, or that of a volunteer who is known by name; undefined for a unit's. */
const whoseTurn = (
  ticket: Ticket,
  { role }: Actor,
  taskId: string | undefined,
): { way: MarkWay; personId?: string } | undefined => {
  if (role === 'member') return { way: 'place' };
  const task = ticket.tasks.find(({ id }) => id === taskId);
  return task?.personId ? { way: 'list', personId: task.personId } : undefined;
};
