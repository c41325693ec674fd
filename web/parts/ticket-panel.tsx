/** The ticket beside the map: narrow, and true while it is open. */
import { summaries } from '../state.ts';
import { TicketHead } from './ticket/head.tsx';
import { TicketSheet } from './ticket/sheet.tsx';
import { TicketFailed, TicketSkeleton } from './ticket/states.tsx';
import { useTicket } from './ticket/use-ticket.ts';

type Props = { ticketId: string };

export const TicketPanel = ({ ticketId }: Props) => (
  <OpenPanel key={ticketId} ticketId={ticketId} />
);

const OpenPanel = ({ ticketId }: Props) => {
  const open = useTicket(ticketId);
  const { ticket, failure } = open;
  const isGone = failure && 'view' in failure && failure.view.status === 404;
  if (failure && (!ticket || isGone))
    return <TicketFailed layout="panel" failure={failure} onRetry={open.reload} />;
  if (ticket) return <TicketSheet open={open} ticket={ticket} layout="panel" isWide={false} />;
  const summary = summaries.value.get(ticketId);
  return (
    <article class="ticket-sheet" data-layout="panel" data-wide={false} aria-busy="true">
      {summary && <TicketHead shown={summary} layout="panel" />}
      <TicketSkeleton />
    </article>
  );
};
