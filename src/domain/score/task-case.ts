/** How did a called unit do on a ticket: in claiming, coming, solving, and in the street's eyes? */
import { type Instant, toMillis } from '../instant.ts';
import { APPOINTED } from '../sla/start.ts';
import { isActive, type Outcome, type Task, type Ticket } from '../ticket/ticket.ts';
import type { CaseOf, CaseRow, Marks, Seconds } from './case.ts';
import { cardsOf, clocksOf, inTime, isSolved, mark } from './marks.ts';
import type { TimeName } from './names.ts';

/** None for a volunteer, nor for a task that went away before its claim. */
export const taskRows = (ticket: Ticket, task: Task, common: CaseOf): CaseRow[] => {
  const { id, unitId, role } = task;
  if (!unitId || role === 'volunteer') return [];
  const counts = isActive(task);
  const claim = clocksOf(ticket, 'claim', id);
  if (!counts && claim.length === 0) return [];
  const clocks = ticket.clocks.filter(({ taskId }) => taskId === id);
  return [
    {
      ...common,
      taskId: id,
      role,
      unitId,
      counts,
      marks: {
        ...mark('response', inTime(claim)),
        ...(counts && role === 'lead' && leadMarks(ticket, task)),
        ...(counts && ratingMark(ticket, task)),
      },
      late: counts && inTime(clocksOf(ticket, 'finish', id)) === false,
      redos: counts && role === 'lead' ? ticket.redoCount : 0,
      ...cardsOf(clocks.filter(({ name }) => counts || name === 'claim')),
      seconds: secondsOf(task, counts),
    },
  ];
};

const leadMarks = (ticket: Ticket, task: Task): Marks => ({
  ...mark('came', came(ticket, task)),
  ...mark('solved', solved(task.outcome)),
  returns: isReturnRefused(ticket, task) ? 0 : 1,
});

const isReturnRefused = ({ returns = [] }: Ticket, { id }: Task): boolean =>
  returns.some(({ taskId, state }) => taskId === id && state === 'refused');

/**
 * By the earlier of limit and promise; an appointment made after the promise stands instead of it.
 * Kinds that need not come: their first answer in time.
 */
const came = (ticket: Ticket, task: Task): boolean | undefined => {
  const arrivals = clocksOf(ticket, 'arrive', task.id);
  const last = arrivals.at(-1);
  if (!last) return inTime(clocksOf(ticket, 'first_answer', task.id));
  const isMoved = last.policy === APPOINTED && last.startedAt >= (task.claimedAt ?? '');
  const promise = isMoved ? undefined : task.promisedEta;
  const isKept = !promise || (last.stoppedAt !== undefined && last.stoppedAt <= promise);
  return inTime(arrivals) === true && isKept;
};

const UNSOLVABLE: readonly Outcome[] = [
  'explained',
  'not_found',
  'not_lawful',
  'referred',
  'withdrawn',
];

/** Closed, so the street has agreed with the outcome. */
const solved = (outcome: Outcome | undefined): boolean | undefined =>
  outcome === undefined || UNSOLVABLE.includes(outcome) ? undefined : isSolved(outcome);

/** Three marks of one to five, less the three that everybody gets. */
const ratingMark = ({ ratings }: Ticket, task: Task): Marks => {
  const rating = ratings.find(({ taskId }) => taskId === task.id);
  return rating ? { street_rating: rating.fast + rating.useful + rating.cooperative - 3 } : {};
};

const secondsOf = ({ calledAt, claimedAt, arrivedAt, reportedAt }: Task, counts: boolean) => ({
  ...passed('claim', calledAt, claimedAt),
  ...(counts && passed('arrive', calledAt, arrivedAt)),
  ...(counts && passed('finish', calledAt, reportedAt)),
});

const SECOND_MS = 1000;

const passed = (name: TimeName, from: Instant, to: Instant | undefined): Seconds =>
  to ? { [name]: Math.round((toMillis(to) - toMillis(from)) / SECOND_MS) } : {};
