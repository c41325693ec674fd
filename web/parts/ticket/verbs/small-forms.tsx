/** 免协办 · 撤哨: one choice or one sentence. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { isInForce } from '../steps.ts';
import { ChoiceField, LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

export const WaiveForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('waive', props);
  const open = props.ticket.tasks.filter(
    (task) => task.role === 'support' && isInForce(task) && task.status !== 'done',
  );
  const [taskId, setTaskId] = useState(open.length === 1 ? open[0]?.id : undefined);
  const [reason, setReason] = useState('');
  const submit = (): void => {
    if (act.need({ taskId: taskId !== undefined }, words.choose))
      act.send({ taskId, reason: said(reason) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['taskId', 'reason']}
      submit={words.waive}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="taskId"
        label={words.whichSupport}
        value={taskId}
        onValue={setTaskId}
        options={open.map(({ id, unit }) => ({ value: id, text: unit?.name ?? id }))}
      />
      <LineField act={act} name="reason" label={words.reason} value={reason} onValue={setReason} />
    </VerbForm>
  );
};

export const CancelForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('cancel', props);
  const [reason, setReason] = useState('');
  const submit = (): void => {
    if (act.need({ reason: reason.trim() !== '' })) act.send({ reason: reason.trim() });
  };
  return (
    <VerbForm {...props} act={act} fields={['reason']} submit={words.cancel} onSubmit={submit}>
      <p class="notice amber">{words.cancelHint}</p>
      <TextField act={act} name="reason" label={words.reason} value={reason} onValue={setReason} />
    </VerbForm>
  );
};
