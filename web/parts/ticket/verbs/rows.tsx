/** A list that grows and shrinks by hand: each row a group with its name, the last one cannot go. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export type Row<T> = T & { key: number };

export const changed = <T,>(rows: readonly Row<T>[], index: number, part: Partial<T>): Row<T>[] =>
  rows.map((row, at) => (at === index ? { ...row, ...part } : row));

type Props<T> = {
  rows: readonly Row<T>[];
  blank: T;
  least: number;
  most: number;
  name: (n: number) => string;
  add: string;
  remove: (n: number) => string;
  onRows: (rows: Row<T>[]) => void;
  children: (row: Row<T>, index: number) => ComponentChildren;
};

export const Rows = <T,>(props: Props<T>) => {
  const { rows, blank, least, most, name, add, remove, onRows, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const addRow = (): void => {
    onRows([...rows, { ...blank, key: Math.max(0, ...rows.map(({ key }) => key)) + 1 }]);
    requestAnimationFrame(() => {
      const fields = list.current?.lastElementChild?.querySelectorAll<HTMLElement>('input, select');
      fields?.[0]?.focus();
    });
  };
  const removeRow = (index: number): void => {
    onRows(rows.filter((_, at) => at !== index));
    adder.current?.focus();
  };
  return (
    <div class="verb-rows">
      <div ref={list}>
        {rows.map((row, index) => (
          <fieldset key={row.key} class="verb-row">
            <legend>{name(index + 1)}</legend>
            {rows.length > least && (
              <button
                type="button"
                class="button plain verb-row-remove"
                aria-label={remove(index + 1)}
                onClick={() => removeRow(index)}
              >
                <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.6" />
                </svg>
              </button>
            )}
            {children(row, index)}
          </fieldset>
        ))}
      </div>
      {rows.length < most && (
        <button ref={adder} type="button" class="button verb-row-add" onClick={addRow}>
          + {add}
        </button>
      )}
    </div>
  );
};
