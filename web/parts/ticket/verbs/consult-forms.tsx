/** 征询 · 答复征询: a question to a unit, and its view. */
import { useState } from 'preact/hooks';
import { talkWords } from '../../../../src/contract/words/pages/talks.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { me, units } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { ChoiceField, SelectField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { invitedUnits } from './unit-choice.ts';
import { VerbForm } from './verb-form.tsx';

export const ConsultForm = (props: FormProps) => {
  const words = pageWords(talkWords);
  const act = useVerb('consult', props);
  const [unitId, setUnitId] = useState('');
  const [text, setText] = useState('');
  const own = me.value ? [me.value.user.unit.id] : [];
  const submit = (): void => {
    const filled = { unitId: unitId !== '', text: text.trim() !== '' };
    if (act.need(filled, { unitId: pageWords(verbWords).choose }))
      act.send({ unitId, text: text.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['unitId', 'text']}
      submit={words.consult}
      onSubmit={submit}
    >
      <SelectField
        act={act}
        name="unitId"
        label={words.unit}
        empty={words.chooseUnit}
        value={unitId}
        onValue={setUnitId}
        options={invitedUnits(units.value, props.ticket.street.id, own)}
      />
      <TextField
        act={act}
        name="text"
        label={words.question}
        hint={words.questionHint}
        value={text}
        onValue={setText}
      />
    </VerbForm>
  );
};

export const AnswerConsultForm = (props: FormProps) => {
  const words = pageWords(talkWords);
  const ownId = me.value?.user.unit.id;
  const open = props.ticket.consultations.filter(
    ({ unit, answeredAt }) => unit.id === ownId && answeredAt === undefined,
  );
  const [chosen, setChosen] = useState<string>();
  const n = open.length === 1 ? String(open[0]?.n) : chosen;
  const act = useVerb('answer_consult', props, n && `${n}/answer`);
  const [text, setText] = useState('');
  const submit = (): void => {
    const filled = { n: n !== undefined, text: text.trim() !== '' };
    if (act.need(filled, { n: pageWords(verbWords).choose })) act.send({ text: text.trim() });
  };
  return (
    <VerbForm {...props} act={act} fields={['n', 'text']} submit={words.answer} onSubmit={submit}>
      {open.length > 1 && (
        <ChoiceField
          act={act}
          name="n"
          look="lines"
          label={words.which}
          value={chosen}
          onValue={setChosen}
          options={open.map((each) => ({
            value: String(each.n),
            text: words.asked(each.by.name, say(each.askedAt)),
            hint: each.text,
          }))}
        />
      )}
      {open.length === 1 &&
        open.map((each) => (
          <section key={each.n} class="ticket-about">
            <p class="soft">{words.asked(each.by.name, say(each.askedAt))}</p>
            <p>{each.text}</p>
          </section>
        ))}
      <TextField
        act={act}
        name="text"
        label={words.view}
        hint={words.viewHint}
        value={text}
        onValue={setText}
      />
    </VerbForm>
  );
};
