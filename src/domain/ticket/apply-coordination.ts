/** How do consultations, meetings, orders and callers change a ticket? */
import { called } from './apply-task.ts';
import type { Fact } from './fact.ts';
import { answered, pick, withNth } from './nth.ts';
import type { Ticket } from './ticket.ts';

export type CoordinationFact = Extract<
  Fact,
  { type: `${'consult' | 'meeting' | 'order' | 'caller' | 'callers'}.${string}` }
>;

export const applyCoordination = (ticket: Ticket, fact: CoordinationFact): Ticket => {
  const { at, data, by } = fact;
  const words = data.words?.id;
  const byUnitId = by.unitId ?? '';
  switch (fact.type) {
    case 'consult.asked': {
      const asked = { ...pick(fact.data, 'n', 'unitId'), byUnitId, askedAt: at, words };
      return { ...ticket, consultations: [...(ticket.consultations ?? []), asked] };
    }
    case 'consult.answered':
      return withNth(ticket, 'consultations', fact.data.n, answered(at, words));
    case 'meeting.called': {
      const { n, level, meetAt, unitIds } = fact.data;
      const state = 'called' as const;
      const meeting = {
        n,
        level,
        at: meetAt,
        calledAt: at,
        unitIds,
        calledBy: byUnitId,
        words,
        state,
      };
      return { ...ticket, meetings: [...(ticket.meetings ?? []), meeting] };
    }
    case 'meeting.held': {
      const { n, decisions, tasks } = fact.data;
      const after = { ...ticket, tasks: called(ticket.tasks, tasks, at) };
      const held = { state: 'held' as const, endedAt: at, minutes: words, decisions };
      return withNth(after, 'meetings', n, held);
    }
    case 'meeting.dropped': {
      const dropped = { state: 'dropped' as const, endedAt: at, minutes: words };
      return withNth(ticket, 'meetings', fact.data.n, dropped);
    }
    case 'order.given': {
      const clockId = data.started?.[0]?.id;
      const order = {
        ...pick(fact.data, 'n', 'kind', 'unitId', 'dueAt'),
        byUnitId,
        at,
        words,
        ...(clockId && { clockId }),
      };
      return { ...ticket, orders: [...(ticket.orders ?? []), order] };
    }
    case 'order.answered':
      return withNth(ticket, 'orders', fact.data.n, answered(at, words));
    case 'caller.added': {
      const { caller } = fact.data;
      if (!caller) return ticket;
      const other = { contentId: caller.id, ticketId: ticket.id };
      return { ...ticket, otherCallers: [...(ticket.otherCallers ?? []), other] };
    }
    case 'callers.answered': {
      const { contentIds, how } = fact.data;
      const told = contentIds.map((contentId) => ({ contentId, at, how }));
      return { ...ticket, answeredCallers: [...(ticket.answeredCallers ?? []), ...told] };
    }
  }
};
