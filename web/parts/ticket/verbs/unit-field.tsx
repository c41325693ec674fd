/** Naming one unit, or several: those already spoken of come first and say why. */
import type { UnitView } from '../../../../src/contract/views.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { unitById } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { type Option, SelectField } from './field.tsx';
import type { Act } from './use-act.ts';

type Own = { act: Act; name: string; label: string; hint?: string; among: readonly UnitView[] };

type UnitProps = Own & {
  value: string;
  onValue: (id: string) => void;
  /** What stands where none is chosen. */
  empty: string;
  /** Ids and what is said of them, likeliest first. */
  marked?: ReadonlyMap<string, string>;
};

export const UnitField = ({ among, marked, ...rest }: UnitProps) => (
  <SelectField {...rest} options={unitOptions(among, marked)} />
);

const unitOptions = (
  among: readonly UnitView[],
  marked: ReadonlyMap<string, string> = new Map(),
): Option[] => [
  ...[...marked].map(([value, text]) => ({ value, text })),
  ...among.flatMap(({ id, name }) => (marked.has(id) ? [] : [{ value: id, text: name }])),
];

type UnitsProps = Own & {
  value: readonly string[];
  onValue: (ids: string[]) => void;
  empty: string;
};

export const UnitsField = ({ among, value, onValue, ...rest }: UnitsProps) => (
  <div class="field">
    <SelectField
      {...rest}
      value=""
      onValue={(id) => id && onValue([...value, id])}
      options={unitOptions(among.filter(({ id }) => !value.includes(id)))}
    />
    <ChosenUnits ids={value} onChange={onValue} />
  </div>
);

type ChosenProps = { ids: readonly string[]; onChange: (ids: string[]) => void };

export const ChosenUnits = ({ ids, onChange }: ChosenProps) => {
  const words = pageWords(verbWords);
  if (ids.length === 0) return null;
  return (
    <p class="cluster">
      {ids.map((id) => {
        const name = unitById.value.get(id)?.name ?? id;
        return (
          <button
            key={id}
            type="button"
            class="chip"
            aria-label={`${words.remove} ${name}`}
            onClick={() => onChange(ids.filter((each) => each !== id))}
          >
            {name} ×
          </button>
        );
      })}
    </p>
  );
};
