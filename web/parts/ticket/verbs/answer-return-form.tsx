/** 答复退单: another leads, or the same goes on, with the reason. */
import { useState } from 'preact/hooks';
import { decisionWords } from '../../../../src/contract/words/pages/decisions.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { ReturnAsked } from './asked.tsx';
import { DecisionField, DecisionText, useDecision } from './decision-field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { leadChoices } from './unit-choices.ts';
import { UnitField } from './unit-field.tsx';
import { VerbForm } from './verb-form.tsx';
import { useOneOf } from './which-field.tsx';

export const AnswerReturnForm = (props: FormProps) => {
  const words = pageWords(decisionWords);
  const { choose } = pageWords(verbWords);
  const { one } = useOneOf(props.ticket.returns.filter(({ state }) => state === 'asked'));
  const act = useVerb('answer_return', props, one && `${one.n}/answer`);
  const decision = useDecision();
  const suggested = one?.suggested;
  const [toUnitId, setToUnitId] = useState(suggested?.id ?? '');
  const accept = decision.approve;
  const submit = (): void => {
    const filled = {
      n: one !== undefined,
      approve: decision.isMade,
      toUnitId: !accept || toUnitId !== '',
      text: decision.isSaid,
    };
    if (!act.need(filled, { approve: choose, toUnitId: choose })) return;
    const { text } = decision.body;
    act.send({ accept, toUnitId: accept ? toUnitId : undefined, text });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['approve', 'toUnitId', 'text']}
      submit={submitWords(accept)}
      onSubmit={submit}
    >
      {one && <ReturnAsked asked={one} />}
      <DecisionField
        act={act}
        decision={decision}
        choices={{ approve: words.acceptReturn, refuse: words.refuseReturn }}
      />
      {accept && (
        <UnitField
          act={act}
          name="toUnitId"
          label={words.toUnit}
          hint={words.toUnitHint}
          empty={words.chooseUnit}
          among={leadChoices(props.ticket).filter(({ id }) => id !== one?.unit.id)}
          marked={new Map(suggested && [[suggested.id, words.suggestedUnit(suggested.name)]])}
          value={toUnitId}
          onValue={setToUnitId}
        />
      )}
      <DecisionText act={act} decision={decision} refuseHint={words.refuseReasonHint} />
    </VerbForm>
  );
};

const submitWords = (accept: boolean | undefined): string => {
  const words = pageWords(decisionWords);
  if (accept === undefined) return words.answer;
  return accept ? words.acceptReturn : words.refuseReturn;
};
