/** 离岗登记: one press for oneself; the street or community says whom it saw leave. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { isInForce } from '../steps.ts';
import { SelectField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { VerbForm } from './verb-form.tsx';

export const LeaveForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('leave', props);
  const isOwn = me.value?.user.role === 'member';
  const there = props.ticket.tasks.filter(
    (task) => task.role === 'volunteer' && isInForce(task) && task.arrivedAt && !task.leftAt,
  );
  const [taskId, setTaskId] = useState(there[0]?.id ?? '');
  const submit = (): void => {
    if (isOwn) act.send({});
    else if (act.need({ taskId: taskId !== '' }, words.choose)) act.send({ taskId });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['taskId']}
      submit={isOwn ? words.leave : words.leaveFor}
      onSubmit={submit}
    >
      {!isOwn && (
        <SelectField
          act={act}
          name="taskId"
          label={words.whoLeft}
          value={taskId}
          onValue={setTaskId}
          options={there.map(({ id, person, unit }) => ({
            value: id,
            text: person?.name ?? unit?.name ?? id,
          }))}
        />
      )}
    </VerbForm>
  );
};
