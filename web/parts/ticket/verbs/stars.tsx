/** One to five, or none: radio buttons under stars, so arrows and readers work by themselves. */
import { useId } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';

const MARKS = [1, 2, 3, 4, 5] as const;

type Props = { label: string; value: number; onValue: (value: number) => void };

/** 0 says nothing. */
export const Stars = ({ label, value, onValue }: Props) => {
  const words = pageWords(verbWords);
  const name = useId();
  return (
    <fieldset class="verb-stars">
      <legend>{label}</legend>
      <div class="verb-stars-row">
        {MARKS.map((mark) => (
          <label key={mark} data-lit={mark <= value ? '' : undefined}>
            <input
              type="radio"
              name={name}
              checked={mark === value}
              aria-label={words.stars(mark)}
              onChange={() => onValue(mark)}
            />
            <svg width="28" height="28" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z" />
            </svg>
          </label>
        ))}
        <span class="soft verb-stars-said">{value > 0 ? words.stars(value) : ''}</span>
        {value > 0 && (
          <button type="button" class="button plain" onClick={() => onValue(0)}>
            {words.noRating}
          </button>
        )}
      </div>
    </fieldset>
  );
};
