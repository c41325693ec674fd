/** Several units, one after the other; each chosen one is a chip that goes away when pressed. */
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { type Option, SelectField } from './field.tsx';
import type { Act } from './use-act.ts';

type Props = {
  act: Act;
  name: string;
  label: string;
  empty: string;
  options: readonly Option[];
  value: readonly string[];
  onValue: (ids: string[]) => void;
};

export const UnitsField = ({ act, name, label, empty, options, value, onValue }: Props) => {
  const words = pageWords(verbWords);
  return (
    <>
      <SelectField
        act={act}
        name={name}
        label={label}
        empty={empty}
        value=""
        onValue={(id) => id && onValue([...value, id])}
        options={options.filter((option) => !value.includes(option.value))}
      />
      {value.length > 0 && (
        <p class="cluster">
          {value.map((id) => {
            const unit = options.find((option) => option.value === id)?.text ?? id;
            return (
              <button
                key={id}
                type="button"
                class="chip"
                aria-label={`${words.remove} ${unit}`}
                onClick={() => onValue(value.filter((each) => each !== id))}
              >
                {unit} ×
              </button>
            );
          })}
        </p>
      )}
    </>
  );
};
