/** Who told of it: each contact is shown after a reason, and only until it is put away. */
import { useState } from 'preact/hooks';
import type { ContactView, TicketView } from '../../../src/contract/views.ts';
import { callerWords } from '../../../src/contract/words/pages/callers.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { CallButton } from './call-button.tsx';
import { Dialog } from './dialog.tsx';
import { Part } from './part.tsx';
import type { SectionRow } from './sections/section.ts';
import { SectionLine } from './sections/section-row.tsx';
import { narratorFor } from './sections/sections.ts';
import { callerRows } from './sections/talk.ts';
import { ContactForm } from './verbs/contact-form.tsx';

type Props = { ticket: TicketView; onStale: () => void };

export const CallerPart = ({ ticket, onStale }: Props) => {
  const words = pageWords(ticketWords);
  const { of } = pageWords(callerWords);
  if (!ticket.hasCaller) return null;
  const rows = callerRows(ticket, narratorFor(say), pageWords(callerWords));
  const isOne = rows.length === 1;
  return (
    <Part name={isOne ? words.caller : of(rows.length)} class="no-print">
      <small class="soft">{words.callerKept}</small>
      <ul class="ticket-rows">
        {rows.map((row, index) => (
          <CallerLine
            key={row.key}
            row={isOne ? { ...row, name: words.caller } : row}
            n={index + 1}
            isOne={isOne}
            ticket={ticket}
            onStale={onStale}
          />
        ))}
      </ul>
    </Part>
  );
};

type LineProps = Props & { row: SectionRow; n: number; isOne: boolean };

const CallerLine = ({ row, n, isOne, ticket, onStale }: LineProps) => {
  const words = pageWords(callerWords);
  const [isOpen, setOpen] = useState(false);
  const [contact, setContact] = useState<ContactView>();
  const title = isOne ? book().verb.view_contact : words.view(n);
  return (
    <SectionLine row={row}>
      {contact ? (
        <Contact contact={contact} name={row.name} onHide={() => setContact(undefined)} />
      ) : (
        ticket.verbs.includes('view_contact') && (
          <button
            type="button"
            class="button ticket-line-end"
            aria-label={title}
            onClick={() => setOpen(true)}
          >
            {book().verb.view_contact}
          </button>
        )
      )}
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ContactForm
          ticketId={ticket.id}
          n={isOne ? undefined : n}
          onStale={onStale}
          onShown={(found) => {
            setContact(found);
            setOpen(false);
          }}
        />
      </Dialog>
    </SectionLine>
  );
};

type ContactProps = { contact: ContactView; name: string; onHide: () => void };

const Contact = ({ contact, name, onHide }: ContactProps) => {
  const words = pageWords(ticketWords);
  return (
    <span class="ticket-line-end cluster" role="status">
      <span>{contact.name ?? (contact.phone ? '' : words.callerNone)}</span>
      {contact.phone && <CallButton name={contact.name ?? name} phone={contact.phone} />}
      <button type="button" class="button" onClick={onHide}>
        {words.hide}
      </button>
    </span>
  );
};
