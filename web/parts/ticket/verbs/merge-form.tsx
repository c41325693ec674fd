/** 并单: into an open ticket; every caller is carried over and answered there. */
import { useState } from 'preact/hooks';
import type { TicketSummary } from '../../../../src/contract/views.ts';
import { moveWords } from '../../../../src/contract/words/pages/moves.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { OpenTicketField } from './open-ticket-field.tsx';
import { VerbForm } from './verb-form.tsx';

export const MergeForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const act = useVerb('merge', props);
  const [into, setInto] = useState<TicketSummary>();
  const [text, setText] = useState('');
  const waiting = props.ticket.callers.filter(({ answeredAt }) => !answeredAt).length;
  const submit = (): void => {
    const filled = { into: into !== undefined, text: text.trim() !== '' };
    if (act.need(filled, { into: pageWords(verbWords).choose }))
      act.send({ into: into?.number, text: text.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['into', 'intoId', 'text']}
      submit={words.merge}
      onSubmit={submit}
    >
      <OpenTicketField act={act} ticket={props.ticket} value={into} onValue={setInto} />
      <div class="notice amber verb-rule">
        <p>{words.mergeCallers(waiting)}</p>
        <p>{words.mergeEnds}</p>
      </div>
      <TextField act={act} name="text" label={words.mergeText} value={text} onValue={setText} />
    </VerbForm>
  );
};
