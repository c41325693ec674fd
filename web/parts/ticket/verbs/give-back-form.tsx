/** 退出支援: one press, nothing to explain. */
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { type FormProps, useVerb } from './form-props.ts';
import { VerbForm } from './verb-form.tsx';

export const GiveBackForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('give_back', props);
  return (
    <VerbForm
      {...props}
      act={act}
      fields={[]}
      submit={words.giveBack}
      onSubmit={() => act.send({})}
    >
      <p class="notice">{words.giveBackHint}</p>
    </VerbForm>
  );
};
