/** How do returns, rulings and changes of units change a ticket? */
import { called, replaced } from './apply-task.ts';
import type { Fact } from './fact.ts';
import { withNth } from './nth.ts';
import type { LeadChange } from './overlay-fact.ts';
import type { Return } from './overlays.ts';
import type { Ticket } from './ticket.ts';

export type OwnershipFact = Extract<
  Fact,
  { type: `${'return' | 'ruling' | 'lead' | 'support' | 'release'}.${string}` }
>;

export const applyOwnership = (ticket: Ticket, fact: OwnershipFact): Ticket => {
  const { at, data } = fact;
  const words = data.words?.id;
  switch (fact.type) {
    case 'return.asked': {
      const { n, taskId, unitId, state, suggestedUnitId, consultedUnitId } = fact.data;
      const signedAt = state === 'unsigned' ? undefined : at;
      const asked: Return = {
        n,
        taskId,
        unitId,
        state,
        askedAt: at,
        round: ticket.round,
        signedAt,
        words,
      };
      return disputed(
        {
          ...ticket,
          returns: [...(ticket.returns ?? []), { ...asked, suggestedUnitId, consultedUnitId }],
        },
        fact.data.state,
        at,
      );
    }
    case 'return.signed': {
      const { n, state } = fact.data;
      return disputed(withNth(ticket, 'returns', n, { state, signedAt: at }), state, at);
    }
    case 'return.dropped':
      return withNth(ticket, 'returns', fact.data.n, {
        state: 'dropped',
        answeredAt: at,
        answerWords: words,
      });
    case 'return.accepted': {
      const { n, toUnitId } = fact.data;
      const after = leadChanged(ticket, fact.data, at);
      const answer = { state: 'accepted' as const, answeredAt: at, answerWords: words, toUnitId };
      return withNth(after, 'returns', n, answer);
    }
    case 'return.refused': {
      const answer = { state: 'refused' as const, answeredAt: at, answerWords: words };
      return withNth(ticket, 'returns', fact.data.n, answer);
    }
    case 'ruling.designated':
      return {
        ...leadChanged(ticket, fact.data, at),
        ruling: {
          ...(ticket.ruling ?? { since: at }),
          provisionalUnitId: fact.data.unitId,
          provisionalAt: at,
          provisionalWords: words,
        },
      };
    case 'ruling.made': {
      const { unitId: leadUnitId, body, precedent } = fact.data;
      return {
        ...leadChanged(ticket, fact.data, at),
        ruling: {
          ...(ticket.ruling ?? { since: at }),
          ruledAt: at,
          leadUnitId,
          body,
          precedent,
          words,
        },
        returns: ticket.returns?.map((each) =>
          each.state === 'disputed' ? { ...each, state: 'ruled', answeredAt: at } : each,
        ),
      };
    }
    case 'lead.reassigned':
      return {
        ...leadChanged(ticket, fact.data, at),
        reassigned: (ticket.reassigned ?? 0) + 1,
      };
    case 'support.added':
      return { ...ticket, tasks: called(ticket.tasks, fact.data.tasks, at) };
    case 'release.asked': {
      const { n, taskId, unitId } = fact.data;
      const asked = { n, taskId, unitId, state: 'asked' as const, askedAt: at, words };
      return { ...ticket, releases: [...(ticket.releases ?? []), asked] };
    }
    case 'release.granted': {
      const { n, taskId } = fact.data;
      const tasks = ticket.tasks.map((task) =>
        task.id === taskId ? { ...task, status: 'released' as const } : task,
      );
      const answer = { state: 'released' as const, answeredAt: at, answerWords: words };
      return withNth({ ...ticket, tasks }, 'releases', n, answer);
    }
    case 'release.refused': {
      const answer = { state: 'refused' as const, answeredAt: at, answerWords: words };
      return withNth(ticket, 'releases', fact.data.n, answer);
    }
  }
};

export const leadChanged = (ticket: Ticket, change: LeadChange, at: Fact['at']): Ticket => ({
  ...ticket,
  tasks: called(replaced(ticket.tasks, change.replacedTaskIds), change.tasks, at),
});

/** A second return begins the ruling. */
const disputed = (ticket: Ticket, state: Return['state'], at: Fact['at']): Ticket =>
  state === 'disputed' ? { ...ticket, ruling: { since: at } } : ticket;
