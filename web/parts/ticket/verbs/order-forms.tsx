/** 提级督办 · 批示与督办单 · 回复督办: pressed from above; the owner stays the owner. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../../src/contract/views.ts';
import { clockWords } from '../../../../src/contract/words/pages/clock.ts';
import { moveWords } from '../../../../src/contract/words/pages/moves.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { isInForce, leadTask } from '../steps.ts';
import { Asked } from './asked.tsx';
import { WhenField } from './eta-field.tsx';
import { ChoiceField, SelectField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { levelsAbove } from './levels.ts';
import { VerbForm } from './verb-form.tsx';
import { useOneOf, WhichField } from './which-field.tsx';

export const EscalateForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const act = useVerb('escalate', props);
  const isHub = me.value?.user.unit.kind === 'hub';
  const levels = levelsAbove(props.ticket.level, isHub);
  const [level, setLevel] = useState(levels[0] === undefined ? undefined : String(levels[0]));
  const [text, setText] = useState('');
  const submit = (): void => {
    const filled = { level: level !== undefined, text: text.trim() !== '' };
    if (act.need(filled, { level: pageWords(verbWords).choose }))
      act.send({ level: Number(level), text: text.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['level', 'text']}
      submit={words.escalate}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="level"
        look="lines"
        label={words.escalateLevel}
        hint={isHub ? words.escalateHint : words.escalateHint + words.gap + words.escalateStreet}
        value={level}
        onValue={setLevel}
        options={levels.map((each) => ({
          value: String(each),
          text: pageWords(clockWords).level(each),
        }))}
      />
      <TextField act={act} name="text" label={words.escalateText} value={text} onValue={setText} />
    </VerbForm>
  );
};

export const InstructForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const act = useVerb('instruct', props);
  const units = unitsOn(props.ticket);
  const [unitId, setUnitId] = useState(units[0]?.id ?? '');
  const [text, setText] = useState('');
  const [dueAt, setDueAt] = useState<Instant>();
  const isInstruction = me.value?.user.role === 'district_leader';
  const submit = (): void => {
    if (act.need({ text: text.trim() !== '' })) act.send({ text: text.trim(), dueAt, unitId });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['text', 'dueAt', 'unitId']}
      submit={isInstruction ? words.instruct : words.supervise}
      onSubmit={submit}
    >
      <TextField
        act={act}
        name="text"
        label={isInstruction ? words.instructText : words.superviseText}
        hint={words.instructHint}
        value={text}
        onValue={setText}
      />
      <SelectField
        act={act}
        name="unitId"
        label={words.orderUnit}
        value={unitId}
        onValue={setUnitId}
        options={units.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <WhenField
        act={act}
        name="dueAt"
        label={words.orderDue}
        hint={words.orderDueHint}
        value={dueAt}
        onValue={setDueAt}
      />
    </VerbForm>
  );
};

/** The lead first, then who else is on it, and the street. */
const unitsOn = (ticket: TicketView) => {
  const called = ticket.tasks.filter(isInForce).flatMap(({ unit }) => (unit ? [unit] : []));
  const lead = leadTask(ticket)?.unit;
  const all = [...(lead ? [lead] : []), ...called, ticket.street];
  return [...new Map(all.map((unit) => [unit.id, unit])).values()];
};

export const AnswerOrderForm = (props: FormProps) => {
  const words = pageWords(moveWords);
  const mine = me.value?.user.unit.id;
  const open = props.ticket.orders.filter(
    ({ unit, answeredAt }) => unit.id === mine && !answeredAt,
  );
  const chosen = useOneOf(open);
  const { one } = chosen;
  const act = useVerb('answer_order', props, one && `${one.n}/answer`);
  const [text, setText] = useState('');
  const submit = (): void => {
    const filled = { n: one !== undefined, text: text.trim() !== '' };
    if (act.need(filled, { n: pageWords(verbWords).choose })) act.send({ text: text.trim() });
  };
  const titleOf = ({ kind, by, at }: (typeof open)[number]): string =>
    words.orderFrom(words.orderKind[kind], by.name, say(at));
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['n', 'text']}
      submit={words.answerOrder}
      onSubmit={submit}
    >
      <WhichField {...chosen} act={act} label={words.whichOrder} open={open} textOf={titleOf} />
      {one && (
        <Asked
          title={titleOf(one)}
          note={one.dueAt && words.orderBy(say(one.dueAt))}
          text={one.text}
        />
      )}
      <TextField
        act={act}
        name="text"
        label={words.orderAnswer}
        hint={words.orderAnswerHint}
        value={text}
        onValue={setText}
        wording="hint"
      />
    </VerbForm>
  );
};
