/** Which clocks are shown, and in which order? */
import type { ClockView, TaskView, TicketView } from '../../../src/contract/views.ts';
import { type ClockName, nearestClock } from '../../../src/domain/sla/clock.ts';

/** The lead's and the ticket's own first; those of supports apart. The rating window is nobody's deadline, milestones stand with their words. */
export const clockGroups = (ticket: TicketView): { main: ClockView[]; supports: ClockView[] } => {
  const roleOf = new Map(ticket.tasks.map((task) => [task.id, task.role]));
  const live = ticket.clocks.filter(({ state, name }) => state !== 'void' && !APART.includes(name));
  const isSupport = (clock: ClockView): boolean => roleOf.get(clock.taskId ?? '') === 'support';
  return {
    main: live.filter((clock) => !isSupport(clock)),
    supports: live.filter(isSupport),
  };
};

const APART: readonly ClockName[] = ['rating', 'milestone'];

export const isTicking = ({ state }: ClockView): boolean =>
  state === 'running' || state === 'yellow' || state === 'red';

/** What the head shows: due first among those that run, else among those that stand still. */
export const nearestOf = (clocks: readonly ClockView[]): ClockView | undefined =>
  firstOf(clocks.filter(isTicking)) ?? firstOf(clocks.filter(({ state }) => state === 'paused'));

const firstOf = (clocks: readonly ClockView[]): ClockView | undefined => {
  const nearest = nearestClock(clocks);
  return nearest && clocks.find(({ id }) => id === nearest.id);
};

/** The clock that a unit's row shows. */
export const taskClock = (ticket: TicketView, task: TaskView): ClockView | undefined =>
  nearestOf(ticket.clocks.filter((clock) => clock.taskId === task.id));
