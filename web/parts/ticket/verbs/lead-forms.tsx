/** 改派 · 增派: another unit leads, or more of them help. */
import { useState } from 'preact/hooks';
import { moveWords } from '../../../../src/contract/words/pages/moves.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { leadTask } from '../steps.ts';
import { LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { leadChoices, supportChoices } from './unit-choices.ts';
import { UnitField, UnitsField } from './unit-field.tsx';
import { VerbForm } from './verb-form.tsx';

export const ReassignForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const { choose, chooseUnit } = pageWords(verbWords);
  const act = useVerb('reassign', props);
  const [unitId, setUnitId] = useState('');
  const [reason, setReason] = useState('');
  const lead = leadTask(props.ticket);
  const submit = (): void => {
    const filled = { unitId: unitId !== '', reason: reason.trim() !== '' };
    if (act.need(filled, { unitId: choose })) act.send({ unitId, reason: reason.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['unitId', 'reason']}
      submit={words.reassign}
      onSubmit={submit}
    >
      <p class="notice">
        {lead?.status === 'waiting' ? words.reassignGone : words.reassignStays}
        {me.value?.user.unit.kind !== 'hub' && words.gap + words.reassignStreet}
      </p>
      <UnitField
        act={act}
        name="unitId"
        label={words.reassignTo}
        empty={chooseUnit}
        among={leadChoices(props.ticket).filter(({ id }) => id !== lead?.unit?.id)}
        value={unitId}
        onValue={setUnitId}
      />
      <TextField act={act} name="reason" label={words.reason} value={reason} onValue={setReason} />
    </VerbForm>
  );
};

export const AddForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const { choose } = pageWords(verbWords);
  const act = useVerb('add', props);
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const submit = (): void => {
    const filled = { unitIds: unitIds.length > 0, reason: reason.trim() !== '' };
    if (act.need(filled, { unitIds: choose })) act.send({ unitIds, reason: reason.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['unitIds', 'reason']}
      submit={words.add}
      onSubmit={submit}
    >
      <UnitsField
        act={act}
        name="unitIds"
        label={words.addUnits}
        hint={words.addHint}
        empty={words.addUnit}
        among={supportChoices(props.ticket)}
        value={unitIds}
        onValue={setUnitIds}
      />
      <LineField
        act={act}
        name="reason"
        label={words.addReason}
        value={reason}
        onValue={setReason}
      />
    </VerbForm>
  );
};
