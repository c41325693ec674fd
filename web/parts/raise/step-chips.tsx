/** What has the street done, and what is asked of the department? */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { ASKS, TAKEN_STEPS } from '../../../src/domain/ticket/ticket.ts';
import { book, pageWords } from '../../words.ts';
import { toggled } from './draft.ts';
import type { Raising } from './raising.ts';

export const StepChips = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { taken, ask } = raising.draft.value;
  return (
    <div class="stack">
      <ChipRow
        label={words.taken}
        items={TAKEN_STEPS}
        names={book().taken}
        pressed={taken}
        onToggle={(step) => raising.change({ taken: toggled(taken, step) })}
      />
      <ChipRow
        label={words.ask}
        items={ASKS}
        names={book().ask}
        pressed={ask}
        onToggle={(step) => raising.change({ ask: toggled(ask, step) })}
      />
    </div>
  );
};

type RowProps<T extends string> = {
  label: string;
  items: readonly T[];
  names: Record<T, string>;
  pressed: readonly T[];
  onToggle: (item: T) => void;
};

export const ChipRow = <T extends string>({
  label,
  items,
  names,
  pressed,
  onToggle,
}: RowProps<T>) => (
  <fieldset class="raise-chips">
    <legend class="visually-hidden">{label}</legend>
    <span class="label" aria-hidden="true">
      {label}
    </span>
    {items.map((item) => (
      <button
        key={item}
        type="button"
        class="chip"
        aria-pressed={pressed.includes(item)}
        onClick={() => onToggle(item)}
      >
        {names[item]}
      </button>
    ))}
  </fieldset>
);
