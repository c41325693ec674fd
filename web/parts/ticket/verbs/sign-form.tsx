/** 签批 · 补签 · 研判: a decision, and words where somebody has to act on them. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { KINDS } from '../../../../src/domain/ticket/ticket.ts';
import { book, pageWords } from '../../../words.ts';
import { ChoiceField, SelectField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

export const SignForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('sign', props);
  const [decision, setDecision] = useState('approve');
  const [text, setText] = useState('');
  const approve = decision === 'approve';
  const submit = (): void => {
    if (act.need({ text: approve || text.trim() !== '' })) act.send({ approve, text: said(text) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['text']}
      submit={approve ? words.sign : words.sendBack}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="approve"
        label={words.decision}
        value={decision}
        onValue={setDecision}
        options={[
          { value: 'approve', text: words.approve },
          { value: 'send_back', text: words.sendBack },
        ]}
      />
      <TextField
        act={act}
        name="text"
        label={approve ? words.comment : words.sendBackText}
        value={text}
        onValue={setText}
      />
    </VerbForm>
  );
};

export const CountersignForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('countersign', props);
  const [decision, setDecision] = useState('approve');
  const [kind, setKind] = useState('');
  const [text, setText] = useState('');
  const approve = decision === 'approve';
  const submit = (): void => {
    if (act.need({ kind: approve || kind !== '' }, words.choose))
      act.send({ approve, kind: approve ? undefined : kind, text: said(text) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['kind', 'text']}
      submit={words.countersign}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="approve"
        label={words.decision}
        value={decision}
        onValue={setDecision}
        options={[
          { value: 'approve', text: words.confirmEmergency },
          { value: 'correct', text: words.correctKind },
        ]}
      />
      {!approve && (
        <SelectField
          act={act}
          name="kind"
          label={words.kind}
          hint={words.correctHint}
          empty={words.chooseUnit}
          value={kind}
          onValue={setKind}
          options={KINDS.filter((each) => each !== 'emergency').map((each) => ({
            value: each,
            text: book().kind[each],
          }))}
        />
      )}
      <TextField act={act} name="text" label={words.comment} value={text} onValue={setText} />
    </VerbForm>
  );
};

const DECISIONS = ['blow', 'self', 'answer', 'send_back'] as const;
const NEEDS_WORDS: readonly (string | undefined)[] = ['answer', 'send_back'];

export const TriageForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('triage', props);
  const [decision, setDecision] = useState<string>();
  const [text, setText] = useState('');
  const submit = (): void => {
    const isSaid = !NEEDS_WORDS.includes(decision) || text.trim() !== '';
    if (act.need({ decision: decision !== undefined, text: isSaid }, { decision: words.choose }))
      act.send({ decision, text: said(text) });
  };
  const label = { answer: words.answerText, send_back: words.sendBackText }[decision ?? ''];
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['decision', 'text']}
      submit={words.triage}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="decision"
        look="lines"
        label={words.decision}
        value={decision}
        onValue={setDecision}
        options={DECISIONS.map((each) => ({
          value: each,
          text: book().triageDecision[each],
          hint: words.triageHint[each],
        }))}
      />
      <TextField
        act={act}
        name="text"
        label={label ?? words.comment}
        value={text}
        onValue={setText}
      />
    </VerbForm>
  );
};
