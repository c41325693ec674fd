/** 核实 · 重办: the street agrees and may rate who came, or names what is missing. */
import { useState } from 'preact/hooks';
import type { TaskView } from '../../../../src/contract/views.ts';
import { ticketWords } from '../../../../src/contract/words/pages/ticket.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { book, pageWords } from '../../../words.ts';
import { isInForce, leadTask } from '../steps.ts';
import { FieldError, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { MARK_NAMES, type Marks, NO_MARKS, toRatings, unfinished } from './ratings.ts';
import { said } from './said.ts';
import { Stars } from './stars.tsx';
import { VerbForm } from './verb-form.tsx';

export const VerifyForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('verify', props);
  const [marks, setMarks] = useState<ReadonlyMap<string, Marks>>(new Map());
  const [text, setText] = useState('');
  const lead = leadTask(props.ticket);
  const rated = props.ticket.tasks.filter((task) => task.role !== 'volunteer' && isInForce(task));
  const submit = (): void => {
    const open = unfinished(marks);
    if (!act.need(Object.fromEntries(open.map((id) => [id, false])), words.rateWhole)) return;
    const ratings = toRatings(marks);
    act.send({ agreed: true, ratings: ratings.length > 0 ? ratings : undefined, text: said(text) });
  };
  return (
    <VerbForm {...props} act={act} fields={['text']} submit={words.verify} onSubmit={submit}>
      <p>
        <b>{words.agree(lead?.outcome ? book().outcome[lead.outcome] : '')}</b>
      </p>
      {lead?.report && <p class="ticket-quote">{lead.report}</p>}
      <p class="soft">{words.rateHint}</p>
      {rated.map((task) => (
        <RateUnit
          key={task.id}
          task={task}
          marks={marks.get(task.id) ?? NO_MARKS}
          error={act.errors[task.id]}
          onMarks={(each) => setMarks(new Map([...marks, [task.id, each]]))}
        />
      ))}
      <TextField act={act} name="text" label={words.comment} value={text} onValue={setText} />
    </VerbForm>
  );
};

type RateProps = {
  task: TaskView;
  marks: Marks;
  error: string | undefined;
  onMarks: (marks: Marks) => void;
};

const RateUnit = ({ task, marks, error, onMarks }: RateProps) => {
  const { rating } = pageWords(ticketWords);
  const name = task.unit?.name ?? '';
  return (
    <fieldset class="verb-rate">
      <legend>
        <b>{pageWords(verbWords).rate(name)}</b>{' '}
        <span class="badge">{book().taskRole[task.role]}</span>
      </legend>
      {MARK_NAMES.map((mark) => (
        <Stars
          key={mark}
          label={rating[mark]}
          value={marks[mark]}
          onValue={(value) => onMarks({ ...marks, [mark]: value })}
        />
      ))}
      <FieldError id={`rate-${task.id}`} error={error} />
    </fieldset>
  );
};

export const RedoForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('redo', props);
  const [missing, setMissing] = useState('');
  const submit = (): void => {
    if (act.need({ missing: missing.trim() !== '' })) act.send({ missing: missing.trim() });
  };
  return (
    <VerbForm {...props} act={act} fields={['missing']} submit={words.redo} onSubmit={submit}>
      <TextField
        act={act}
        name="missing"
        label={words.missing}
        hint={words.missingHint}
        value={missing}
        onValue={setMissing}
      />
    </VerbForm>
  );
};
