/** 分转: an owner by situation, or by name. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { unitById, units } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { callableUnits } from '../../raise/unit-search.ts';
import { ChoiceField, SelectField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { SituationField } from './situation-field.tsx';
import { ChosenUnits } from './unit-field.tsx';
import { VerbForm } from './verb-form.tsx';

const FIELDS = ['situationCode', 'leadUnitId', 'supportUnitIds'];

export const RouteForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('route', props);
  const [way, setWay] = useState('list');
  const [situationCode, setSituationCode] = useState<string>();
  const [leadUnitId, setLeadUnitId] = useState('');
  const [supportUnitIds, setSupportUnitIds] = useState<string[]>([]);
  const street = unitById.value.get(props.ticket.street.id);
  const callable = callableUnits(units.value, street, undefined);
  const options = callable.map(({ id, name }) => ({ value: id, text: name }));
  const submit = (): void => {
    if (way === 'list') {
      if (act.need({ situationCode: situationCode !== undefined }, words.choose))
        act.send({ situationCode });
    } else if (act.need({ leadUnitId: leadUnitId !== '' }, words.choose))
      act.send({ leadUnitId, supportUnitIds });
  };
  const isFree = (id: string): boolean => id !== leadUnitId && !supportUnitIds.includes(id);
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.route} onSubmit={submit}>
      <ChoiceField
        act={act}
        name="way"
        label={words.decision}
        value={way}
        onValue={setWay}
        options={[
          { value: 'list', text: words.byDutyList },
          { value: 'unit', text: words.byUnit },
        ]}
      />
      {way === 'list' ? (
        <SituationField act={act} value={situationCode} onValue={setSituationCode} />
      ) : (
        <>
          <SelectField
            act={act}
            name="leadUnitId"
            label={words.leadUnit}
            empty={words.chooseUnit}
            value={leadUnitId}
            onValue={setLeadUnitId}
            options={options}
          />
          <SelectField
            act={act}
            name="supportUnitIds"
            label={words.supports}
            empty={words.addSupport}
            value=""
            onValue={(id) => id && setSupportUnitIds([...supportUnitIds, id])}
            options={options.filter(({ value }) => isFree(value))}
          />
          <ChosenUnits ids={supportUnitIds} onChange={setSupportUnitIds} />
        </>
      )}
    </VerbForm>
  );
};
