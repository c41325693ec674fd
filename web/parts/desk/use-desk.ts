/** What stands on the desk, opened one by one, and each opened again when something happens to it. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { List, MeView, TicketSummary, TicketView } from '../../../src/contract/views.ts';
import { get, Problem, Unreachable } from '../../api.ts';
import { lastFact } from '../../state.ts';
import { oneAtATime } from '../ticket/one-at-a-time.ts';
import { fewAtOnce } from './few-at-once.ts';
import { deskQueries, mayConcern } from './sources.ts';

const AT_ONCE = 6;

export type Desk = {
  tickets: ReadonlyMap<string, TicketView>;
  /** How many are still to be opened; undefined before the lists have come. */
  left: number | undefined;
  failure?: Problem | Unreachable;
  accept: (ticket: TicketView) => void;
  reload: () => void;
  /** Opens one anew. */
  refresh: (ticketId: string) => void;
};

export const useDesk = (me: MeView): Desk => {
  const [tickets, setTickets] = useState<ReadonlyMap<string, TicketView>>(new Map());
  const [left, setLeft] = useState<number>();
  const [failure, setFailure] = useState<Problem | Unreachable>();
  const stale = useRef(new Set<string>());

  const put = (id: string, ticket: TicketView | undefined): void =>
    setTickets((known) => {
      const next = new Map(known);
      const old = next.get(id);
      if (ticket === undefined) next.delete(id);
      else if (!old || old.version <= ticket.version) next.set(id, ticket);
      return next;
    });
  const open = async (id: string): Promise<void> => {
    try {
      put(id, await get<TicketView>(`/api/tickets/${encodeURIComponent(id)}`));
    } catch (cause) {
      if (cause instanceof Problem && cause.view.status === 404) put(id, undefined);
      else if (cause instanceof Problem || cause instanceof Unreachable) setFailure(cause);
      else throw cause;
    }
  };
  const loads = useMemo(
    () => ({
      all: oneAtATime(async () => {
        try {
          const lists = await Promise.all(
            deskQueries(me).map((query) => get<List<TicketSummary>>(query)),
          );
          setFailure(undefined);
          const ids = concerning(
            lists.flatMap(({ items }) => items),
            me,
          );
          setLeft(ids.length);
          await fewAtOnce(ids, AT_ONCE, async (id) => {
            await open(id);
            setLeft((count) => (count ? count - 1 : 0));
          });
        } catch (cause) {
          if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause;
          setFailure(cause);
        }
      }),
      stale: oneAtATime(async () => {
        const ids = [...stale.current];
        stale.current.clear();
        await fewAtOnce(ids, AT_ONCE, open);
      }),
    }),
    [me],
  );
  const refresh = (ticketId: string): void => {
    stale.current.add(ticketId);
    loads.stale();
  };
  useEffect(() => loads.all(), [loads]);
  useSignalEffect(() => {
    const fact = lastFact.value;
    if (fact && (tickets.has(fact.ticketId) || mayConcern(fact.ticket, me))) refresh(fact.ticketId);
  });
  return {
    tickets,
    left,
    failure,
    accept: (ticket) => put(ticket.id, ticket),
    reload: loads.all,
    refresh,
  };
};

/** Each once; the one due first is opened first. */
const concerning = (summaries: readonly TicketSummary[], me: MeView): string[] => {
  const mine = summaries.filter((each) => me.user.unit.kind !== 'hub' || mayConcern(each, me));
  const sorted = mine.toSorted((a, b) =>
    (a.clock?.dueAt ?? '9') < (b.clock?.dueAt ?? '9') ? -1 : 1,
  );
  return [...new Set(sorted.map(({ id }) => id))];
};
