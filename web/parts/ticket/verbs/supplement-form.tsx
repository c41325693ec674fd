/** 补充信息: only what is still missing is asked. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { LineField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { SituationField } from './situation-field.tsx';
import { VerbForm } from './verb-form.tsx';

const FIELDS = ['situationCode', 'address', 'caller.name', 'caller.phone'];

export const SupplementForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('supplement', props);
  const { missing } = props.ticket;
  const [situationCode, setSituationCode] = useState<string>();
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const submit = (): void => {
    const isSaid = situationCode !== undefined || address.trim() !== '' || phone.trim() !== '';
    const first = missing.includes('caller') ? 'caller.phone' : missing[0];
    const field = first === 'situation' ? 'situationCode' : (first ?? 'address');
    if (!act.need({ [field]: isSaid })) return;
    const caller = said(phone) ? { name: said(name), phone: said(phone) } : undefined;
    act.send({ situationCode, address: said(address), caller });
  };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.supplement} onSubmit={submit}>
      {missing.includes('situation') && (
        <SituationField act={act} value={situationCode} onValue={setSituationCode} />
      )}
      {missing.includes('address') && (
        <LineField
          act={act}
          name="address"
          label={words.address}
          value={address}
          onValue={setAddress}
        />
      )}
      {missing.includes('caller') && (
        <>
          <LineField
            act={act}
            name="caller.name"
            label={words.callerName}
            value={name}
            onValue={setName}
          />
          <LineField
            act={act}
            name="caller.phone"
            type="tel"
            label={words.callerPhone}
            value={phone}
            onValue={setPhone}
          />
        </>
      )}
    </VerbForm>
  );
};
