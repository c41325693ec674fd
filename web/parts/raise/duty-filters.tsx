/** Narrowing the duty list: by list, by kind. */
import { dutyWords } from '../../../src/contract/words/pages/duty.ts';
import { DUTY_LISTS, type DutyList } from '../../../src/domain/duty.ts';
import { KINDS, type Kind } from '../../../src/domain/ticket/ticket.ts';
import { book, pageWords } from '../../words.ts';

export type DutyFilter = { list?: DutyList; kind?: Kind };
type Props = { filter: DutyFilter; onFilter: (filter: DutyFilter) => void };

export const DutyFilters = ({ filter, onFilter }: Props) => {
  const words = pageWords(dutyWords);
  return (
    <div class="duty-filters">
      <FilterRow
        label={words.filterList}
        items={DUTY_LISTS}
        names={book().list}
        chosen={filter.list}
        onChoose={(list) => onFilter({ ...filter, list })}
      />
      <FilterRow
        label={words.filterKind}
        items={KINDS}
        names={book().kind}
        chosen={filter.kind}
        onChoose={(kind) => onFilter({ ...filter, kind })}
      />
    </div>
  );
};

type RowProps<T extends string> = {
  label: string;
  items: readonly T[];
  names: Record<T, string>;
  chosen: T | undefined;
  onChoose: (item: T | undefined) => void;
};

/** Pressing the chosen one again lets it go. */
const FilterRow = <T extends string>({ label, items, names, chosen, onChoose }: RowProps<T>) => (
  <fieldset class="cluster">
    <legend class="visually-hidden">{label}</legend>
    {items.map((item) => (
      <button
        key={item}
        type="button"
        class="chip filter"
        aria-pressed={chosen === item}
        onClick={() => onChoose(chosen === item ? undefined : item)}
      >
        {names[item]}
      </button>
    ))}
  </fieldset>
);
