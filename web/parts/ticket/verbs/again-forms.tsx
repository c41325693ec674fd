/** 二次吹哨 · 重启: what was not solved is begun anew, or goes on. */
import { useState } from 'preact/hooks';
import { moveWords } from '../../../../src/contract/words/pages/moves.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { REBLOW_CAUSES } from '../../../../src/domain/ticket/overlays.ts';
import { book, pageWords } from '../../../words.ts';
import { leadTask } from '../steps.ts';
import { ChoiceField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { leadChoices } from './unit-choices.ts';
import { UnitField } from './unit-field.tsx';
import { VerbForm } from './verb-form.tsx';

export const ReblowForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const { choose, chooseUnit } = pageWords(verbWords);
  const act = useVerb('reblow', props);
  const [cause, setCause] = useState<string>();
  const [unitId, setUnitId] = useState('');
  const [text, setText] = useState('');
  const { street } = props.ticket;
  const lead = leadTask(props.ticket)?.unit;
  // What the street handled itself is blown to somebody else.
  const before = lead && lead.id !== street.id ? lead : undefined;
  const submit = (): void => {
    const filled = {
      cause: cause !== undefined,
      unitId: before !== undefined || unitId !== '',
      text: text.trim() !== '',
    };
    if (act.need(filled, { cause: choose, unitId: choose }))
      act.send({ cause, text: text.trim(), unitId: unitId || undefined });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['cause', 'unitId', 'text']}
      submit={words.reblow}
      onSubmit={submit}
    >
      <p class="notice">{words.reblowHint}</p>
      <ChoiceField
        act={act}
        name="cause"
        label={words.cause}
        value={cause}
        onValue={setCause}
        options={REBLOW_CAUSES.map((each) => ({ value: each, text: book().reblowCause[each] }))}
      />
      <TextField act={act} name="text" label={words.reblowText} value={text} onValue={setText} />
      <UnitField
        act={act}
        name="unitId"
        label={words.reblowUnit}
        empty={before ? words.reblowSame(before.name) : chooseUnit}
        among={leadChoices(props.ticket).filter(({ id }) => id !== before?.id && id !== street.id)}
        value={unitId}
        onValue={setUnitId}
      />
    </VerbForm>
  );
};

const CAUSES = ['rating', 'spot_check'] as const;

export const ReopenForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const { choose } = pageWords(verbWords);
  const act = useVerb('reopen', props);
  const [cause, setCause] = useState<string>();
  const [text, setText] = useState('');
  const submit = (): void => {
    if (act.need({ cause: cause !== undefined, text: text.trim() !== '' }, { cause: choose }))
      act.send({ cause, text: text.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['cause', 'text']}
      submit={words.reopen}
      onSubmit={submit}
    >
      <p class="notice">{words.reopenHint}</p>
      <ChoiceField
        act={act}
        name="cause"
        label={words.reopenCause}
        value={cause}
        onValue={setCause}
        options={CAUSES.map((each) => ({ value: each, text: words.reopenCauses[each] }))}
      />
      <TextField act={act} name="text" label={words.reopenText} value={text} onValue={setText} />
    </VerbForm>
  );
};
