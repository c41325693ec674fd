/** Progress 阶段反馈: accepted when, spoken with whom, measures, expected end. */
import { clockIds, fact, unlessIn, type Verb } from '../flow.ts';
import { actingTask, isForOther } from './own-task.ts';

export type ProgressInput = {
  text: string;
  spokenWith?: string;
  measures?: string;
  expectedEnd?: string;
  underControl?: boolean;
  attachmentIds?: string[];
};

export const progress: Verb<ProgressInput> = {
  isFor: (ticket, actor) => actingTask(ticket, actor)?.unitId !== undefined,
  blocker: (ticket, actor) => {
    const task = actingTask(ticket, actor);
    if (task?.status === 'waiting') return 'not_claimed';
    return (
      unlessIn(ticket, 'blown', 'working') ?? (task?.status === 'done' ? 'already_done' : undefined)
    );
  },
  decide: (ticket, { underControl, attachmentIds, ...words }, act) => {
    const task = actingTask(ticket, act.actor);
    if (!task) return [];
    const stopped = clockIds(ticket, ['first_answer'], task.id);
    const forUnit = isForOther(task, act.actor);
    const data = { taskId: task.id, underControl, forUnit, attachmentIds, stopped };
    return [fact('task.progressed', act, data, { words: withoutBlanks(words) })];
  },
};

const withoutBlanks = (words: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
