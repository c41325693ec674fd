/** What do the verbs share: who may, why not now, which clocks stop, which tasks are called? */
import type { Actor } from '../actor.ts';
import { conflict, forbidden, type Reason } from '../error.ts';
import type { Instant } from '../instant.ts';
import type { Act, Rules } from '../rules.ts';
import { type Clock, type ClockName, isUnfinished } from '../sla/clock.ts';
import { dueTimes, policyFor } from '../sla/policy.ts';
import { groupsOf, startClock, startTaskClocks } from '../sla/start.ts';
import { hubOf } from '../unit.ts';
import type { By, CalledTask, Caller, FactData, FactType, NewFact, Words } from './fact.ts';
import type { Task, Ticket, TicketStatus } from './ticket.ts';

/** One verb of DESIGN §3, or of §7 on another thing. `isFor` and `blocker` answer both "may I?" and "which buttons?". */
export type Verb<Input, Thing = Ticket, Draft = NewFact> = {
  /** Is this ever theirs to do on this thing? */
  isFor(thing: Thing, actor: Actor, now: Instant): boolean;
  /** Theirs, but not now: why? */
  blocker(thing: Thing, actor: Actor, now: Instant): Reason | undefined;
  decide(thing: Thing, input: Input, act: Act): Draft[];
};

export const decide = <Input, Thing, Draft>(
  verb: Verb<Input, Thing, Draft>,
  thing: Thing,
  input: Input,
  act: Act,
): Draft[] => {
  if (!verb.isFor(thing, act.actor, act.now)) throw forbidden();
  const reason = verb.blocker(thing, act.actor, act.now);
  if (reason) throw conflict(reason);
  return verb.decide(thing, input, act);
};

/** Of a table of verbs, those this person may do now. */
export const allowed = <Name extends string, Thing>(
  verbs: Record<Name, Verb<never, Thing, unknown>>,
  thing: Thing,
  actor: Actor,
  now: Instant,
): Name[] =>
  (Object.keys(verbs) as Name[]).filter(
    (name) =>
      verbs[name].isFor(thing, actor, now) && verbs[name].blocker(thing, actor, now) === undefined,
  );

export const unlessIn = (ticket: Ticket, ...statuses: TicketStatus[]): Reason | undefined =>
  statuses.includes(ticket.status) ? undefined : 'wrong_status';

export const byOf = (actor: Actor): By =>
  actor.role === 'member'
    ? { personId: actor.personId }
    : { personId: actor.personId, unitId: actor.unit.id };

type Free = { words?: Words; caller?: Caller };

/** A new fact by the actor, now. */
export const fact = <T extends FactType>(
  type: T,
  act: Act,
  data: FactData[T],
  free: Free = {},
): NewFact => {
  const told = act.deviceAt ? { ...data, deviceAt: act.deviceAt } : data;
  return { type, at: act.now, by: byOf(act.actor), data: told, ...free } as NewFact;
};

/** Ids of the unfinished clocks of these names, of one task or of the ticket itself. */
export const clockIds = (ticket: Ticket, names: readonly ClockName[], taskId?: string): string[] =>
  ticket.clocks
    .filter((clock) => isUnfinished(clock) && names.includes(clock.name))
    .filter((clock) => taskId === undefined || clock.taskId === taskId)
    .map((clock) => clock.id);

export const unfinishedIds = (ticket: Ticket): string[] =>
  ticket.clocks.filter(isUnfinished).map((clock) => clock.id);

type Plan = { leadUnitId?: string; supportUnitIds: string[] };
type Subject = Parameters<typeof startTaskClocks>[1];

/** The tasks of a plan and the clocks they start; without a lead the hub's routing clock runs. */
export const call = (
  plan: Plan,
  subject: Subject & { tasks: readonly Task[] },
  at: Instant,
  rules: Rules,
): { tasks: CalledTask[]; started: Clock[] } => {
  const first = subject.tasks.length + 1;
  const lead = plan.leadUnitId ? [{ role: 'lead' as const, unitId: plan.leadUnitId }] : [];
  const supports = plan.supportUnitIds.map((unitId) => ({ role: 'support' as const, unitId }));
  const tasks = [...lead, ...supports].map((task, index) => ({
    id: String(first + index),
    status: 'waiting' as const,
    ...task,
    ...(rules.units.get(task.unitId)?.staffed === false && { unstaffed: true as const }),
    ...(task.role === 'lead' && windowOf(subject, at, rules)),
  }));
  const started = tasks.flatMap((task) => startTaskClocks(task, subject, at, rules));
  if (!plan.leadUnitId) started.push(...present(startRouting(subject, at, rules)));
  return { tasks, started };
};

export const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

/** Until when a lead called now may ask that another lead. */
export const windowOf = (subject: Subject, at: Instant, rules: Rules) => {
  const window = policyFor('return_window', groupsOf(subject, rules), rules.policies);
  return window && { returnUntil: dueTimes(at, window.limit, rules.calendar).dueAt };
};

/** Unfinished clocks of one task. */
export const taskClockIds = (ticket: Ticket, taskId: string): string[] =>
  ticket.clocks
    .filter((clock) => isUnfinished(clock) && clock.taskId === taskId)
    .map(({ id }) => id);

/** The number of the next of a list. */
export const nextN = (list: readonly unknown[] | undefined): number => (list?.length ?? 0) + 1;

/** Texts by name, without the blank ones. */
export const wordsOf = (texts: Record<string, string | undefined>): Words =>
  Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

const startRouting = (subject: Subject, at: Instant, rules: Rules): Clock | undefined => {
  const hub = hubOf(rules.units);
  return hub ? startClock('routing', { unitId: hub.id }, subject, at, rules) : undefined;
};
