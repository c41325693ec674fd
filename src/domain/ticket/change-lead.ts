/** Who leads instead, and which tasks and clocks go away for it? */
import { conflict, invalid } from '../error.ts';
import type { Act } from '../rules.ts';
import type { Clock } from '../sla/clock.ts';
import { isCallable } from '../unit.ts';
import { call, clockIds, taskClockIds } from './flow.ts';
import type { LeadChange } from './overlay-fact.ts';
import { isActive, leadOf, leadsOf, supportsOf, type Ticket } from './ticket.ts';

type Change = LeadChange & { started: Clock[]; voided: string[] };

export const NO_CHANGE: Change = { tasks: [], replacedTaskIds: [], started: [], voided: [] };

/**
 * 先执行后申诉: with `keep` the lead of now stays in force until the new one's claim, then its clocks
 * are void; without, it goes at once. A unit that led before and is still in force just goes on.
 */
export const changeLead = (ticket: Ticket, unitId: string, act: Act, keep: boolean): Change => {
  const lead = leadOf(ticket);
  if (lead?.unitId === unitId) return NO_CHANGE;
  const leads = leadsOf(ticket);
  const back = leads.find((task) => task.unitId === unitId);
  const own = supportsOf(ticket).find((task) => isActive(task) && task.unitId === unitId);
  const gone = back
    ? leads.slice(leads.indexOf(back) + 1)
    : [...(keep ? [] : leads.filter(({ status }) => status === 'waiting')), ...(own ? [own] : [])];
  const replacedTaskIds = gone.map(({ id }) => id);
  const voided = replacedTaskIds.flatMap((id) => taskClockIds(ticket, id));
  if (back) return { ...NO_CHANGE, replacedTaskIds, voided };
  const { tasks, started } = call(
    { leadUnitId: unitId, supportUnitIds: [] },
    ticket,
    act.now,
    act.rules,
  );
  const before = leads.filter(({ id }) => !replacedTaskIds.includes(id)).at(-1);
  const successors = tasks.map((task) => ({ ...task, ...(before && { successorOf: before.id }) }));
  // What the one before asked for itself is moot.
  const moot = before ? clockIds(ticket, ['extension_answer'], before.id) : [];
  const allVoided = [...new Set([...voided, ...moot])];
  return { tasks: successors, replacedTaskIds, started, voided: allVoided };
};

/** A department, a utility, or the ticket's own street. */
export const refuseLead = (field: string, unitId: string, ticket: Ticket, { rules }: Act): void => {
  const unit = rules.units.get(unitId);
  if (!unit) throw invalid(field, 'unknown_unit');
  if (!isCallable(unit) && unit.id !== ticket.streetId) throw invalid(field, 'not_callable');
};

export const refuseSameLead = (unitId: string, ticket: Ticket): void => {
  if (leadOf(ticket)?.unitId === unitId) throw conflict('already_called');
};
