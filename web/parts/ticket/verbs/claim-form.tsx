/** 应哨: when, who, and a note; the first is one tap. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { ownTask } from '../duties.ts';
import { clockOf } from '../steps.ts';
import { EtaField } from './eta-field.tsx';
import { LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { keepWho, lastWho } from './last-who.ts';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

export const ClaimForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('claim', props);
  const [eta, setEta] = useState<Instant>();
  const [who, setWho] = useState(lastWho);
  const [note, setNote] = useState('');
  const task = ownTask(props.ticket, me.value);
  const mustSayWhen = task !== undefined && clockOf(props.ticket, 'arrive', task.id) !== undefined;
  const submit = (): void => {
    if (mustSayWhen && !act.need({ eta: eta !== undefined }, words.choose)) return;
    keepWho(who);
    act.send({ eta, who: said(who), note: said(note) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['eta', 'who', 'note']}
      submit={words.claim}
      onSubmit={submit}
    >
      <EtaField
        act={act}
        label={mustSayWhen ? words.eta : words.etaOptional}
        hint={words.etaHint}
        value={eta}
        onValue={setEta}
      />
      <LineField
        act={act}
        name="who"
        label={words.who}
        placeholder={words.whoHint}
        value={who}
        onValue={setWho}
      />
      <TextField act={act} name="note" label={words.note} value={note} onValue={setNote} />
    </VerbForm>
  );
};

/** 我来支援: a member takes a place. */
export const ClaimSlotForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('claim_slot', props);
  const [eta, setEta] = useState<Instant>();
  const [note, setNote] = useState('');
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['eta', 'note']}
      submit={words.claimSlot}
      onSubmit={() => act.send({ eta, note: said(note) })}
    >
      <p class="notice">{words.claimSlotHint}</p>
      <EtaField act={act} label={words.etaOptional} value={eta} onValue={setEta} />
      <LineField act={act} name="note" label={words.note} value={note} onValue={setNote} />
    </VerbForm>
  );
};
