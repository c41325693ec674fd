/** 指定临时主责 · 职责裁定: both returns and who said what, then who leads and why. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../../src/contract/views.ts';
import { decisionWords } from '../../../../src/contract/words/pages/decisions.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { DECIDING_BODIES } from '../../../../src/domain/ticket/overlays.ts';
import { book, pageWords } from '../../../words.ts';
import { leadTask } from '../steps.ts';
import { ReturnAsked } from './asked.tsx';
import { CheckField } from './check-field.tsx';
import { SelectField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { leadChoices } from './unit-choices.ts';
import { UnitField } from './unit-field.tsx';
import { useTerm } from './use-term.ts';
import { VerbForm } from './verb-form.tsx';

export const DesignateForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const { choose } = pageWords(verbWords);
  const termOf = useTerm(props.ticket);
  const act = useVerb('designate', props);
  const [unitId, setUnitId] = useState('');
  const [text, setText] = useState('');
  const provisional = props.ticket.ruling?.provisional?.id;
  const submit = (): void => {
    if (act.need({ unitId: unitId !== '' }, choose))
      act.send({ provisional: true, unitId, text: said(text) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['unitId', 'text']}
      submit={words.designate}
      onSubmit={submit}
    >
      <Returns ticket={props.ticket} />
      <UnitField
        act={act}
        name="unitId"
        label={words.provisionalUnit}
        hint={words.designateHint(termOf('provisional'))}
        empty={words.chooseUnit}
        among={leadChoices(props.ticket).filter(({ id }) => id !== provisional)}
        marked={spokenOf(props.ticket, provisional)}
        value={unitId}
        onValue={setUnitId}
      />
      <TextField act={act} name="text" label={words.remark} value={text} onValue={setText} />
    </VerbForm>
  );
};

const FIELDS = ['unitId', 'body', 'reason'];

export const RuleForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const { choose } = pageWords(verbWords);
  const termOf = useTerm(props.ticket);
  const act = useVerb('rule', props);
  const { situation } = props.ticket;
  const [unitId, setUnitId] = useState('');
  const [body, setBody] = useState('hub');
  const [reason, setReason] = useState('');
  const [precedent, setPrecedent] = useState(situation !== undefined);
  const submit = (): void => {
    const filled = { unitId: unitId !== '', reason: reason.trim() !== '' };
    if (act.need(filled, { unitId: choose }))
      act.send({ unitId, body, reason: reason.trim(), precedent });
  };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.rule} onSubmit={submit}>
      <Returns ticket={props.ticket} />
      <UnitField
        act={act}
        name="unitId"
        label={words.ruledUnit}
        hint={words.ruleHint(termOf('ruling'))}
        empty={words.chooseUnit}
        among={leadChoices(props.ticket)}
        marked={spokenOf(props.ticket)}
        value={unitId}
        onValue={setUnitId}
      />
      <SelectField
        act={act}
        name="body"
        label={words.body}
        value={body}
        onValue={setBody}
        options={DECIDING_BODIES.map((each) => ({ value: each, text: book().decidingBody[each] }))}
      />
      <TextField
        act={act}
        name="reason"
        label={words.ruleReason}
        hint={words.ruleReasonHint}
        value={reason}
        onValue={setReason}
      />
      <CheckField
        label={words.precedent}
        hint={situation ? words.precedentHint(situation.name) : words.precedentNone}
        value={precedent}
        onValue={setPrecedent}
        disabled={situation === undefined}
      />
    </VerbForm>
  );
};

const Returns = ({ ticket }: { ticket: TicketView }) => (
  <>
    {ticket.returns
      .filter(({ state }) => state !== 'dropped')
      .map((each) => (
        <ReturnAsked key={each.n} asked={each} />
      ))}
  </>
);

/** Who leads for now, who was suggested, who leads: named first. */
const spokenOf = (ticket: TicketView, without?: string): Map<string, string> => {
  const words = pageWords(decisionWords);
  const lead = leadTask(ticket)?.unit;
  const provisional = ticket.ruling?.provisional;
  const suggested = ticket.returns.flatMap((each) => (each.suggested ? [each.suggested] : []));
  const marked = new Map(suggested.map(({ id, name }) => [id, words.suggestedUnit(name)]));
  if (lead) marked.set(lead.id, words.leadNow(lead.name));
  if (provisional) marked.set(provisional.id, words.provisionalNow(provisional.name));
  if (without) marked.delete(without);
  return marked;
};
