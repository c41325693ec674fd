/** 申请延期 · 答复延期: how much, due when then, and who answers. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../../src/contract/views.ts';
import { decisionWords } from '../../../../src/contract/words/pages/decisions.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { ExtensionAmount } from '../../../../src/domain/ticket/overlays.ts';
import { workingTime } from '../../../elements/working-time.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { Asked } from './asked.tsx';
import { DecisionField, DecisionText, useDecision } from './decision-field.tsx';
import { amountChoices, answererOf, dueAfter, finishOfLead, isWall } from './extension.ts';
import { ChoiceField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import type { Act } from './use-act.ts';
import { useTerm } from './use-term.ts';
import { VerbForm } from './verb-form.tsx';
import { useOneOf } from './which-field.tsx';

const FIELDS = ['days', 'hours', 'text', 'approve'];

export const ExtensionForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const { choose } = pageWords(verbWords);
  const act = useVerb('extension', props);
  const finish = finishOfLead(props.ticket);
  const unit = finish && isWall(finish) ? 'hours' : 'days';
  const [count, setCount] = useState<number>();
  const [text, setText] = useState('');
  const amount = { [unit]: count };
  const submit = (): void => {
    const filled = { [unit]: count !== undefined, text: text.trim() !== '' };
    if (act.need(filled, { [unit]: choose })) act.send({ ...amount, text: text.trim() });
  };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.extension} onSubmit={submit}>
      <Due ticket={props.ticket} amount={amount} />
      <AmountField
        act={act}
        label={unit === 'hours' ? words.extensionHours : words.extensionDays}
        unit={unit}
        value={count}
        onValue={setCount}
      />
      <p class="soft verb-rule" role="status">
        {words.askBefore}
        {words.gap}
        <Answerer ticket={props.ticket} amount={amount} />
      </p>
      <TextField
        act={act}
        name="text"
        label={words.extensionText}
        value={text}
        onValue={setText}
        wording="hint"
      />
    </VerbForm>
  );
};

export const AnswerExtensionForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const { choose } = pageWords(verbWords);
  const { one } = useOneOf(props.ticket.extensions.filter(({ state }) => state === 'asked'));
  const act = useVerb('answer_extension', props, one && `${one.n}/answer`);
  const decision = useDecision();
  const unit = one?.hours ? 'hours' : 'days';
  const asked = one?.[unit];
  const [given, setGiven] = useState<number>();
  const count = given ?? asked;
  const submit = (): void => {
    const filled = { n: one !== undefined, approve: decision.isMade, text: decision.isSaid };
    if (!act.need(filled, { approve: choose })) return;
    act.send({ ...decision.body, ...(decision.approve && { [unit]: count }) });
  };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.answer} onSubmit={submit}>
      {one && asked && (
        <Asked
          title={words.extensionOf(one.unit.name, words[unit](asked))}
          note={say(one.askedAt)}
          text={one.text}
        />
      )}
      <DecisionField act={act} decision={decision} choices={words.extensionChoice} />
      {decision.approve !== false && (
        <AmountField
          act={act}
          label={words.given}
          hint={words.givenHint}
          unit={unit}
          most={asked}
          value={count}
          onValue={setGiven}
        />
      )}
      <Due ticket={props.ticket} amount={decision.approve === false ? {} : { [unit]: count }} />
      <DecisionText act={act} decision={decision} refuseHint={words.extensionRefuseHint} />
    </VerbForm>
  );
};

type AmountProps = {
  act: Act;
  label: string;
  hint?: string;
  unit: 'days' | 'hours';
  most?: number;
  value: number | undefined;
  onValue: (count: number) => void;
};

const AmountField = ({ unit, most, value, onValue, ...rest }: AmountProps) => (
  <ChoiceField
    {...rest}
    name={unit}
    value={value === undefined ? undefined : String(value)}
    onValue={(text) => onValue(Number(text))}
    options={amountChoices(unit, most).map((count) => ({
      value: String(count),
      text: pageWords(decisionWords)[unit](count),
    }))}
  />
);

/** As it stands, and as it would be; a time asked from above still holds. */
const Due = ({ ticket, amount }: { ticket: TicketView; amount: ExtensionAmount }) => {
  const words = pageWords(decisionWords);
  const finish = finishOfLead(ticket);
  if (!finish) return null;
  const isChosen = amount.days !== undefined || amount.hours !== undefined;
  const then = isChosen ? dueAfter(finish, amount, workingTime.value) : undefined;
  const dues = [words.dueNow(say(finish.dueAt)), then && words.dueThen(say(then))];
  return (
    <p class="notice" role="status">
      {dues.filter(Boolean).join(' · ')}
      {ticket.origin?.dueAt && then && ` · ${words.cappedAbove}`}
    </p>
  );
};

const Answerer = ({ ticket, amount }: { ticket: TicketView; amount: ExtensionAmount }) => {
  const termOf = useTerm(ticket);
  const { answerer } = pageWords(decisionWords);
  return <>{answerer[answererOf(ticket, amount)](termOf('extension_answer'))}</>;
};
