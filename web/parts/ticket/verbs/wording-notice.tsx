/** Beneath a text that turns somebody away: sentences that lead on, one tap each. */
import { useEffect, useState } from 'preact/hooks';
import { wordingWords } from '../../../../src/contract/words/pages/wording.ts';
import { type FoundWording, findWording } from '../../../../src/domain/wording.ts';
import { pageWords } from '../../../words.ts';

/** hint: said gently, nothing is held up · refused: the server will not take it. */
export type WordingTone = 'hint' | 'refused';

type Props = {
  /** Id of the text field. */
  fieldId: string;
  text: string;
  onText: (text: string) => void;
  tone?: WordingTone;
};

/** Half a sentence is not judged: 不行 may become 不行驶. */
const PAUSE_MS = 500;
const BLANK = '____';

export const WordingNotice = ({ fieldId, text, onText, tone = 'hint' }: Props) => {
  const words = pageWords(wordingWords);
  const settled = useSettled(text);
  const found = findWording(settled)[0];
  const isThere = found !== undefined && text.slice(found.start, found.end) === found.phrase;
  return (
    <div aria-live="polite">
      {isThere && (
        <div class="notice amber wording">
          <p>{words[tone](found.phrase)}</p>
          {words.leadOn[found.kind].map((sentence) => (
            <button
              key={sentence}
              type="button"
              class="chip"
              onClick={() => replace(fieldId, found, sentence, text, onText)}
            >
              {sentence}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};

const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** As if typed, so that it can be undone; the first blank is selected. */
const replace = (
  fieldId: string,
  { start, end }: FoundWording,
  sentence: string,
  text: string,
  onText: (text: string) => void,
): void => {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, sentence))
    onText(text.slice(0, start) + sentence + text.slice(end));
  const blank = start + sentence.indexOf(BLANK);
  requestAnimationFrame(() => field.setSelectionRange(blank, blank + BLANK.length));
};
