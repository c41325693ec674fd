import type { TicketView } from '../../../../src/contract/views.ts';
import type { VerbName } from '../../../../src/domain/ticket/verbs.ts';
import { type Act, useAct } from './use-act.ts';

/** What every form is given. */
export type FormProps = {
  ticket: TicketView;
  onDone: (ticket: TicketView) => void;
  onStale: () => void;
  onClose: () => void;
};

export const useVerb = (verb: VerbName, { ticket, onDone, onStale }: FormProps): Act =>
  useAct<TicketView>({ ticketId: ticket.id, verb, onDone, onStale });
