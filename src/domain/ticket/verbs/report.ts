/** Report 反馈: what came of it. The lead's moves the ticket, once every support is done or gone. */
import type { Act } from '../../rules.ts';
import { startClock } from '../../sla/start.ts';
import { clockIds, fact, present, unlessIn, type Verb } from '../flow.ts';
import {
  isActive,
  isSelfHandled,
  type Outcome,
  supportsOf,
  type Task,
  type Ticket,
} from '../ticket.ts';
import { actingTask, isForOther } from './own-task.ts';

export type ReportInput = { outcome: Outcome; text: string; attachmentIds?: string[] };

const TASK_CLOCKS = ['claim', 'arrive', 'first_answer', 'finish'] as const;

export const report: Verb<ReportInput> = {
  isFor: (ticket, actor) => actingTask(ticket, actor) !== undefined,
  blocker: (ticket, actor) => {
    const task = actingTask(ticket, actor);
    if (task?.status === 'waiting') return 'not_claimed';
    if (task?.status === 'done') return 'already_done';
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
    const next = afterReport(ticket, task, act);
    const data = { taskId: task.id, outcome, forUnit, attachmentIds, stopped, ...next };
    return [fact('task.reported', act, data, { words: { text } })];
  },
};

/** A self-handled ticket goes straight to rating: nobody verifies their own report. */
const afterReport = (ticket: Ticket, task: Task, { now, rules }: Act) => {
  if (task.role !== 'lead') return { status: ticket.status };
  const self = isSelfHandled(ticket);
  const name = self ? 'rating' : 'verification';
  const started = present(startClock(name, { unitId: ticket.streetId }, ticket, now, rules));
  const voided = self ? clockIds(ticket, ['missing']) : [];
  return { status: self ? ('rating' as const) : ('reported' as const), started, voided };
};

const isUnfinished = (task: Task): boolean => isActive(task) && task.status !== 'done';
