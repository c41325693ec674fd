/** Hundreds of links in a table: arrows go from figure to figure, Tab still walks through all. */
export const moveByArrow = (event: KeyboardEvent): void => {
  const from = event.target instanceof Element ? event.target.closest('td, th') : null;
  const row = from?.parentElement;
  if (!(from instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const target = next(event.key, from, row)?.querySelector('a');
  if (!target) return;
  event.preventDefault();
  target.focus();
};

const next = (
  key: string,
  cell: HTMLTableCellElement,
  row: HTMLTableRowElement,
): Element | undefined => {
  const cells = [...row.cells];
  const isLinked = (each: Element | undefined): boolean => Boolean(each?.querySelector('a'));
  if (key === 'ArrowRight') return cells.slice(cell.cellIndex + 1).find(isLinked);
  if (key === 'ArrowLeft') return cells.slice(0, cell.cellIndex).reverse().find(isLinked);
  const rows = [...(row.closest('table')?.rows ?? [])];
  const column = rows.map(({ cells: [...all] }) => all[cell.cellIndex]);
  const at = rows.indexOf(row);
  if (key === 'ArrowDown') return column.slice(at + 1).find(isLinked);
  return key === 'ArrowUp' ? column.slice(0, at).reverse().find(isLinked) : undefined;
};
