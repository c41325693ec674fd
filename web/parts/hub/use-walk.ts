/** Where is the focus among the rows, and where does it go when its row has gone? */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GroupName, HubGroup, HubRow } from './groups.ts';
import { rowsOf } from './groups.ts';

export const rowId = (key: string): string => `row-${key}`;
export const groupId = (name: string): string => `hub-${name}`;

export type Walk = {
  /** The row that has the focus, or had it last. */
  here: () => HubRow | undefined;
  step: (by: 1 | -1) => boolean;
  skip: (by: 1 | -1) => boolean;
  toGroup: (name: GroupName) => boolean;
  /** To the row in whose place the lost one stood, once nothing has the focus. */
  keep: () => void;
};

export const useWalk = (
  groups: readonly HubGroup[],
  page: { current: HTMLElement | null },
): Walk => {
  const rows = rowsOf(groups);
  const last = useRef<{ key: string; index: number } | undefined>(undefined);
  const noted = noteFocus(rows);
  if (noted) last.current = noted;
  const indexNow = (): number => {
    const found = noteFocus(rows) ?? last.current;
    if (!found) return -1;
    const index = rows.findIndex(({ key }) => key === found.key);
    return index >= 0 ? index : Math.min(found.index, rows.length) - 1;
  };
  const focusAt = (index: number): boolean => {
    const row = rows[index];
    if (!row) return false;
    last.current = { key: row.key, index };
    return focusOn(rowId(row.key));
  };
  const keep = (): void => {
    const { current } = last;
    if (!current || !isLost()) return;
    const same = rows.findIndex(({ key }) => key === current.key);
    if (!focusAt(same >= 0 ? same : Math.min(current.index, rows.length - 1)))
      page.current?.querySelector<HTMLElement>('h1')?.focus();
  };
  useLayoutEffect(keep);
  const toGroup = (name: GroupName): boolean => {
    const first = rows.findIndex(({ group }) => group === name);
    return first >= 0 ? focusAt(first) : false;
  };
  const skip = (by: 1 | -1): boolean => {
    const full = groups.filter(({ count }) => count > 0);
    const at = full.findIndex(({ name }) => name === rows[indexNow()]?.group);
    const next = full[at < 0 ? (by > 0 ? 0 : full.length - 1) : at + by];
    return next ? toGroup(next.name) : false;
  };
  return {
    here: () => rows[indexNow()],
    step: (by) => focusAt(Math.max(indexNow() + by, 0)),
    skip,
    toGroup,
    keep,
  };
};

const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

const noteFocus = (rows: readonly HubRow[]): { key: string; index: number } | undefined => {
  const key = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
  const index = rows.findIndex((row) => row.key === key);
  return key !== undefined && index >= 0 ? { key, index } : undefined;
};

const focusOn = (id: string): boolean => {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
  return element !== null;
};
