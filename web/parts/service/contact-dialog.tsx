/** A phone number, after saying why; the look is recorded. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { serviceBoardWords } from '../../../src/contract/words/pages/service-board.ts';
import { newKey, post } from '../../api.ts';
import { pageWords } from '../../words.ts';
import { TextDialog } from './text-dialog.tsx';

type Contact = { name?: string; phone?: string };

/** `path` is the registration's or the need's own. */
type Props = { path: string; name: string; onClose: () => void };

export const ContactDialog = ({ path, name, onClose }: Props) => {
  const words = pageWords(serviceBoardWords);
  const [contact, setContact] = useState<Contact>();
  // The asking box closes itself once it was answered: only before that does it mean "no".
  const closing = useMemo(() => ({ isAnswered: false, key: newKey() }), []);
  if (contact) return <Shown name={name} contact={contact} onClose={onClose} />;
  return (
    <TextDialog
      title={words.contactTitle(name)}
      means={words.contactMeans}
      label={words.contactWhy}
      act={words.show}
      onSend={async (reason) => {
        const found = await post<Contact>(`${path}/contact`, { reason }, closing.key);
        closing.isAnswered = true;
        setContact(found);
      }}
      onClose={() => {
        if (!closing.isAnswered) onClose();
      }}
    />
  );
};

type ShownProps = { name: string; contact: Contact; onClose: () => void };

const Shown = ({ name, contact, onClose }: ShownProps) => {
  const words = pageWords(serviceBoardWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="contact-title" onClose={onClose}>
      <div class="stack">
        <h2 id="contact-title">{name}</h2>
        {contact.name && contact.name !== name && (
          <p>
            <span class="soft">{words.nameIs}</span> {contact.name}
          </p>
        )}
        {contact.phone ? (
          <a class="button primary wide" href={`tel:${contact.phone}`}>
            {contact.phone}
          </a>
        ) : (
          <p>{words.noPhone}</p>
        )}
        <div class="cluster dialog-acts">
          <button class="button" type="button" onClick={() => dialog.current?.close()}>
            {words.done}
          </button>
        </div>
      </div>
    </dialog>
  );
};
