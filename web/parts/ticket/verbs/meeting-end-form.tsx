/** 会商纪要: held or not, what was said, and what was decided; decisions become tasks. */
import { useState } from 'preact/hooks';
import type { MeetingView } from '../../../../src/contract/overlay-views.ts';
import type { TicketView } from '../../../../src/contract/views.ts';
import { talkWords } from '../../../../src/contract/words/pages/talks.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { units } from '../../../state.ts';
import { book, pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { isInForce } from '../steps.ts';
import { WhenField } from './eta-field.tsx';
import { ChoiceField, LineField, SelectField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { isAhead, passedIn } from './passed.ts';
import { changed, type Row, Rows } from './rows.tsx';
import { invitedUnits } from './unit-choice.ts';
import type { Act } from './use-act.ts';
import { VerbForm } from './verb-form.tsx';

type Item = { unitId: string; text: string; dueAt?: Instant };

const MOST = 20;
const BLANK: Item = { unitId: '', text: '' };

const fieldOf = (at: number, part: keyof Item): string => `decisions.${at}.${part}`;

export const EndMeetingForm = (props: FormProps) => {
  const words = pageWords(talkWords);
  const { choose } = pageWords(verbWords);
  const open = props.ticket.meetings.filter(({ state }) => state === 'called');
  const [chosen, setChosen] = useState<string>();
  const n = open.length === 1 ? String(open[0]?.n) : chosen;
  const act = useVerb('end_meeting', props, n && `${n}/end`);
  const [way, setWay] = useState('held');
  const [text, setText] = useState('');
  const [rows, setRows] = useState<Row<Item>[]>([]);
  const held = way === 'held';
  const submit = (): void => {
    const decisions = held ? rows : [];
    const chosenUnits = decisions.map(({ unitId }, at) => [fieldOf(at, 'unitId'), unitId !== '']);
    const written = decisions.map((row, at) => [fieldOf(at, 'text'), row.text.trim() !== '']);
    const ahead = decisions.map(({ dueAt }, at) => [fieldOf(at, 'dueAt'), isAhead(dueAt)]);
    const filled = { n: n !== undefined, text: text.trim() !== '' };
    const all = { ...filled, ...Object.fromEntries([...chosenUnits, ...written, ...ahead]) };
    const passed = passedIn(decisions, (at) => fieldOf(at, 'dueAt'));
    if (!act.need(all, { n: choose, ...passed })) return;
    const sent = decisions.map(({ key: _, ...row }) => ({ ...row, text: row.text.trim() }));
    act.send({ held, text: text.trim(), decisions: sent.length > 0 ? sent : undefined });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['n', 'text', ...rows.flatMap((_, at) => PARTS.map((part) => fieldOf(at, part)))]}
      submit={held ? words.end : words.drop}
      onSubmit={submit}
    >
      {open.length > 1 && (
        <ChoiceField
          act={act}
          name="n"
          look="lines"
          label={words.whichMeeting}
          value={chosen}
          onValue={setChosen}
          options={open.map((each) => ({ value: String(each.n), text: meetingName(each) }))}
        />
      )}
      {open.length === 1 && open.map((each) => <b key={each.n}>{meetingName(each)}</b>)}
      <ChoiceField
        act={act}
        name="held"
        label={words.held}
        value={way}
        onValue={setWay}
        options={[
          { value: 'held', text: words.wasHeld },
          { value: 'dropped', text: words.wasDropped },
        ]}
      />
      <TextField
        act={act}
        name="text"
        label={held ? words.minutes : words.whyDropped}
        value={text}
        onValue={setText}
      />
      {held && <Decisions act={act} ticket={props.ticket} rows={rows} onRows={setRows} />}
    </VerbForm>
  );
};

const PARTS = ['unitId', 'text', 'dueAt'] as const;

const meetingName = ({ level, at }: MeetingView): string =>
  pageWords(talkWords).meeting(book().meetingLevel[level], say(at));

type DecisionsProps = {
  act: Act;
  ticket: TicketView;
  rows: Row<Item>[];
  onRows: (rows: Row<Item>[]) => void;
};

const Decisions = ({ act, ticket, rows, onRows }: DecisionsProps) => {
  const words = pageWords(talkWords);
  const options = invitedUnits(units.value, ticket.street.id);
  const has = (unitId: string): boolean =>
    ticket.tasks.some((task) => task.unit?.id === unitId && isInForce(task));
  const change = (at: number, part: Partial<Item>): void => onRows(changed(rows, at, part));
  return (
    <section aria-label={words.decisions} class="stack">
      <p>
        <b>{words.decisions}</b> <small class="soft">{words.decisionsHint}</small>
      </p>
      <Rows
        rows={rows}
        blank={BLANK}
        least={0}
        most={MOST}
        name={words.decision}
        add={words.addDecision}
        remove={words.removeDecision}
        onRows={onRows}
      >
        {(row, at) => (
          <>
            <SelectField
              act={act}
              name={fieldOf(at, 'unitId')}
              label={words.who}
              hint={row.unitId && !has(row.unitId) ? words.newTask : undefined}
              empty={words.chooseUnit}
              value={row.unitId}
              onValue={(unitId) => change(at, { unitId })}
              options={options}
            />
            <LineField
              act={act}
              name={fieldOf(at, 'text')}
              label={words.what}
              value={row.text}
              onValue={(text) => change(at, { text })}
            />
            <WhenField
              act={act}
              name={fieldOf(at, 'dueAt')}
              label={words.due}
              value={row.dueAt}
              onValue={(dueAt) => change(at, { dueAt })}
            />
          </>
        )}
      </Rows>
    </section>
  );
};
