/** Raise 吹哨: a street, community or the hub sees a problem it has no power over. */
import { type Actor, isWorker, maySign } from '../../actor.ts';
import { forbidden } from '../../error.ts';
import type { Act } from '../../rules.ts';
import { startClock } from '../../sla/start.ts';
import { describe, type RaiseInput } from '../describe.ts';
import type { NewFact } from '../fact.ts';
import { call, fact, present } from '../flow.ts';
import type { Kind, TicketStatus } from '../ticket.ts';

const RAISING_KINDS: readonly string[] = ['street', 'community', 'hub'];

export const mayRaise = (actor: Actor): boolean =>
  isWorker(actor) && RAISING_KINDS.includes(actor.unit.kind);

/**
 * One fact, with its tasks and dues in it, whether it goes out at once or waits. Its number is
 * given afterwards, so that a refused raise uses none. `relapseOf` is the closed ticket whose matter
 * came back.
 */
export const decideRaise = (
  input: RaiseInput,
  act: Act,
  relapseOf?: string,
): ((number: string) => NewFact[]) => {
  const { actor, now, rules } = act;
  if (!mayRaise(actor)) throw forbidden();
  const { streetId, data, words } = describe(input, act);
  const status = firstStatus(data.kind, streetId, act, data.retro !== undefined);
  const subject = { ...data, clocks: [], tasks: [] };
  const blown = status === 'blown';
  const calls = blown ? call(data.planned, subject, now, rules) : { tasks: [], started: [] };
  const countersign =
    blown && !data.retro && owesCountersign(data.kind, streetId, act) ? 'due' : undefined;
  const street = { unitId: streetId };
  const started = [
    ...calls.started,
    ...(status === 'pending' ? present(startClock('signature', street, subject, now, rules)) : []),
    ...(countersign ? present(startClock('countersign', street, subject, now, rules)) : []),
    ...(data.missing.length ? present(startClock('missing', street, subject, now, rules)) : []),
  ];
  return (number) => [
    fact(
      'ticket.raised',
      act,
      {
        ...data,
        number,
        status,
        streetId,
        countersign,
        tasks: calls.tasks,
        started,
        relapseOf,
        linkedIds: input.linkedIds && [...new Set(input.linkedIds)],
      },
      { words, caller: input.caller },
    ),
  ];
};

/** An emergency that nobody who may sign raised. */
export const owesCountersign = (
  kind: Kind,
  streetId: string,
  { actor, now }: Pick<Act, 'actor' | 'now'>,
): boolean => {
  const raisedBy = { personId: actor.personId, unitId: actor.unit.id };
  return kind === 'emergency' && !maySign(actor, { kind, streetId, raisedBy }, now);
};

/** Out at once: an emergency as it happens, or raised by one who may sign; a community's goes to its street. */
export const firstStatus = (
  kind: Kind,
  streetId: string,
  { actor, now }: Pick<Act, 'actor' | 'now'>,
  retro = false,
): Extract<TicketStatus, 'draft' | 'pending' | 'blown'> => {
  if (kind === 'emergency' && !retro) return 'blown';
  if (actor.unit.kind === 'community') return 'draft';
  const raisedBy = { personId: actor.personId, unitId: actor.unit.id };
  return maySign(actor, { kind, streetId, raisedBy }, now) ? 'blown' : 'pending';
};
