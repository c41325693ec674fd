/** Release 退出协办: a support asks to go, the street answers. */
import { isStreetOf, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { startClock } from '../../sla/start.ts';
import {
  clockIds,
  fact,
  nextN,
  present,
  taskClockIds,
  unlessIn,
  type Verb,
  wordsOf,
} from '../flow.ts';
import type { Release } from '../overlays.ts';
import { isActive, supportsOf, type Task, type Ticket } from '../ticket.ts';

export type ReleaseInput = { text: string };

export const askRelease: Verb<ReleaseInput> = {
  isFor: (ticket, actor) => supportsOf(ticket).some(({ unitId }) => worksFor(actor, unitId)),
  blocker: (ticket, actor) => {
    const task = liveSupport(ticket, actor.unit.id);
    const wrong = unlessIn(ticket, 'blown', 'working');
    if (wrong) return wrong;
    if (!task) return 'already_done';
    return openReleases(ticket).some(({ taskId }) => taskId === task.id)
      ? 'already_there'
      : undefined;
  },
  decide: (ticket, { text }, act) => {
    const task = liveSupport(ticket, act.actor.unit.id);
    if (!task?.unitId) return [];
    const owner = { unitId: ticket.streetId, taskId: task.id };
    const started = present(startClock('release_answer', owner, ticket, act.now, act.rules));
    const data = { n: nextN(ticket.releases), taskId: task.id, unitId: task.unitId, started };
    return [fact('release.asked', act, data, { words: { text } })];
  },
};

export type AnswerReleaseInput = { n: number; approve: boolean; text?: string };

export const answerRelease: Verb<AnswerReleaseInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket),
  blocker: (ticket) =>
    unlessIn(ticket, 'blown', 'working') ??
    (openReleases(ticket).length > 0 ? undefined : 'nothing_due'),
  decide: (ticket, { n, approve, text }, act) => {
    const open = openReleases(ticket).find((each) => each.n === n);
    if (!open) throw invalid('n', 'nothing_due');
    const { taskId } = open;
    const stopped = clockIds(ticket, ['release_answer'], taskId);
    const words = wordsOf({ text });
    if (!approve) return [fact('release.refused', act, { n, stopped }, { words })];
    const voided = taskClockIds(ticket, taskId).filter((id) => !stopped.includes(id));
    return [fact('release.granted', act, { n, taskId, stopped, voided }, { words })];
  },
};

export const openReleases = ({ releases = [] }: Ticket): Release[] =>
  releases.filter(({ state }) => state === 'asked');

const liveSupport = (ticket: Ticket, unitId: string): Task | undefined =>
  supportsOf(ticket).find(
    (task) => task.unitId === unitId && isActive(task) && task.status !== 'done',
  );
