import type { TicketView } from '../../../../src/contract/views.ts';
import type { VerbName } from '../../../../src/domain/ticket/verbs.ts';
import { type Act, useAct } from './use-act.ts';

/** What every form is given. */
export type FormProps = {
  ticket: TicketView;
  onDone: (ticket: TicketView) => void;
  /** Lies on this phone and is sent by itself. */
  onKept?: () => void;
  onStale: () => void;
  onClose: () => void;
};

/** `under`: where beneath the verb's own address it is sent, such as '2/answer'. */
export const useVerb = (
  verb: VerbName,
  { ticket, onDone, onKept, onStale }: FormProps,
  under?: string,
): Act =>
  useAct<TicketView>({
    ticketId: ticket.id,
    about: aboutOf(ticket),
    verb,
    under,
    onDone,
    onKept,
    onStale,
  });

/** What the outbox says of it. */
export const aboutOf = ({ title, number }: TicketView) => ({ title, number });
