/** Arriving at and leaving a ticket: a unit's is the ticket's alone, a volunteer's goes into their record too. */
import type { Actor } from '../../domain/actor.ts';
import { distanceM } from '../../domain/place.ts';
import type { MarkWay } from '../../domain/service/attendance.ts';
import { isActive, type Task, type Ticket, volunteersOf } from '../../domain/ticket/ticket.ts';
import { type ArriveInput, arrive, NEAR_M } from '../../domain/ticket/verbs/arrive.ts';
import { leave } from '../../domain/ticket/verbs/leave.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { act } from '../tickets/act.ts';
import { seenTicket } from '../tickets/find.ts';
import { type AttendInput, attend, recordIdOf } from './attend.ts';

export const arriveAt = async (
  app: App,
  actor: Actor,
  ticketId: string,
  input: Pick<ArriveInput, 'place' | 'note' | 'taskId'>,
  key?: Key,
): Promise<Done> => {
  const { ticket } = await seenTicket(app, actor, ticketId);
  const noted = whoseTurn(ticket, actor, input.taskId);
  if (!noted) return act(app, actor, ticketId, arrive, input, key);
  // Who does not say where they are is not known to be near.
  const near = input.place !== undefined && distanceM(input.place, ticket.place) <= NEAR_M;
  return attendOn(app, actor, ticketId, { what: 'arrive', near, note: input.note, ...noted }, key);
};

export const leaveFrom = async (
  app: App,
  actor: Actor,
  ticketId: string,
  taskId: string | undefined,
  key?: Key,
): Promise<Done> => {
  const { ticket } = await seenTicket(app, actor, ticketId);
  const noted = whoseTurn(ticket, actor, taskId);
  if (!noted || (await isWithoutRecord(app, ticket, noted.personId ?? actor.personId)))
    return act(app, actor, ticketId, leave, { taskId }, key);
  return attendOn(app, actor, ticketId, { what: 'leave', ...noted }, key);
};

/** Answers the ticket, whichever of the two was written. */
const attendOn = async (
  app: App,
  actor: Actor,
  ticketId: string,
  noted: Omit<AttendInput, 'activity'>,
  key?: Key,
): Promise<Done> => {
  const asked = { activity: { ticketId }, ...noted, deviceAt: key?.deviceAt };
  const done = await attend(app, actor, asked, key);
  return { ...done, id: ticketId };
};

/** A member's own, or that of a volunteer who is known by name; undefined for a unit's. */
const whoseTurn = (
  ticket: Ticket,
  { role }: Actor,
  taskId: string | undefined,
): { way: MarkWay; personId?: string } | undefined => {
  if (role === 'member') return { way: 'place' };
  const task = volunteersOf(ticket).find(({ id }) => id === taskId);
  return task?.personId ? { way: 'list', personId: task.personId } : undefined;
};

/** Came before records were kept. */
const isWithoutRecord = async (app: App, ticket: Ticket, personId: string): Promise<boolean> => {
  const isThere = (task: Task) => task.personId === personId && task.arrivedAt && isActive(task);
  if (!volunteersOf(ticket).some(isThere)) return false;
  const id = await recordIdOf(app, { ticketId: ticket.id }, personId);
  return (await app.store.thing('record', id)) === undefined;
};
