/** 改约定时间 and 约定到场: another time, and why or where. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { book, pageWords } from '../../../words.ts';
import { EtaField, WhenField } from './eta-field.tsx';
import { LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

export const EtaForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('eta', props);
  const [eta, setEta] = useState<Instant>();
  const [reason, setReason] = useState('');
  const submit = (): void => {
    if (act.need({ eta: eta !== undefined, reason: reason.trim() !== '' }, { eta: words.choose }))
      act.send({ eta, reason: reason.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['eta', 'reason']}
      submit={book().verb.eta}
      onSubmit={submit}
    >
      <EtaField act={act} label={words.newEta} hint={words.etaOnce} value={eta} onValue={setEta} />
      <LineField act={act} name="reason" label={words.reason} value={reason} onValue={setReason} />
    </VerbForm>
  );
};

export const AppointForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('appoint', props);
  const [at, setAt] = useState<Instant>();
  const [place, setPlace] = useState('');
  const [note, setNote] = useState('');
  const submit = (): void => {
    if (act.need({ at: at !== undefined })) act.send({ at, place: said(place), note: said(note) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['at', 'place', 'note']}
      submit={words.appoint}
      onSubmit={submit}
    >
      <WhenField
        act={act}
        name="at"
        label={words.at}
        hint={words.appointHint}
        value={at}
        onValue={setAt}
      />
      <LineField
        act={act}
        name="place"
        label={words.appointPlace}
        value={place}
        onValue={setPlace}
      />
      <TextField act={act} name="note" label={words.note} value={note} onValue={setNote} />
    </VerbForm>
  );
};
