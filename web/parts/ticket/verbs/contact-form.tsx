/** 查看诉求人: the reason comes first, and is recorded with who looked. */
import { useState } from 'preact/hooks';
import type { ContactView } from '../../../../src/contract/views.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { LineField } from './field.tsx';
import { useAct } from './use-act.ts';
import { VerbForm } from './verb-form.tsx';

type Props = {
  ticketId: string;
  /** Which caller, where there are several. */
  n?: number;
  onShown: (contact: ContactView) => void;
  onStale: () => void;
};

export const ContactForm = ({ ticketId, n, onShown, onStale }: Props) => {
  const words = pageWords(verbWords);
  const [reason, setReason] = useState('');
  const act = useAct<ContactView>({
    ticketId,
    verb: 'view_contact',
    onStale,
    onDone: (contact) => {
      setReason('');
      onShown(contact);
      onStale();
    },
  });
  const submit = (): void => {
    if (act.need({ reason: reason.trim() !== '' })) act.send({ reason: reason.trim(), n });
  };
  return (
    <VerbForm act={act} fields={['reason']} submit={words.viewContact} onSubmit={submit}>
      <p class="notice">{words.contactHint}</p>
      <LineField
        act={act}
        name="reason"
        label={words.contactReason}
        value={reason}
        onValue={setReason}
      />
    </VerbForm>
  );
};
