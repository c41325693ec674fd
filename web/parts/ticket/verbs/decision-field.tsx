/** Yes or no, and the words: needed with a no, which somebody has to act on. */
import { useState } from 'preact/hooks';
import { decisionWords } from '../../../../src/contract/words/pages/decisions.ts';
import { pageWords } from '../../../words.ts';
import { ChoiceField, TextField } from './field.tsx';
import { said } from './said.ts';
import type { Act } from './use-act.ts';

export type Decision = {
  approve: boolean | undefined;
  decide: (approve: boolean) => void;
  text: string;
  setText: (text: string) => void;
  /** For `act.need`. */
  isMade: boolean;
  isSaid: boolean;
  body: { approve: boolean | undefined; text: string | undefined };
};

export const useDecision = (): Decision => {
  const [approve, decide] = useState<boolean>();
  const [text, setText] = useState('');
  return {
    approve,
    decide,
    text,
    setText,
    isMade: approve !== undefined,
    isSaid: approve !== false || text.trim() !== '',
    body: { approve, text: said(text) },
  };
};

type Choices = { approve: string; refuse: string };

export const DecisionField = (props: { act: Act; decision: Decision; choices: Choices }) => {
  const { act, decision, choices } = props;
  return (
    <ChoiceField
      act={act}
      name="approve"
      label={pageWords(decisionWords).decision}
      value={decision.approve === undefined ? undefined : String(decision.approve)}
      onValue={(value) => decision.decide(value === 'true')}
      options={[
        { value: 'true', text: choices.approve },
        { value: 'false', text: choices.refuse },
      ]}
    />
  );
};

/** `refuseHint`: what a refusal must say. */
export const DecisionText = (props: { act: Act; decision: Decision; refuseHint?: string }) => {
  const { act, decision, refuseHint } = props;
  const words = pageWords(decisionWords);
  const refused = decision.approve === false;
  return (
    <TextField
      act={act}
      name="text"
      label={refused ? words.reason : words.remark}
      hint={refused ? refuseHint : undefined}
      value={decision.text}
      onValue={decision.setText}
      wording="hint"
    />
  );
};
