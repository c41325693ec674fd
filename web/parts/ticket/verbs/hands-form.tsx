/** 请党员支援: how many, what to bring, until when, from how far. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { HANDS_SCOPES } from '../../../../src/domain/ticket/ticket.ts';
import { book, pageWords } from '../../../words.ts';
import { WhenField } from './eta-field.tsx';
import { ChoiceField, LineField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

const HANDS_MAX = 200;
const FIRST_WANTED = 2;
const FIELDS = ['wanted', 'bring', 'until', 'scope'];

export const HandsForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('hands', props);
  const { hands } = props.ticket;
  const [wanted, setWanted] = useState(String(hands?.wanted ?? FIRST_WANTED));
  const [bring, setBring] = useState(hands?.bring ?? '');
  const [until, setUntil] = useState(hands?.until);
  const [scope, setScope] = useState<string>(hands?.scope ?? 'community');
  const count = Number(wanted);
  const step = (way: number) => () =>
    setWanted(String(Math.min(HANDS_MAX, Math.max(1, (count || 0) + way))));
  const submit = (): void => {
    if (act.need({ wanted: Number.isInteger(count) && count >= 1 && count <= HANDS_MAX }))
      act.send({ wanted: count, bring: said(bring), until, scope });
  };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.hands} onSubmit={submit}>
      <p class="notice">{words.handsHint}</p>
      <div class="verb-count">
        <LineField
          act={act}
          name="wanted"
          inputMode="numeric"
          label={words.wanted}
          value={wanted}
          onValue={setWanted}
        />
        <button type="button" class="button" aria-label={words.fewer} onClick={step(-1)}>
          −
        </button>
        <button type="button" class="button" aria-label={words.more} onClick={step(1)}>
          +
        </button>
      </div>
      <LineField act={act} name="bring" label={words.bring} value={bring} onValue={setBring} />
      <WhenField act={act} name="until" label={words.until} value={until} onValue={setUntil} />
      <ChoiceField
        act={act}
        name="scope"
        label={words.scope}
        value={scope}
        onValue={setScope}
        options={HANDS_SCOPES.map((each) => ({ value: each, text: book().scope[each] }))}
      />
    </VerbForm>
  );
};
