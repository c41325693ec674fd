/** When must it be finished, once it goes on after a report? */
import { earliest, type Instant } from '../instant.ts';
import type { Act } from '../rules.ts';
import type { Clock } from '../sla/clock.ts';
import { type LimitedDues, policyFor, resumeDue } from '../sla/policy.ts';
import { groupsOf, newClock } from '../sla/start.ts';
import type { Ticket } from './ticket.ts';

/** An instant given from above still holds. */
const capped = (times: LimitedDues, capAt: Instant | undefined) => {
  const dueAt = earliest(times.dueAt, capAt) ?? times.dueAt;
  const yellowAt = earliest(times.yellowAt, dueAt) ?? dueAt;
  return { ...times, dueAt, yellowAt, ...(capAt && { capAt }) };
};

/** The finish clock's next round; the basis of counting is the one its policy has now. */
export const resumedFinish = (
  ticket: Ticket,
  taskId: string,
  { now, rules }: Act,
): Clock | undefined => {
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
    ...capped(times, last.capAt),
  });
};
