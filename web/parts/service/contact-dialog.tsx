/** A phone number, after saying why; the look is recorded. */
import { useMemo, useState } from 'preact/hooks';
import { serviceBoardWords } from '../../../src/contract/words/pages/service-board.ts';
import { newKey, post } from '../../api.ts';
import { pageWords } from '../../words.ts';
import { Dialog } from '../ticket/dialog.tsx';
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

const Shown = ({
  name,
  contact,
  onClose,
}: {
  name: string;
  contact: Contact;
  onClose: () => void;
}) => {
  const words = pageWords(serviceBoardWords);
  return (
    <Dialog title={words.contactTitle(name)} isOpen onClose={onClose}>
      <dl class="board-contact">
        {contact.name && (
          <div>
            <dt class="soft">{words.nameIs}</dt>
            <dd>{contact.name}</dd>
          </div>
        )}
        <div>
          <dt class="soft">{words.phoneIs}</dt>
          <dd>
            {contact.phone ? (
              <a class="button primary" href={`tel:${contact.phone}`}>
                {contact.phone}
              </a>
            ) : (
              words.noPhone
            )}
          </dd>
        </div>
      </dl>
      <button class="button" type="button" onClick={onClose}>
        {words.done}
      </button>
    </Dialog>
  );
};
