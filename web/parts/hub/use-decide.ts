/** From a row straight to its decision: the ticket is read, then the form opens over the list. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { get } from '../../api.ts';
import type { HubRow } from './groups.ts';

/** Without a verb the form is closed and keeps what was typed, until another row is decided. */
type Deciding = { key: string; verb?: VerbName; ticket?: TicketView };

export type Decide = {
  deciding?: Deciding;
  fault?: unknown;
  start: (row: HubRow, verb: VerbName) => void;
  /** Somebody wrote meanwhile: the form stays, over the newest state. */
  refresh: () => void;
  close: () => void;
  end: () => void;
};

export const useDecide = (): Decide => {
  const [deciding, setDeciding] = useState<Deciding>();
  const [fault, setFault] = useState<unknown>();
  const read = (next: Deciding, ticketId: string): void => {
    get<TicketView>(`/api/tickets/${encodeURIComponent(ticketId)}`).then(
      (ticket) => setDeciding((now) => (now?.key === next.key ? { ...now, ticket } : now)),
      (cause) => {
        setFault(cause);
        setDeciding((now) => (now?.key === next.key && !now.ticket ? undefined : now));
      },
    );
  };
  return {
    deciding,
    fault,
    start: ({ key, ticket }, verb) => {
      setFault(undefined);
      setDeciding((now) => (now?.key === key ? { ...now, verb } : { key, verb }));
      read({ key, verb }, ticket.id);
    },
    refresh: () => {
      if (deciding?.ticket) read(deciding, deciding.ticket.id);
    },
    close: () => setDeciding((now) => now && { ...now, verb: undefined }),
    end: () => setDeciding(undefined),
  };
};
