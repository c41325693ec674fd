/** How do returns, rulings, meetings and the like change a ticket? */
import { called, replaced } from './apply-task.ts';
import type { Fact } from './fact.ts';
import type { LeadChange } from './overlay-fact.ts';
import type { Overlays, Return } from './overlays.ts';
import type { Pause, Ticket } from './ticket.ts';

const OVERLAY_PREFIXES = [
  'return.',
  'ruling.',
  'lead.',
  'support.',
  'release.',
  'consult.',
  'meeting.',
  'extension.',
  'pause.',
  'order.',
  'milestone',
  'caller',
] as const;

export type OverlayFact = Extract<
  Fact,
  {
    type: `${'return' | 'ruling' | 'lead' | 'support' | 'release' | 'consult' | 'meeting' | 'extension' | 'pause' | 'order' | 'milestone' | 'milestones' | 'caller' | 'callers'}.${string}`;
  }
>;

export const isOverlayFact = (fact: Fact): fact is OverlayFact =>
  OVERLAY_PREFIXES.some((prefix) => fact.type.startsWith(prefix));

export const applyOverlay = (ticket: Ticket, fact: OverlayFact): Ticket => {
  const { at, data, by } = fact;
  const words = data.words?.id;
  const byUnitId = by.unitId ?? '';
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
    case 'milestones.set': {
      const { taskId, items } = fact.data;
      const set = items.map((item) => ({ ...item, taskId, words }));
      return { ...ticket, milestones: [...(ticket.milestones ?? []), ...set] };
    }
    case 'milestone.met':
      return withNth(ticket, 'milestones', fact.data.n, { metAt: at, metWords: words });
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

export const leadChanged = (ticket: Ticket, change: LeadChange, at: Fact['at']): Ticket => ({
  ...ticket,
  tasks: called(replaced(ticket.tasks, change.replacedTaskIds), change.tasks, at),
});

/** A second return begins the ruling. */
const disputed = (ticket: Ticket, state: Return['state'], at: Fact['at']): Ticket =>
  state === 'disputed' ? { ...ticket, ruling: { since: at } } : ticket;

const answered = (at: Fact['at'], words: string | undefined) => ({
  answeredAt: at,
  answerWords: words,
});

type Numbered = {
  [K in keyof (Overlays & Pick<Ticket, 'pauses'>)]: NonNullable<Ticket[K]> extends { n: number }[]
    ? K
    : never;
}[keyof (Overlays & Pick<Ticket, 'pauses'>)] &
  string;

type Of<K extends Numbered> = NonNullable<Ticket[K]> extends (infer T)[] ? T : never;

const withNth = <K extends Numbered>(
  ticket: Ticket,
  list: K,
  n: number,
  change: Partial<Of<K>>,
): Ticket => ({
  ...ticket,
  [list]: (ticket[list] as { n: number }[] | undefined)?.map((each) =>
    each.n === n ? { ...each, ...change } : each,
  ),
});

const pick = <T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> =>
  Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Pick<T, K>;
