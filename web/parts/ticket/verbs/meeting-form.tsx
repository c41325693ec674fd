/** 召集会商: which level, when, where, who, and what about. */
import { useState } from 'preact/hooks';
import { talkWords } from '../../../../src/contract/words/pages/talks.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { MEETING_LEVELS } from '../../../../src/domain/ticket/overlays.ts';
import { units } from '../../../state.ts';
import { book, pageWords } from '../../../words.ts';
import { isInForce } from '../steps.ts';
import { WhenField } from './eta-field.tsx';
import { ChoiceField, LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { invitedUnits } from './unit-choice.ts';
import { UnitsField } from './units-field.tsx';
import { VerbForm } from './verb-form.tsx';

const FIELDS = ['level', 'at', 'place', 'unitIds', 'text'];

export const CallMeetingForm = (props: FormProps) => {
  const words = pageWords(talkWords);
  const { ticket } = props;
  const act = useVerb('call_meeting', props);
  const called = ticket.tasks.filter(isInForce).flatMap(({ unit }) => unit?.id ?? []);
  const [level, setLevel] = useState<string>('units');
  const [at, setAt] = useState<Instant>();
  const [place, setPlace] = useState('');
  const [unitIds, setUnitIds] = useState<string[]>([...new Set(called)]);
  const [text, setText] = useState('');
  const submit = (): void => {
    const { required } = pageWords(verbWords);
    const filled = { at: at !== undefined, unitIds: unitIds.length > 0 };
    if (act.need(filled, { at: required, unitIds: words.needsUnits }))
      act.send({ level, at, unitIds, place: said(place), text: said(text) });
  };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.call} onSubmit={submit}>
      <ChoiceField
        act={act}
        name="level"
        look="lines"
        label={words.level}
        value={level}
        onValue={setLevel}
        options={MEETING_LEVELS.map((each) => ({
          value: each,
          text: book().meetingLevel[each],
          hint: words.levelHint[each],
        }))}
      />
      <WhenField act={act} name="at" label={words.at} value={at} onValue={setAt} />
      <LineField
        act={act}
        name="place"
        label={words.place}
        placeholder={words.placeHint}
        value={place}
        onValue={setPlace}
      />
      <UnitsField
        act={act}
        name="unitIds"
        label={words.units}
        empty={words.addUnit}
        options={invitedUnits(units.value, ticket.street.id)}
        value={unitIds}
        onValue={setUnitIds}
      />
      <TextField act={act} name="text" label={words.agenda} value={text} onValue={setText} />
    </VerbForm>
  );
};
