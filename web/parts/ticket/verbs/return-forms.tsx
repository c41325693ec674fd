/** 申请退单 · 签批退单: on what basis, who instead, and what the caller can do now. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../../src/contract/views.ts';
import { decisionWords } from '../../../../src/contract/words/pages/decisions.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { findWording } from '../../../../src/domain/wording.ts';
import { me } from '../../../state.ts';
import { book, pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { leadTask } from '../steps.ts';
import { ReturnAsked } from './asked.tsx';
import { DecisionField, DecisionText, useDecision } from './decision-field.tsx';
import { TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { Prompts } from './prompts.tsx';
import { leadChoices, officialUnits } from './unit-choices.ts';
import { UnitField } from './unit-field.tsx';
import { useTerm } from './use-term.ts';
import { VerbForm } from './verb-form.tsx';
import { useOneOf } from './which-field.tsx';

const FIELDS = ['basis', 'path', 'suggestedUnitId', 'consultedUnitId'];

export const ReturnForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const act = useVerb('return', props);
  const [basis, setBasis] = useState('');
  const [path, setPath] = useState('');
  const [suggestedUnitId, setSuggested] = useState('');
  const [consultedUnitId, setConsulted] = useState('');
  const until = leadTask(props.ticket)?.returnUntil;
  const isOther = ({ id }: { id: string }): boolean => id !== me.value?.user.unit.id;
  const submit = (): void => {
    const filled = { basis: isHelpful(basis), path: isHelpful(path) };
    const { unhelpful_words: unhelpful } = book().reason;
    const sentences = {
      ...(basis.trim() && { basis: unhelpful }),
      ...(path.trim() && { path: unhelpful }),
    };
    if (act.need(filled, sentences))
      act.send({
        basis: basis.trim(),
        path: path.trim(),
        suggestedUnitId: suggestedUnitId || undefined,
        consultedUnitId: consultedUnitId || undefined,
      });
  };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.sendReturn} onSubmit={submit}>
      <div class="notice verb-rule">
        <p>{words.noRefusal(until && say(until))}</p>
        <p>
          {isLeader() ? words.signedBySelf : words.signFirst}
          {words.gap}
          <AnswerRule ticket={props.ticket} />
        </p>
      </div>
      <TextField
        act={act}
        name="basis"
        label={words.basis}
        hint={words.basisHint}
        placeholder={words.basisExample}
        value={basis}
        onValue={setBasis}
        wording="refused"
      />
      <div class="field">
        <TextField
          act={act}
          name="path"
          label={words.path}
          hint={words.pathHint}
          value={path}
          onValue={setPath}
          wording="refused"
        />
        <Prompts label={words.prompts} sentences={words.pathPrompts} text={path} onText={setPath} />
      </div>
      <UnitField
        act={act}
        name="suggestedUnitId"
        label={words.suggested}
        hint={words.suggestedHint}
        empty={words.noUnit}
        among={leadChoices(props.ticket).filter(isOther)}
        value={suggestedUnitId}
        onValue={setSuggested}
      />
      <UnitField
        act={act}
        name="consultedUnitId"
        label={words.consulted}
        empty={words.noUnit}
        among={officialUnits().filter(isOther)}
        value={consultedUnitId}
        onValue={setConsulted}
      />
    </VerbForm>
  );
};

const isHelpful = (text: string): boolean => text.trim() !== '' && findWording(text).length === 0;

const isLeader = (): boolean => ['leader', 'chief'].includes(me.value?.user.role ?? '');

export const SignReturnForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const { one } = useOneOf(props.ticket.returns.filter(({ state }) => state === 'unsigned'));
  const act = useVerb('sign_return', props, one && `${one.n}/signature`);
  const decision = useDecision();
  const submit = (): void => {
    const filled = { n: one !== undefined, approve: decision.isMade };
    if (act.need(filled, pageWords(verbWords).choose)) act.send(decision.body);
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['approve', 'text']}
      submit={decision.approve === false ? words.dropReturn : words.signReturn}
      onSubmit={submit}
    >
      {one && <ReturnAsked asked={one} />}
      <DecisionField
        act={act}
        decision={decision}
        choices={{ approve: words.signReturnChoice.approve, refuse: words.signReturnChoice.drop }}
      />
      {decision.approve !== false && (
        <p class="soft verb-rule">
          <AnswerRule ticket={props.ticket} />
        </p>
      )}
      <DecisionText act={act} decision={decision} />
    </VerbForm>
  );
};

/** The first is answered by street or hub; once one was answered, the next is ruled. */
const AnswerRule = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(decisionWords);
  const termOf = useTerm(ticket);
  const isSecond = ticket.returns.some(({ state }) => state === 'accepted' || state === 'refused');
  return (
    <>
      {isSecond
        ? words.secondAnswer(termOf('provisional'), termOf('ruling'))
        : words.firstAnswer(termOf('return_answer'))}
    </>
  );
};
