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
import type { RosterFact } from './fact.ts';

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
  /** How many less urgent ones were left out. */
  more?: number;
  words?: string;
  takenOverAt?: Instant;
  takenOverBy?: string;
  /** Handed over anew before anybody took it. */
  superseded?: true;
};

/** One handover names no more: the most urgent. */
export const HANDED_MAX = 300;

export type Noted = HandedTicket & { note?: string };

/** What the note on one ticket is called among the words of its handover. */
export const noteKey = (index: number): string => `note${index + 1}`;

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

/** What is paused is not urgent. */
const urgencyKey = ({ dueAt = NEVER, state, number }: HandedTicket): string =>
  `${state === 'paused' ? NEVER : dueAt} ${number}`;
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

type HandedOver = Extract<RosterFact, { type: 'shift.handed_over' }>;

export const handoverFrom = ({ at, by, data }: HandedOver): Handover => {
  const { words, ...said } = data;
  return { ...said, at, personId: by.personId, words: words?.id };
};

export const takenOver = (handover: Handover, { at, by }: RosterFact): Handover => ({
  ...handover,
  takenOverAt: at,
  takenOverBy: by.personId,
});
