/** Redo 重办: the street names the missing fact; the finish clock goes on with what was left. */
import { isStreetOf } from '../../actor.ts';
import type { Act } from '../../rules.ts';
import type { Clock } from '../../sla/clock.ts';
import { policyFor, resumeDue } from '../../sla/policy.ts';
import { groupsOf, newClock } from '../../sla/start.ts';
import { clockIds, fact, present, unlessIn, type Verb } from '../flow.ts';
import { leadOf, type Ticket } from '../ticket.ts';

export type RedoInput = { missing: string };

const JOINT_MEETING_LEVEL = 3;
const REDOS_BEFORE_MEETING = 3;

export const redo: Verb<RedoInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) && leadOf(ticket)?.unitId !== actor.unit.id,
  blocker: (ticket) => unlessIn(ticket, 'reported'),
  decide: (ticket, { missing }, act) => {
    const lead = leadOf(ticket);
    if (!lead) return [];
    const level = ticket.redoCount + 1 >= REDOS_BEFORE_MEETING ? JOINT_MEETING_LEVEL : ticket.level;
    const data = {
      taskId: lead.id,
      level,
      stopped: clockIds(ticket, ['verification']),
      started: present(resumedFinish(ticket, lead.id, act)),
    };
    return [fact('ticket.redone', act, data, { words: { missing } })];
  },
};

/** The finish clock's next round; the basis of counting is the one its policy has now. */
const resumedFinish = (ticket: Ticket, taskId: string, { now, rules }: Act): Clock | undefined => {
  const last = ticket.clocks.findLast(
    (clock) => clock.name === 'finish' && clock.taskId === taskId,
  );
  const subject = groupsOf(ticket, rules);
  const least = policyFor('redo', subject, rules.policies);
  const basis = policyFor('finish', subject, rules.policies);
  if (!last?.stoppedAt || !least || !basis) return undefined;
  const stopped = { dueAt: last.dueAt, stoppedAt: last.stoppedAt };
  const times = resumeDue(stopped, now, least.limit, rules.calendar, basis.limit.unit);
  const owner = { unitId: last.unitId, taskId };
  return newClock('finish', owner, ticket, rules, {
    startedAt: now,
    policy: last.policy,
    ...times,
  });
};
