import { useState } from 'preact/hooks';
import type { NeedView } from '../../../../src/contract/service-views.ts';
import type { ContactView } from '../../../../src/contract/views.ts';
import { needPageWords } from '../../../../src/contract/words/pages/need-page.ts';
import { post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { ProblemNotice } from '../../problem-notice.tsx';

/** Whoever is helped, for whoever comes: a reason first, and the look is recorded. */
export const ContactPart = ({ need }: { need: NeedView }) => {
  const words = pageWords(needPageWords);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [contact, setContact] = useState<ContactView>();
  const [fault, setFault] = useState<unknown>();
  if (!need.hasContact || !need.verbs.includes('view_contact')) return null;
  const ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    try {
      setFault(undefined);
      setContact(await post(`/api/needs/${need.id}/contact`, { reason: reason.trim() }));
    } catch (caught) {
      setFault(caught);
    }
  };
  return (
    <section class="card stack" aria-labelledby="contact">
      <h2 id="contact" class="service-title">
        {words.contact}
      </h2>
      {contact ? (
        <p role="status" class="service-contact">
          <b>{contact.name}</b>{' '}
          {contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : words.noContact}
        </p>
      ) : (
        <form class="stack" onSubmit={ask} noValidate>
          <p class="small soft">{words.contactMeans}</p>
          {fault !== undefined && <ProblemNotice fault={fault} />}
          <Field
            label={words.reason}
            hint={words.reasonHint}
            autoComplete="off"
            value={reason}
            fault={isTried && !reason.trim() ? words.reasonMissing : undefined}
            onValue={setReason}
          />
          <button class="button" type="submit">
            {words.seeContact}
          </button>
        </form>
      )}
    </section>
  );
};
