/** The caller's contact: shown after a reason, and only until it is put away. */
import { useState } from 'preact/hooks';
import type { ContactView, TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { book, pageWords } from '../../words.ts';
import { CallButton } from './call-button.tsx';
import { Dialog } from './dialog.tsx';
import { Part } from './part.tsx';
import { ContactForm } from './verbs/contact-form.tsx';

type Props = { ticket: TicketView; onStale: () => void };

export const CallerPart = ({ ticket, onStale }: Props) => {
  const words = pageWords(ticketWords);
  const [isOpen, setOpen] = useState(false);
  const [contact, setContact] = useState<ContactView>();
  if (!ticket.hasCaller) return null;
  const mayView = ticket.verbs.includes('view_contact');
  return (
    <Part name={words.caller} class="no-print">
      {contact ? (
        <div class="spread" role="status">
          <span>{contact.name ?? (contact.phone ? '' : words.callerNone)}</span>
          {contact.phone && (
            <CallButton name={contact.name ?? words.caller} phone={contact.phone} />
          )}
          <button type="button" class="button" onClick={() => setContact(undefined)}>
            {words.hide}
          </button>
        </div>
      ) : (
        <div class="spread">
          <small class="soft">{words.callerKept}</small>
          {mayView && (
            <button type="button" class="button" onClick={() => setOpen(true)}>
              {book().verb.view_contact}
            </button>
          )}
        </div>
      )}
      <Dialog title={book().verb.view_contact} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ContactForm
          ticketId={ticket.id}
          onStale={onStale}
          onShown={(found) => {
            setContact(found);
            setOpen(false);
          }}
        />
      </Dialog>
    </Part>
  );
};
