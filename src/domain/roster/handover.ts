/** What goes from one shift to the next? 交接班: open tickets, what was promised, what is due, and notes. */
import type { Instant } from '../instant.ts';
import { type Clock, type ClockState, clockState, isUnfinished } from '../sla/clock.ts';
import {
  isActive,
  isOpen,
  type Kind,
  type TaskStatus,
  type Ticket,
  taskOfUnit,
} from '../ticket/ticket.ts';
import { type WaitKind, waitsOf } from '../ticket/waits.ts';

export type HandedTicket = {
  ticketId: string;
  number: string;
  kind: Kind;
  level: number;
  /** Of the unit's own task, if it has one to do. */
  taskStatus?: TaskStatus;
  eta?: Instant;
  /** The unit's clock that is due first. */
  dueAt?: Instant;
  state?: ClockState;
  /** What waits for the unit's decision. */
  waits: WaitKind[];
};

export type Handover = {
  n: number;
  at: Instant;
  personId?: string;
  tickets: HandedTicket[];
  words?: string;
  takenOverAt?: Instant;
  takenOverBy?: string;
  /** Handed over anew before anybody took it. */
  superseded?: true;
};

export type Noted = HandedTicket & { note?: string };

/** What this unit still owes at this instant, most urgent first. Notes by ticket id are filled in. */
export const handoverOf = (
  tickets: readonly Ticket[],
  unitId: string,
  notes: ReadonlyMap<string, string>,
  at: Instant,
): Noted[] =>
  tickets
    .filter((ticket) => isOpen(ticket) || ticket.status === 'draft' || ticket.status === 'rating')
    .flatMap((ticket) => handed(ticket, unitId, at))
    .map((each) => {
      const note = notes.get(each.ticketId);
      return note ? { ...each, note } : each;
    })
    .sort((a, b) => (urgencyKey(a) < urgencyKey(b) ? -1 : 1));

const urgencyKey = ({ dueAt = NEVER, number }: HandedTicket): string => `${dueAt} ${number}`;
const NEVER = '9999';

const handed = (ticket: Ticket, unitId: string, at: Instant): HandedTicket[] => {
  const task = taskOfUnit(ticket, unitId);
  const isToDo = isOpen(ticket) && task && isActive(task) && task.status !== 'done';
  const clock = firstDue(ticket, unitId);
  const waits = waitsOf(ticket).flatMap((wait) => (wait.unitId === unitId ? [wait.kind] : []));
  if (!isToDo && !clock && waits.length === 0) return [];
  const { id: ticketId, number, kind, level } = ticket;
  return [
    {
      ...{ ticketId, number, kind, level, waits },
      ...(isToDo && { taskStatus: task.status, ...(task.eta && { eta: task.eta }) }),
      ...(clock && { dueAt: clock.dueAt, state: clockState(clock, at) }),
    },
  ];
};

const firstDue = ({ clocks }: Ticket, unitId: string): Clock | undefined =>
  clocks
    .filter((clock) => clock.unitId === unitId && clock.name !== 'rating' && isUnfinished(clock))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];

/** The one that waits to be taken over. */
export const openHandover = (handovers: readonly Handover[]): Handover | undefined =>
  handovers.findLast(({ takenOverAt, superseded }) => !takenOverAt && !superseded);
