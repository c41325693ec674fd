/** Revise: the author mends a draft that was sent back, and it goes the way of a raise again. */
import { worksFor } from '../../actor.ts';
import type { ClockName } from '../../sla/clock.ts';
import { startClock } from '../../sla/start.ts';
import { describe, type RaiseInput } from '../describe.ts';
import { call, clockIds, fact, present, unlessIn, type Verb } from '../flow.ts';
import { firstStatus, owesCountersign } from './raise.ts';

export const revise: Verb<RaiseInput> = {
  isFor: (ticket, actor) => worksFor(actor, ticket.raisedBy.unitId),
  blocker: (ticket) => unlessIn(ticket, 'draft') ?? (ticket.sentBack ? undefined : 'wrong_status'),
  decide: (ticket, input, act) => {
    const { now, rules } = act;
    const { streetId, data, words } = describe(input, act);
    const status = firstStatus(data.kind, streetId, act, data.retro !== undefined);
    const subject = { ...data, clocks: ticket.clocks, tasks: ticket.tasks };
    const start = (name: ClockName) =>
      present(startClock(name, { unitId: streetId }, subject, now, rules));
    const blown = status === 'blown';
    const calls = blown ? call(data.planned, subject, now, rules) : { tasks: [], started: [] };
    const owes = blown && !data.retro && owesCountersign(data.kind, streetId, act);
    const countersign = owes ? ('due' as const) : undefined;
    const runs = clockIds(ticket, ['missing']);
    const misses = data.missing.length > 0;
    const started = [
      ...calls.started,
      ...(status === 'pending' ? start('signature') : []),
      ...(owes ? start('countersign') : []),
      ...(misses && runs.length === 0 ? start('missing') : []),
    ];
    const clocks = { started, stopped: misses ? [] : runs };
    const revised = { ...data, ...clocks, status, streetId, countersign, tasks: calls.tasks };
    return [fact('ticket.revised', act, revised, { words, caller: input.caller })];
  },
};
