import { reviewWords } from '../../../../src/contract/words/pages/review.ts';
import { EXCLUSION_CODES } from '../../../../src/domain/score/names.ts';
import { book, pageWords } from '../../../words.ts';
import { ChoiceField } from './field.tsx';
import type { Act } from './use-act.ts';

type Props = { act: Act; value: string | undefined; onValue: (code: string) => void };

/** The closed list of reasons for which a ticket may not count. */
export const CodeField = ({ act, value, onValue }: Props) => {
  const words = pageWords(reviewWords);
  return (
    <ChoiceField
      act={act}
      name="code"
      label={words.code}
      hint={words.codeHint}
      value={value}
      onValue={onValue}
      options={EXCLUSION_CODES.map((code) => ({ value: code, text: book().exclusionCode[code] }))}
    />
  );
};
