/** Finding one unit by name: a field with a list under it, by finger or by keys. */
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { UnitView } from '../../../src/contract/views.ts';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { book, pageWords } from '../../words.ts';
import { findUnits } from './unit-search.ts';

type Props = {
  label: string;
  units: readonly UnitView[];
  onPick: (unit: UnitView) => void;
  onCancel: () => void;
};

const SHOWN = 6;

export const UnitPicker = ({ label, units, onPick, onCancel }: Props) => {
  const words = pageWords(raiseWords);
  const id = useId();
  const asked = useSignal('');
  const active = useSignal(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = findUnits(asked.value, units, SHOWN);
  const at = Math.min(active.value, found.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const unit = found[at];
    if (way !== 0) active.value = Math.max(0, Math.min(found.length - 1, at + way));
    else if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && !event.isComposing) {
      if (unit) onPick(unit);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="raise-picker field">
      <label for={id}>{label}</label>
      <div class="raise-picker-row">
        <input
          ref={input}
          id={id}
          role="combobox"
          type="text"
          autocomplete="off"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found[at] && `${id}-${found[at].id}`}
          placeholder={words.searchUnits}
          value={asked.value}
          onInput={(event) => {
            asked.value = event.currentTarget.value;
            active.value = 0;
          }}
          onKeyDown={onKeyDown}
        />
        <button class="button" type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {words.unitsFound(found.length)}
      </p>
      {found.length === 0 && <p class="soft">{words.unitsFound(0)}</p>}
      <div class="raise-picker-list" role="listbox" id={`${id}-list`} aria-label={label}>
        {found.map((unit, index) => (
          <div
            key={unit.id}
            id={`${id}-${unit.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(unit)}
            onKeyDown={onKeyDown}
          >
            {unit.name}
            <small class="soft">{book().unitKind[unit.kind]}</small>
          </div>
        ))}
      </div>
    </div>
  );
};
