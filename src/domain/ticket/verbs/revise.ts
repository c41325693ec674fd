/** Revise: the author mends a draft that was sent back, and it goes the way of a raise again. */
import { isLeader, worksFor } from '../../actor.ts';
import { startClock } from '../../sla/start.ts';
import { describe, type RaiseInput } from '../describe.ts';
import { call, clockIds, fact, present, unlessIn, type Verb } from '../flow.ts';
import { firstStatus } from './raise.ts';

export const revise: Verb<RaiseInput> = {
  isFor: (ticket, actor) => worksFor(actor, ticket.raisedBy.unitId),
  blocker: (ticket) => unlessIn(ticket, 'draft') ?? (ticket.sentBack ? undefined : 'wrong_status'),
  decide: (ticket, input, act) => {
    const { actor, now, rules } = act;
    const { data, words } = describe(input, actor, rules);
    const status = firstStatus(data.kind, ticket.streetId, act);
    const subject = { ...data, clocks: ticket.clocks, tasks: ticket.tasks };
    const street = { unitId: ticket.streetId };
    const calls =
      status === 'blown' ? call(data.planned, subject, now, rules) : { tasks: [], started: [] };
    const owesCountersign = status === 'blown' && data.kind === 'emergency' && !isLeader(actor);
    const started = [
      ...calls.started,
      ...(status === 'pending'
        ? present(startClock('signature', street, subject, now, rules))
        : []),
      ...(owesCountersign ? present(startClock('countersign', street, subject, now, rules)) : []),
    ];
    const stopped = data.missing.length === 0 ? clockIds(ticket, ['missing']) : [];
    const countersign = owesCountersign ? ('due' as const) : undefined;
    return [
      fact(
        'ticket.revised',
        act,
        { ...data, status, countersign, tasks: calls.tasks, started, stopped },
        { words, caller: input.caller },
      ),
    ];
  },
};
