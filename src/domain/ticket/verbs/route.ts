/** Route 分转: the hub finds an owner for a whistle that has none. */
import { isHub } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { plan } from '../describe.ts';
import { call, clockIds, fact, unlessIn, type Verb } from '../flow.ts';
import { leadOf, taskOfUnit } from '../ticket.ts';

export type RouteInput = { leadUnitId?: string; supportUnitIds?: string[]; situationCode?: string };

export const route: Verb<RouteInput> = {
  isFor: (_ticket, actor) => isHub(actor),
  blocker: (ticket) => unlessIn(ticket, 'blown') ?? (leadOf(ticket) ? 'wrong_status' : undefined),
  decide: (ticket, input, act) => {
    const code = input.situationCode ?? ticket.situationCode;
    const situation = act.rules.situations.get(code ?? '');
    if (code && !situation) throw invalid('situationCode', 'unknown_situation');
    const planned = plan(input, situation, ticket.streetId, act.rules);
    if (!planned.leadUnitId) throw invalid('leadUnitId', 'unknown_unit');
    const leads = taskOfUnit(ticket, planned.leadUnitId);
    const supportUnitIds = planned.supportUnitIds.filter((unitId) => !taskOfUnit(ticket, unitId));
    const subject = { ...ticket, situationCode: code };
    const calls = call({ ...planned, supportUnitIds }, subject, act.now, act.rules);
    const missing = ticket.missing.filter((part) => part !== 'situation' || !code);
    const done = missing.length === 0 ? clockIds(ticket, ['missing']) : [];
    return [
      fact('ticket.routed', act, {
        situationCode: code,
        ...calls,
        missing,
        replacedTaskIds: leads ? [leads.id] : [],
        stopped: [...clockIds(ticket, ['routing']), ...done],
        voided: leads ? clockIds(ticket, ['claim', 'finish'], leads.id) : [],
      }),
    ];
  },
};
