/** What does an arrival or leaving mean for the ticket that called? Its task moves with the record. */
import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/rules.ts';
import type { Mark, MarkWay } from '../../domain/service/attendance.ts';
import type { NewFact } from '../../domain/ticket/fact.ts';
import { decide, type Verb } from '../../domain/ticket/flow.ts';
import { settle } from '../../domain/ticket/settle.ts';
import { isVolunteer, placeOfOrganisation } from '../../domain/ticket/sight.ts';
import { isActive, type Task, type Ticket, volunteersOf } from '../../domain/ticket/ticket.ts';
import { VERBS } from '../../domain/ticket/verbs.ts';
import type { App } from '../context.ts';
import type { Side } from '../side.ts';
import { foldPlain, later } from '../tickets/act.ts';
import { seal } from '../tickets/seal.ts';

type Noted = { what: 'arrive' | 'leave'; way: MarkWay; near?: boolean; note?: string };

/**
 * Undefined where the ticket has nothing more to learn: a mark that came twice, or after the ticket
 * was over. The record keeps it all the same.
 */
export const ticketSide = async (
  app: App,
  actor: Actor,
  who: Actor,
  ticketId: string,
  noted: Noted,
  mark: Mark,
): Promise<Side | undefined> => {
  const before = await app.store.ticket(ticketId);
  if (!before) return undefined;
  const now = app.world.now();
  const due = settle(before.ticket, now);
  const ticket = foldPlain(before.ticket, due);
  const act: Act = { actor, now: later(now, ticket), rules: app.directory.rules() };
  const facts =
    noted.what === 'leave' ? left(ticket, who, mark, act) : arrived(ticket, who, noted, mark, act);
  if (facts.length === 0) return undefined;
  return { before, sealed: await seal(app, ticketId, before, [...due, ...facts]) };
};

const left = (ticket: Ticket, who: Actor, mark: Mark, act: Act): NewFact[] => {
  const task = taskOf(ticket, who);
  const isThere = task?.arrivedAt !== undefined && task.leftAt === undefined;
  return isThere && may(VERBS.leave, ticket, act)
    ? decide(VERBS.leave, ticket, { taskId: task.id, leftAt: mark.at }, act)
    : [];
};

/** Who stands there without a place takes a free one. */
const arrived = (ticket: Ticket, who: Actor, noted: Noted, mark: Mark, act: Act): NewFact[] => {
  const isSelf = who.personId === act.actor.personId;
  const walksIn = isSelf && !isVolunteer(ticket, who.personId) && standsThere(ticket, who, noted);
  const claims =
    walksIn && may(VERBS.claim_slot, ticket, act) ? decide(VERBS.claim_slot, ticket, {}, act) : [];
  const claimed = foldPlain(ticket, claims);
  const task = taskOf(claimed, who) ?? placeOfOrganisation(claimed, who);
  if (task?.status !== 'claimed' || !may(VERBS.arrive, claimed, act)) return claims;
  const { near, note: said } = noted;
  const input = {
    taskId: task.id,
    near,
    note: said,
    arrivedAt: mark.at,
    personId: who.personId,
  };
  return [...claims, ...decide(VERBS.arrive, claimed, input, act)];
};

const standsThere = (ticket: Ticket, who: Actor, { way, near }: Noted): boolean =>
  way === 'code' || near === true || placeOfOrganisation(ticket, who) !== undefined;

const taskOf = (ticket: Ticket, { personId }: Actor): Task | undefined =>
  volunteersOf(ticket).find((task) => isActive(task) && task.personId === personId);

const may = <Input>(verb: Verb<Input>, ticket: Ticket, { actor, now }: Act): boolean =>
  verb.isFor(ticket, actor, now) && verb.blocker(ticket, actor, now) === undefined;
