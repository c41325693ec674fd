/** /t/:number: one ticket on its own page, to work on or to print. */

import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { TicketView } from '../../src/contract/views.ts';
import { get, Problem, Unreachable } from '../api.ts';
import { PrintRecord } from '../parts/ticket/print-record.tsx';
import { TicketSheet } from '../parts/ticket/sheet.tsx';
import { TicketFailed, TicketSkeleton } from '../parts/ticket/states.tsx';
import { useTicket } from '../parts/ticket/use-ticket.ts';
import { useMedia } from '../parts/use-media.ts';
import { book } from '../words.ts';

/** Room for two columns; narrower, the main act sits at the bottom under the thumb. */
const WIDE = '(min-width: 900px)';

export const TicketPage = () => {
  const number = useRoute().params.number ?? '';
  return (
    <main class="page ticket-page">
      <ByNumber key={number} number={number} />
    </main>
  );
};

const ByNumber = ({ number }: { number: string }) => {
  const [found, setFound] = useState<TicketView>();
  const [failure, setFailure] = useState<Problem | Unreachable>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const left = new AbortController();
    setFailure(undefined);
    get<TicketView>(`/api/tickets?number=${encodeURIComponent(number)}`, left.signal).then(
      setFound,
      (cause) => {
        if (left.signal.aborted) return;
        if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause;
        setFailure(cause);
      },
    );
    return () => left.abort();
  }, [number, tries]);
  if (failure)
    return <TicketFailed layout="page" failure={failure} onRetry={() => setTries(tries + 1)} />;
  if (found) return <OpenPage first={found} />;
  return (
    <article class="ticket-sheet" data-layout="page" data-wide={false} aria-busy="true">
      <h1 class="visually-hidden">{number}</h1>
      <TicketSkeleton />
    </article>
  );
};

const OpenPage = ({ first }: { first: TicketView }) => {
  const open = useTicket(first.id, first);
  const isWide = useMedia(WIDE);
  const ticket = open.ticket ?? first;
  useEffect(() => {
    document.title = `${ticket.number} ${ticket.title} · ${book().product}`;
  }, [ticket.number, ticket.title]);
  const { failure } = open;
  const isGone = failure instanceof Problem && failure.view.status === 404;
  if (failure && isGone)
    return <TicketFailed layout="page" failure={failure} onRetry={open.reload} />;
  return (
    <>
      <TicketSheet open={open} ticket={ticket} layout="page" isWide={isWide} />
      <PrintRecord ticket={ticket} facts={open.facts ?? []} />
    </>
  );
};
