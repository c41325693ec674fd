/** What stands on the desk: lists say what may wait, each ticket is opened, the verbs say what does. */
import { type Signal, signal } from '@preact/signals';
import type { WaitView } from '../../../src/contract/decision-views.ts';
import type {
  FactEvent,
  List,
  MeView,
  TicketSummary,
  TicketView,
} from '../../../src/contract/views.ts';
import { get, Problem, Unreachable } from '../../api.ts';
import { oneAtATime } from '../ticket/one-at-a-time.ts';
import { fewAtOnce } from './few-at-once.ts';
import { deskQueries, idsToOpen, mayConcern, waitsToOpen } from './sources.ts';

const AT_ONCE = 6;

export type Desk = {
  tickets: Signal<ReadonlyMap<string, TicketView>>;
  /** How many are still to be opened; undefined before the lists have come. */
  left: Signal<number | undefined>;
  failure: Signal<Problem | Unreachable | undefined>;
  accept(ticket: TicketView): void;
  load(): void;
  /** Opens one anew. */
  refresh(ticketId: string): void;
  hear(fact: FactEvent): void;
};

export const openDesk = (me: MeView): Desk => {
  const tickets = signal<ReadonlyMap<string, TicketView>>(new Map());
  const left = signal<number | undefined>(undefined);
  const failure = signal<Problem | Unreachable | undefined>(undefined);
  const stale = new Set<string>();

  const change = (edit: (next: Map<string, TicketView>) => void): void => {
    const next = new Map(tickets.peek());
    edit(next);
    tickets.value = next;
  };
  const accept = (ticket: TicketView): void => {
    const known = tickets.peek().get(ticket.id);
    if (!known || known.version <= ticket.version) change((next) => next.set(ticket.id, ticket));
  };
  const open = async (id: string): Promise<void> => {
    try {
      accept(await get<TicketView>(`/api/tickets/${encodeURIComponent(id)}`));
    } catch (cause) {
      if (cause instanceof Problem && cause.view.status === 404) change((next) => next.delete(id));
      else failure.value = expected(cause);
    }
  };
  const readLists = async (): Promise<void> => {
    const [waiting, ...lists] = await Promise.all([
      readWaits(me),
      ...deskQueries(me).map((query) => get<List<TicketSummary>>(query)),
    ]);
    const listed = lists.flatMap(({ items }) => items);
    const ids = [...new Set([...idsToOpen(listed, me), ...waiting])];
    failure.value = undefined;
    left.value = ids.length;
    await fewAtOnce(ids, AT_ONCE, async (id) => {
      await open(id);
      left.value = (left.peek() ?? 1) - 1;
    });
  };
  const reopen = oneAtATime(() => {
    const ids = [...stale];
    stale.clear();
    return fewAtOnce(ids, AT_ONCE, open);
  });
  const refresh = (ticketId: string): void => {
    stale.add(ticketId);
    reopen();
  };
  return {
    tickets,
    left,
    failure,
    accept,
    load: oneAtATime(() =>
      readLists().catch((cause) => {
        failure.value = expected(cause);
      }),
    ),
    refresh,
    hear: ({ ticketId, ticket }) => {
      if (tickets.peek().has(ticketId) || mayConcern(ticket, me)) refresh(ticketId);
    },
  };
};

const readWaits = async (me: MeView): Promise<string[]> => {
  const kinds = waitsToOpen(me);
  if (kinds.length === 0) return [];
  const { items } = await get<{ items: WaitView[] }>('/api/waits');
  return items.filter(({ kind }) => kinds.includes(kind)).map(({ ticket }) => ticket.id);
};

const expected = (cause: unknown): Problem | Unreachable => {
  if (cause instanceof Problem || cause instanceof Unreachable) return cause;
  throw cause;
};
