/** 申请退出协办 · 答复退出: a support is done with its part; the street says whether. */
import { useState } from 'preact/hooks';
import { decisionWords } from '../../../../src/contract/words/pages/decisions.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { Asked } from './asked.tsx';
import { DecisionField, DecisionText, useDecision } from './decision-field.tsx';
import { TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { useTerm } from './use-term.ts';
import { VerbForm } from './verb-form.tsx';
import { useOneOf, WhichField } from './which-field.tsx';

export const ReleaseForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const termOf = useTerm(props.ticket);
  const act = useVerb('release', props);
  const [text, setText] = useState('');
  const submit = (): void => {
    if (act.need({ text: text.trim() !== '' })) act.send({ text: text.trim() });
  };
  return (
    <VerbForm {...props} act={act} fields={['text']} submit={words.release} onSubmit={submit}>
      <TextField
        act={act}
        name="text"
        label={words.releaseText}
        hint={words.releaseHint(termOf('release_answer'))}
        value={text}
        onValue={setText}
        wording="hint"
      />
    </VerbForm>
  );
};

export const AnswerReleaseForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const { choose } = pageWords(verbWords);
  const open = props.ticket.releases.filter(({ state }) => state === 'asked');
  const chosen = useOneOf(open);
  const { one } = chosen;
  const act = useVerb('answer_release', props, one && `${one.n}/answer`);
  const decision = useDecision();
  const submit = (): void => {
    const filled = { n: one !== undefined, approve: decision.isMade, text: decision.isSaid };
    if (act.need(filled, { n: choose, approve: choose })) act.send(decision.body);
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['n', 'approve', 'text']}
      submit={words.answer}
      onSubmit={submit}
    >
      <WhichField
        {...chosen}
        act={act}
        label={words.which}
        open={open}
        textOf={({ unit }) => words.releaseOf(unit.name)}
      />
      {one && (
        <Asked title={words.releaseOf(one.unit.name)} note={say(one.askedAt)} text={one.text} />
      )}
      <DecisionField act={act} decision={decision} choices={words.releaseChoice} />
      <DecisionText act={act} decision={decision} refuseHint={words.releaseRefuseHint} />
    </VerbForm>
  );
};
