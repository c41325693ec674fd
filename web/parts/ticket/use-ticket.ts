/** How does an open ticket stay true while somebody reads it and types? */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FactView, TicketView } from '../../../src/contract/views.ts';
import { get, Problem, Unreachable } from '../../api.ts';
import { returns } from '../../kept-reads.ts';
import { lastFact } from '../../state.ts';
import { useOpened } from '../inbox/unread.ts';
import { oneAtATime } from './one-at-a-time.ts';

export type OpenTicket = {
  ticket?: TicketView;
  facts?: FactView[];
  failure?: Problem | Unreachable;
  /** The answer of a verb, before its fact comes by the feed. */
  accept: (ticket: TicketView) => void;
  reload: () => void;
};

/** Mount it anew for another ticket. */
export const useTicket = (ticketId: string, first?: TicketView): OpenTicket => {
  const [ticket, setTicket] = useState(first);
  const [facts, setFacts] = useState<FactView[]>();
  const [failure, setFailure] = useState<Problem | Unreachable>();
  const left = useRef(new AbortController());

  const accept = (view: TicketView): void =>
    setTicket((known) => (known && known.version > view.version ? known : view));
  const reload = useMemo(
    () =>
      oneAtATime(async () => {
        const { signal } = left.current;
        if (signal.aborted) return;
        const at = `/api/tickets/${encodeURIComponent(ticketId)}`;
        try {
          const [view, list] = await Promise.all([
            get<TicketView>(at, signal),
            get<{ items: FactView[] }>(`${at}/facts`, signal),
          ]);
          accept(view);
          setFacts(list.items);
          setFailure(undefined);
        } catch (cause) {
          if (signal.aborted) return;
          if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause;
          setFailure(cause);
        }
      }),
    [ticketId],
  );
  useEffect(() => {
    left.current = new AbortController();
    reload();
    return () => left.current.abort();
  }, [reload]);
  useOpened(ticket?.id);
  useSignalEffect(() => {
    if (lastFact.value?.ticketId === ticketId) reload();
  });
  useSignalEffect(() => {
    if (returns.value > 0) reload();
  });
  return { ticket, facts, failure, accept, reload };
};
