/** 撤回诉求: the caller takes it back; whether the ticket goes on depends on the hazard. */
import { useState } from 'preact/hooks';
import { moveWords } from '../../../../src/contract/words/pages/moves.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { ChoiceField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { VerbForm } from './verb-form.tsx';

const CHOICES = ['yes', 'no'] as const;

export const WithdrawForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const { choose } = pageWords(verbWords);
  const act = useVerb('withdraw', props);
  const [hazard, setHazard] = useState<string>();
  const [text, setText] = useState('');
  const submit = (): void => {
    if (act.need({ hazard: hazard !== undefined, text: text.trim() !== '' }, { hazard: choose }))
      act.send({ hazard: hazard === 'yes', text: text.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['hazard', 'text']}
      submit={words.withdraw}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="hazard"
        look="lines"
        label={words.hazard}
        value={hazard}
        onValue={setHazard}
        options={CHOICES.map((each) => ({
          value: each,
          text: words.hazardChoice[each],
          hint: words.hazardHint[each],
        }))}
      />
      <TextField
        act={act}
        name="text"
        label={words.withdrawText}
        hint={words.withdrawHint}
        value={text}
        onValue={setText}
      />
    </VerbForm>
  );
};
