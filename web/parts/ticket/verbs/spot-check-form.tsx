/** 抽查: whether what was verified is so, and how one found out. */
import { useState } from 'preact/hooks';
import { reviewWords } from '../../../../src/contract/words/pages/review.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { SPOT_CHECK_WAYS } from '../../../../src/domain/ticket/ticket.ts';
import { pageWords } from '../../../words.ts';
import { ChoiceField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { VerbForm } from './verb-form.tsx';

export const SpotCheckForm = (props: FormProps) => {
  const words = pageWords(reviewWords);
  const { choose } = pageWords(verbWords);
  const act = useVerb('spot_check', props);
  const [how, setHow] = useState<string>();
  const [found, setFound] = useState<string>();
  const [text, setText] = useState('');
  const submit = (): void => {
    const filled = {
      how: how !== undefined,
      matches: found !== undefined,
      text: text.trim() !== '',
    };
    if (act.need(filled, { how: choose, matches: choose }))
      act.send({ how, matches: found === 'yes', text: text.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['how', 'matches', 'text']}
      submit={words.send.spot_check}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="how"
        label={words.howLabel}
        value={how}
        onValue={setHow}
        options={SPOT_CHECK_WAYS.map((way) => ({ value: way, text: words.how[way] }))}
      />
      <ChoiceField
        act={act}
        name="matches"
        label={words.found}
        hint={found === 'no' ? words.differsHint : undefined}
        value={found}
        onValue={setFound}
        options={[
          { value: 'yes', text: words.foundChoice.yes },
          { value: 'no', text: words.foundChoice.no },
        ]}
      />
      <TextField act={act} name="text" label={words.foundText} value={text} onValue={setText} />
    </VerbForm>
  );
};
