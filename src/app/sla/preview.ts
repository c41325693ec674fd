/** What would a change of limits or calendar do? Counted only: an admin sees no ticket. */
import type { Actor } from '../../domain/actor.ts';
import { earliest, type Instant } from '../../domain/instant.ts';
import type { Rules } from '../../domain/rules.ts';
import type { Calendar } from '../../domain/sla/calendar.ts';
import {
  type CalendarEdit,
  checkCalendarEdit,
  toCalendar,
} from '../../domain/sla/calendar-settings.ts';
import type { ClockName } from '../../domain/sla/clock.ts';
import { editPolicy, type PolicyEdit } from '../../domain/sla/edit-policy.ts';
import { moveClocks } from '../../domain/sla/move.ts';
import { limitBefore } from '../../domain/sla/own-limits.ts';
import { dueTimes, type Limit, newestOf, type Policy } from '../../domain/sla/policy.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import { requireAdmin } from './edit.ts';

export type Moved = { name: ClockName; count: number; earliestFrom: Instant; earliestTo: Instant };
export type Sample = { key: string; before: Instant; after: Instant };
export type Preview = { moved: Moved[]; samples: Sample[] };

const PAGE = 500;

/** Running clocks keep the limit they were given, so only what is blown from now on differs. */
export const previewLimit = (app: App, actor: Actor, edit: PolicyEdit): Preview => {
  requireAdmin(actor);
  const { policies, calendar, situations } = app.directory.rules();
  const now = app.world.now();
  const after = editPolicy(edit, policies, now, situations);
  const inForce = (all: readonly Policy[]): Limit =>
    limitBefore(edit.key, all, situations) ?? after.limit;
  const due = (limit: Limit): Instant => dueTimes(now, limit, calendar).dueAt;
  const sample = { before: due(inForce(policies)), after: due(inForce([...policies, after])) };
  return { moved: [], samples: [{ key: edit.key, ...sample }] };
};

export const previewCalendar = async (
  app: App,
  actor: Actor,
  edit: CalendarEdit,
): Promise<Preview> => {
  requireAdmin(actor);
  checkCalendarEdit(edit);
  const rules = app.directory.rules();
  const calendar = toCalendar(app.directory.calendar().announced, edit);
  const now = app.world.now();
  const moved = new Map<ClockName, Moved>();
  for (let after = ''; ; ) {
    const ids = await app.store.unfinishedTickets(after, PAGE);
    for (const { ticket } of await app.store.tickets(ids))
      countMoves(ticket, now, { ...rules, calendar }, moved);
    const last = ids.at(-1);
    if (last === undefined || ids.length < PAGE) break;
    after = last;
  }
  return { moved: [...moved.values()], samples: differing(rules, calendar, now) };
};

const countMoves = (
  ticket: Ticket,
  now: Instant,
  rules: Rules,
  moved: Map<ClockName, Moved>,
): void => {
  for (const fact of moveClocks(ticket, now, rules)) {
    if (fact.type !== 'clock.moved') continue;
    const clock = ticket.clocks.find(({ id }) => id === fact.data.clockId);
    if (!clock) continue;
    const { name, dueAt: from } = clock;
    const to = fact.data.dueAt;
    const known = moved.get(name) ?? { name, count: 0, earliestFrom: from, earliestTo: to };
    moved.set(name, {
      name,
      count: known.count + 1,
      earliestFrom: earliest(from, known.earliestFrom) ?? from,
      earliestTo: earliest(to, known.earliestTo) ?? to,
    });
  }
};

/** Of everything that runs on the calendar, what a whistle blown now would be due by otherwise. */
const differing = ({ policies, calendar }: Rules, changed: Calendar, now: Instant): Sample[] =>
  [...new Set(policies.map(({ key }) => key))].flatMap((key) => {
    const policy = newestOf(key, policies);
    if (!policy?.limit.amount || policy.limit.unit === 'minutes') return [];
    const before = dueAt(policy, now, calendar);
    const after = dueAt(policy, now, changed);
    return before === after ? [] : [{ key, before, after }];
  });

const dueAt = ({ limit }: Policy, now: Instant, calendar: Calendar): Instant =>
  dueTimes(now, limit, calendar).dueAt;
