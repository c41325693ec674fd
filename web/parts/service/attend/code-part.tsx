import { useState } from 'preact/hooks';
import { attendWords } from '../../../../src/contract/words/pages/attend.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { digitsOf, groupDigits } from './target.ts';

type Props = { what: 'arrive' | 'leave'; isBusy: boolean; onCode: (code: string) => void };

/** The eight digits under the code, for whoever cannot scan. */
export const CodePart = ({ what, isBusy, onCode }: Props) => {
  const words = pageWords(attendWords);
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const code = digitsOf(typed);
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (code) onCode(code);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Field
        label={words.type}
        hint={words.typeHint}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        isCode
        fault={isTried && !code ? words.typeFault : undefined}
        onValue={(value) => setTyped(groupDigits(value))}
      />
      <button class="button" type="submit" aria-busy={isBusy}>
        {words.note[what]}
      </button>
    </form>
  );
};
