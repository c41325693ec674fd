/** Route 分转: the hub finds an owner for a whistle that has none. */
import { isHub } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { plan } from '../describe.ts';
import { call, clockIds, fact, unlessIn, type Verb } from '../flow.ts';
import { leadOf } from '../ticket.ts';

export type RouteInput = { leadUnitId?: string; supportUnitIds?: string[]; situationCode?: string };

export const route: Verb<RouteInput> = {
  isFor: (_ticket, actor) => isHub(actor),
  blocker: (ticket) => unlessIn(ticket, 'blown') ?? (leadOf(ticket) ? 'wrong_status' : undefined),
  decide: (ticket, input, act) => {
    const situation = act.rules.situations.get(input.situationCode ?? '');
    if (input.situationCode && !situation) throw invalid('situationCode', 'unknown_situation');
    const planned = plan(input, situation, ticket.streetId, act.rules);
    if (!planned.leadUnitId) throw invalid('leadUnitId', 'unknown_unit');
    const called = new Set(ticket.tasks.map((task) => task.unitId));
    const supportUnitIds = planned.supportUnitIds.filter((unitId) => !called.has(unitId));
    const subject = { ...ticket, situationCode: situation?.code ?? ticket.situationCode };
    const calls = call({ ...planned, supportUnitIds }, subject, act.now, act.rules);
    const stopped = clockIds(ticket, ['routing']);
    return [fact('ticket.routed', act, { situationCode: situation?.code, ...calls, stopped })];
  },
};
