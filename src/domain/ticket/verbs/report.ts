/** Report 反馈: what came of it. The lead's moves the ticket, once every support is done or gone. */
import type { Act } from '../../rules.ts';
import type { Clock } from '../../sla/clock.ts';
import { startClock } from '../../sla/start.ts';
import { clockIds, fact, present, taskClockIds, unlessIn, type Verb } from '../flow.ts';
import {
  isActive,
  isSelfHandled,
  leadOf,
  type Outcome,
  supportsOf,
  type Task,
  type Ticket,
  type TicketStatus,
} from '../ticket.ts';
import { actingTask, isForOther } from './own-task.ts';
import { resumed } from './pause.ts';

export type ReportInput = { outcome: Outcome; text: string; attachmentIds?: string[] };

const TASK_CLOCKS = ['claim', 'arrive', 'first_answer', 'finish', 'milestone'] as const;

export const report: Verb<ReportInput> = {
  isFor: (ticket, actor) => actingTask(ticket, actor) !== undefined,
  blocker: (ticket, actor) => {
    const task = actingTask(ticket, actor);
    if (task?.status === 'waiting') return 'not_claimed';
    if (task?.status === 'done') return 'already_done';
    if (task?.role === 'lead' && leadOf(ticket)?.id !== task.id) return 'has_successor';
    if (task?.role === 'lead' && supportsOf(ticket).some(isUnfinished))
      return 'supports_unfinished';
    return task?.role === 'volunteer'
      ? unlessIn(ticket, 'blown', 'working', 'reported')
      : unlessIn(ticket, 'blown', 'working');
  },
  decide: (ticket, { outcome, text, attachmentIds }, act) => {
    const task = actingTask(ticket, act.actor);
    if (!task) return [];
    const stopped = clockIds(ticket, TASK_CLOCKS, task.id);
    const forUnit = isForOther(task, act.actor);
    const { voided = [], ...next } = afterReport(ticket, task, act);
    const moot = taskClockIds(ticket, task.id).filter((id) => !stopped.includes(id));
    const gone = [...voided, ...moot];
    const data = { taskId: task.id, outcome, forUnit, attachmentIds, stopped, ...next };
    const goesOn = task.role === 'lead' ? resumed(ticket, act) : [];
    return [...goesOn, fact('task.reported', act, { ...data, voided: gone }, { words: { text } })];
  },
};

/** A self-handled ticket goes straight to rating: nobody verifies their own report. */
const afterReport = (
  ticket: Ticket,
  task: Task,
  { now, rules }: Act,
): { status: TicketStatus; started?: Clock[]; voided?: string[] } => {
  if (task.role !== 'lead') return { status: ticket.status };
  const self = isSelfHandled(ticket);
  const name = self ? 'rating' : 'verification';
  const started = present(startClock(name, { unitId: ticket.streetId }, ticket, now, rules));
  const voided = [
    ...(self ? clockIds(ticket, ['missing']) : []),
    ...clockIds(ticket, ['provisional']),
  ];
  return { status: self ? ('rating' as const) : ('reported' as const), started, voided };
};

const isUnfinished = (task: Task): boolean => isActive(task) && task.status !== 'done';
