/** 代应哨: the unit said yes on the phone; who, which number and when are kept. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { CallButton } from '../call-button.tsx';
import { EtaField } from './eta-field.tsx';
import { LineField, SelectField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

export const ClaimForForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('claim_for', props);
  const waiting = props.ticket.tasks.flatMap(({ status, unit }) =>
    status === 'waiting' && unit && unit.id !== me.value?.user.unit.id ? [unit] : [],
  );
  const [unitId, setUnitId] = useState(waiting[0]?.id ?? '');
  const unit = waiting.find((each) => each.id === unitId);
  const [phone, setPhone] = useState(unit?.phone ?? '');
  const [eta, setEta] = useState<Instant>();
  const [who, setWho] = useState('');
  const [note, setNote] = useState('');
  const chooseUnit = (id: string): void => {
    if (phone === (unit?.phone ?? ''))
      setPhone(waiting.find((each) => each.id === id)?.phone ?? '');
    setUnitId(id);
  };
  const submit = (): void => {
    const filled = { forUnitId: unitId !== '', who: who.trim() !== '', phone: phone.trim() !== '' };
    if (act.need(filled))
      act.send({ forUnitId: unitId, who: said(who), phone: said(phone), eta, note: said(note) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['forUnitId', 'who', 'phone', 'eta', 'note']}
      submit={words.claimFor}
      onSubmit={submit}
    >
      <SelectField
        act={act}
        name="forUnitId"
        label={words.forUnit}
        value={unitId}
        onValue={chooseUnit}
        options={waiting.map(({ id, name }) => ({ value: id, text: name }))}
      />
      {unit?.phone && (
        <p class="spread">
          <span class="soft">{words.callFirst}</span>
          <CallButton name={unit.name} phone={unit.phone} />
        </p>
      )}
      <LineField act={act} name="who" label={words.whoAnswered} value={who} onValue={setWho} />
      <LineField
        act={act}
        name="phone"
        type="tel"
        label={words.phone}
        hint={words.claimForHint}
        value={phone}
        onValue={setPhone}
      />
      <EtaField act={act} label={words.etaOptional} value={eta} onValue={setEta} />
      <TextField act={act} name="note" label={words.note} value={note} onValue={setNote} />
    </VerbForm>
  );
};
