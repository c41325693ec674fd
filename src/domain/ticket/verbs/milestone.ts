/** Milestones of key_work: steps of the lead's plan, each with a clock of its own. */
import { isStreetOf, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { type Clock, isUnfinished } from '../../sla/clock.ts';
import { appointedTimes, newClock } from '../../sla/start.ts';
import { clockIds, fact, nextN, unlessIn, type Verb, wordsOf } from '../flow.ts';
import { isActive, leadOf, type Ticket } from '../ticket.ts';

export type SetMilestonesInput = { items: { text: string; dueAt: Instant }[] };

export const setMilestones: Verb<SetMilestonesInput> = {
  isFor: (ticket, actor) => worksFor(actor, leadOf(ticket)?.unitId) || isStreetOf(actor, ticket),
  blocker: (ticket) => {
    if (ticket.kind !== 'key_work') return 'other_kind';
    return unlessIn(ticket, 'working');
  },
  decide: (ticket, { items }, act) => {
    const lead = leadOf(ticket);
    if (!lead?.unitId) return [];
    if (items.some(({ dueAt }) => dueAt <= act.now)) throw invalid('items', 'instant_passed');
    const clocks = clocksOf(ticket, { unitId: lead.unitId, taskId: lead.id }, items, act);
    const first = nextN(ticket.milestones);
    const set = items.map(({ dueAt }, index) => ({
      n: first + index,
      dueAt,
      clockId: clocks[index]?.id ?? '',
    }));
    const words = items.map(({ text }, index) => [`milestone${first + index}`, text]);
    // The plan is what the finish clock waited for; from now on its steps do.
    const stopped = clockIds(ticket, ['finish'], lead.id);
    const data = { taskId: lead.id, items: set, started: clocks, stopped };
    return [fact('milestones.set', act, data, { words: Object.fromEntries(words) })];
  },
};

export type MeetMilestoneInput = { n: number; text?: string };

export const meetMilestone: Verb<MeetMilestoneInput> = {
  isFor: (ticket, actor) => worksFor(actor, leadOf(ticket)?.unitId),
  blocker: (ticket) =>
    unlessIn(ticket, 'working') ?? (openMilestones(ticket).length > 0 ? undefined : 'nothing_due'),
  decide: (ticket, { n, text }, act) => {
    const open = openMilestones(ticket).find((each) => each.n === n);
    if (!open) throw invalid('n', 'nothing_due');
    const data = { n, stopped: [open.clockId].filter(Boolean) };
    return [fact('milestone.met', act, data, { words: wordsOf({ text }) })];
  },
};

/** Not met, on a task in force, and not ended by its report. */
export const openMilestones = ({ milestones = [], tasks, clocks, retro }: Ticket) =>
  milestones.filter(
    ({ metAt, taskId, clockId }) =>
      !metAt &&
      tasks.some((task) => task.id === taskId && isActive(task)) &&
      (retro !== undefined || clocks.some((clock) => clock.id === clockId && isUnfinished(clock))),
  );

const clocksOf = (
  ticket: Ticket,
  owner: { unitId: string; taskId: string },
  items: SetMilestonesInput['items'],
  { now, rules }: Act,
): Clock[] => {
  const made: Clock[] = [];
  if (ticket.retro) return made;
  for (const { dueAt } of items) {
    const subject = { ...ticket, clocks: ticket.clocks.concat(made) };
    made.push(newClock('milestone', owner, subject, rules, appointedTimes(now, dueAt)));
  }
  return made;
};
