/** Triage 研判: the street decides what becomes of its community's draft. */
import { isStreetOf, maySign } from '../../actor.ts';
import { startClock } from '../../sla/start.ts';
import { call, fact, present, unfinishedIds, unlessIn, type Verb } from '../flow.ts';

export type TriageInput = { decision: 'blow' | 'self' | 'answer' | 'send_back'; text?: string };

export const triage: Verb<TriageInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) && ticket.raisedBy.unitId !== actor.unit.id,
  blocker: (ticket) => unlessIn(ticket, 'draft') ?? (ticket.sentBack ? 'wrong_status' : undefined),
  decide: (ticket, { decision, text }, act) => {
    const { now, rules } = act;
    const words = text ? { text } : undefined;
    const street = { unitId: ticket.streetId };
    if (decision === 'answer' || decision === 'send_back') {
      const status = decision === 'answer' ? 'answered' : 'draft';
      const voided = decision === 'answer' ? unfinishedIds(ticket) : [];
      return [fact('ticket.triaged', act, { decision, status, tasks: [], voided }, { words })];
    }
    if (decision === 'self') {
      const id = String(ticket.tasks.length + 1);
      const task = {
        id,
        role: 'lead' as const,
        unitId: ticket.streetId,
        status: 'claimed' as const,
      };
      const owner = { ...street, taskId: id };
      const started = present(startClock('finish', owner, ticket, now, rules));
      return [
        fact(
          'ticket.triaged',
          act,
          { decision, status: 'working', tasks: [task], started },
          { words },
        ),
      ];
    }
    if (maySign(act.actor, ticket, now)) {
      const calls = call(ticket.planned, ticket, now, rules);
      return [fact('ticket.triaged', act, { decision, status: 'blown', ...calls }, { words })];
    }
    const started = present(startClock('signature', street, ticket, now, rules));
    return [
      fact('ticket.triaged', act, { decision, status: 'pending', tasks: [], started }, { words }),
    ];
  },
};
