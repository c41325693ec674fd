/** Was it in time, was it solved, which cards were written? What street and tasks are both asked. */
import { type Clock, type ClockName, isInTime } from '../sla/clock.ts';
import type { Outcome, Ticket } from '../ticket/ticket.ts';
import type { Marks } from './case.ts';
import type { TermName } from './names.ts';

/** Of one task, or of the ticket itself; those that went away are left out. */
export const clocksOf = (ticket: Ticket, name: ClockName, taskId?: string): Clock[] =>
  ticket.clocks.filter((clock) => clock.name === name && clock.taskId === taskId && !clock.void);

/** Every round must be; undefined when there was none. */
export const inTime = (clocks: readonly Clock[]): boolean | undefined =>
  clocks.length === 0 ? undefined : clocks.every(isInTime);

export const isSolved = (outcome: Outcome | undefined): boolean =>
  outcome === 'solved' || outcome === 'partly';

export const cardsOf = (clocks: readonly Clock[]): { yellow: number; red: number } => ({
  yellow: clocks.filter((clock) => clock.yellow).length,
  red: clocks.filter((clock) => clock.red && !isLifted(clock, clocks)).length,
});

/** An extension asked in time and granted took its card away. */
const isLifted = (clock: Clock, clocks: readonly Clock[]): boolean =>
  clock.void === true &&
  clock.name === 'finish' &&
  clocks.some(
    ({ name, taskId, round }) =>
      name === 'finish' && taskId === clock.taskId && round > clock.round,
  );

export const mark = (name: TermName, value: boolean | undefined): Marks =>
  value === undefined ? {} : { [name]: value ? 1 : 0 };
