/** Finding a situation in plain words; the list answers at every keystroke. */
import { useId, useState } from 'preact/hooks';
import type { SituationView } from '../../../../src/contract/views.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { book, pageWords } from '../../../words.ts';
import { findSituations, situationByCode } from '../../raise/situation-search.ts';
import { errorId, FieldError } from './field.tsx';
import type { Act } from './use-act.ts';

type Props = { act: Act; value: string | undefined; onValue: (code: string | undefined) => void };

const SHOWN = 5;

export const SituationField = ({ act, value, onValue }: Props) => {
  const words = pageWords(verbWords);
  const id = useId();
  const [asked, setAsked] = useState('');
  const found = findSituations(asked, SHOWN);
  const chosen = situationByCode.value.get(value ?? '');
  const error = act.errors.situationCode;
  const offered = chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  return (
    <fieldset class="field verb-choice" data-look="lines">
      <legend>{words.situation}</legend>
      <input
        id={id}
        type="search"
        autocomplete="off"
        aria-label={words.findSituation}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? errorId(id) : undefined}
        placeholder={words.findSituation}
        value={asked}
        onInput={(event) => setAsked(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && asked) event.preventDefault();
        }}
      />
      <p class="soft" role="status">
        {asked.trim() && found.length === 0 ? words.noSituation : ''}
      </p>
      <div class="verb-options">
        {offered.map((each) => (
          <label key={each.code} class="verb-option">
            <input
              type="radio"
              name={`${id}-situation`}
              checked={each.code === value}
              onChange={() => onValue(each.code)}
            />
            <span>
              {each.name}
              <small class="soft">
                {book().kind[each.kind]} · {words.leads(leadOf(each))}
              </small>
            </span>
          </label>
        ))}
      </div>
      {value && (
        <button type="button" class="button plain verb-clear" onClick={() => onValue(undefined)}>
          {words.clearSituation}
        </button>
      )}
      <FieldError id={id} error={error} />
    </fieldset>
  );
};

const leadOf = ({ leadUnit }: SituationView): string =>
  leadUnit?.name ?? pageWords(verbWords).street;
