/** 党员支援: how many, what to bring, who is asked, until when. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { HANDS_SCOPES } from '../../../src/domain/ticket/ticket.ts';
import { book, pageWords } from '../../words.ts';
import { controlProps, Field, TextField, TimeField } from './field.tsx';
import type { Raising } from './raising.ts';
import { ChipRow } from './step-chips.tsx';

const HANDS_MAX = 200;
const BRING_MAX = 200;

export const HandsPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { handsWanted, handsBring, handsScope, handsUntil } = raising.draft.value;
  const want = (wanted: number): void =>
    raising.change({ handsWanted: Math.max(0, Math.min(HANDS_MAX, Math.round(wanted) || 0)) });
  return (
    <div class="raise-panel">
      <Field raising={raising} name="hands.wanted" label={words.handsWanted}>
        <div class="raise-stepper">
          <button
            class="button"
            type="button"
            aria-label={words.fewer}
            onClick={() => want(handsWanted - 1)}
          >
            −
          </button>
          <input
            {...controlProps({ raising, name: 'hands.wanted' })}
            type="number"
            inputMode="numeric"
            min={0}
            max={HANDS_MAX}
            value={handsWanted}
            onInput={(event) => want(event.currentTarget.valueAsNumber)}
          />
          <button
            class="button"
            type="button"
            aria-label={words.moreHands}
            onClick={() => want(handsWanted + 1)}
          >
            +
          </button>
        </div>
      </Field>
      <ChipRow
        label={words.handsScope}
        items={HANDS_SCOPES}
        names={book().scope}
        pressed={[handsScope]}
        onToggle={(scope) => raising.change({ handsScope: scope })}
      />
      <TextField
        raising={raising}
        name="hands.bring"
        label={words.handsBring}
        value={handsBring}
        maxLength={BRING_MAX}
        placeholder={words.handsBringHint}
        onValue={(value) => raising.change({ handsBring: value })}
      />
      <TimeField
        raising={raising}
        name="hands.until"
        label={words.handsUntil}
        value={handsUntil}
        onValue={(value) => raising.change({ handsUntil: value })}
      />
      <small class="soft">{words.handsNote}</small>
    </div>
  );
};
