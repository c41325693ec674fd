/** 设定节点 · 完成节点: the steps of a key work, each with an instant of its own. */
import { useState } from 'preact/hooks';
import { milestoneWords } from '../../../../src/contract/words/pages/milestones.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { WhenField } from './eta-field.tsx';
import { ChoiceField, LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { isAhead, passedIn } from './passed.ts';
import { changed, type Row, Rows } from './rows.tsx';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

type Item = { text: string; dueAt?: Instant };

const MOST = 20;

const fieldsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => [`items.${at}.text`, `items.${at}.dueAt`]).flat();

export const SetMilestonesForm = (props: FormProps) => {
  const words = pageWords(milestoneWords);
  const act = useVerb('set_milestones', props);
  const [rows, setRows] = useState<Row<Item>[]>([{ key: 1, text: '' }]);
  const submit = (): void => {
    const filled = rows.flatMap(({ text, dueAt }, at): [string, boolean][] => [
      [`items.${at}.text`, text.trim() !== ''],
      [`items.${at}.dueAt`, dueAt !== undefined && isAhead(dueAt)],
    ]);
    if (
      act.need(
        Object.fromEntries(filled),
        passedIn(rows, (at) => `items.${at}.dueAt`),
      )
    )
      act.send({ items: rows.map(({ text, dueAt }) => ({ text: text.trim(), dueAt })) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={fieldsOf(rows.length)}
      submit={words.set}
      onSubmit={submit}
    >
      <p class="soft">{words.hint}</p>
      <Rows
        rows={rows}
        blank={{ text: '' }}
        least={1}
        most={MOST}
        name={words.row}
        add={words.add}
        remove={words.remove}
        onRows={setRows}
      >
        {(row, at) => (
          <>
            <LineField
              act={act}
              name={`items.${at}.text`}
              label={words.text}
              value={row.text}
              onValue={(text) => setRows(changed(rows, at, { text }))}
            />
            <WhenField
              act={act}
              name={`items.${at}.dueAt`}
              label={words.dueAt}
              value={row.dueAt}
              onValue={(dueAt) => setRows(changed(rows, at, { dueAt }))}
            />
          </>
        )}
      </Rows>
    </VerbForm>
  );
};

export const MeetMilestoneForm = (props: FormProps) => {
  const words = pageWords(milestoneWords);
  const open = props.ticket.milestones.filter(({ metAt }) => metAt === undefined);
  const [chosen, setChosen] = useState<string>();
  const n = open.length === 1 ? String(open[0]?.n) : chosen;
  const act = useVerb('meet_milestone', props, n && `${n}/end`);
  const [text, setText] = useState('');
  const submit = (): void => {
    if (act.need({ n: n !== undefined }, pageWords(verbWords).choose))
      act.send({ text: said(text) });
  };
  return (
    <VerbForm {...props} act={act} fields={['n', 'text']} submit={words.met} onSubmit={submit}>
      <ChoiceField
        act={act}
        name="n"
        look="lines"
        label={words.which}
        value={n}
        onValue={setChosen}
        options={open.map((each) => ({
          value: String(each.n),
          text: words.option(each.text ?? words.row(each.n), say(each.dueAt)),
        }))}
      />
      <TextField act={act} name="text" label={words.how} value={text} onValue={setText} />
    </VerbForm>
  );
};
