/** How do extensions, pauses that were asked for, and milestones change a ticket? */
import type { Fact } from './fact.ts';
import { answered, pick, withNth } from './nth.ts';
import type { Pause, Ticket } from './ticket.ts';

export type TimingFact = Extract<
  Fact,
  { type: `${'extension' | 'pause' | 'milestone' | 'milestones'}.${string}` }
>;

export const applyTiming = (ticket: Ticket, fact: TimingFact): Ticket => {
  const { at, data } = fact;
  const words = data.words?.id;
  switch (fact.type) {
    case 'extension.asked': {
      const asked = pick(fact.data, 'n', 'taskId', 'unitId', 'days', 'hours');
      const extension = { ...asked, state: 'asked' as const, askedAt: at, words };
      return { ...ticket, extensions: [...(ticket.extensions ?? []), extension] };
    }
    case 'extension.granted': {
      const { n, days, hours } = fact.data;
      const state = 'granted' as const;
      return withNth(ticket, 'extensions', n, { state, days, hours, ...answered(at, words) });
    }
    case 'extension.refused': {
      const state = 'refused' as const;
      return withNth(ticket, 'extensions', fact.data.n, { state, ...answered(at, words) });
    }
    case 'pause.asked': {
      const pause: Pause = {
        ...pick(fact.data, 'n', 'kind', 'unitId', 'until'),
        from: at,
        words,
        state: 'asked',
      };
      return { ...ticket, pauses: [...(ticket.pauses ?? []), pause] };
    }
    case 'pause.refused':
      return withNth(ticket, 'pauses', fact.data.n, { state: 'refused', decisionWords: words });
    case 'pause.rang':
      return withNth(ticket, 'pauses', fact.data.n, { rang: true });
    case 'milestones.set': {
      const { taskId, items } = fact.data;
      const set = items.map((item) => ({ ...item, taskId, words }));
      return { ...ticket, milestones: [...(ticket.milestones ?? []), ...set] };
    }
    case 'milestone.met':
      return withNth(ticket, 'milestones', fact.data.n, { metAt: at, metWords: words });
  }
};
