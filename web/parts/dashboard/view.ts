/** What does the address of the dashboard keep? The filter, the open ticket, and on phones map or list. */

import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type Filter, filterParams, readFilter } from './filter.ts';

export type DashboardView = {
  filter: Filter;
  selected: string | undefined;
  pane: 'map' | 'list';
};

export const readView = (query: Record<string, string>): DashboardView => ({
  filter: readFilter(query),
  selected: query.t || undefined,
  pane: query.view === 'list' ? 'list' : 'map',
});

export const viewAddress = ({ filter, selected, pane }: DashboardView): string => {
  const params = new URLSearchParams({
    ...filterParams(filter),
    ...(pane === 'list' && { view: pane }),
    ...(selected && { t: selected }),
  }).toString();
  return params ? `/?${params}` : '/';
};

/** Opening a ticket is a step one can go back from; everything else replaces. */
export const useView = () => {
  const { query, route, back } = useLocation();
  const view = readView(query);
  const isOurStep = useRef(false);
  const change = (part: Partial<DashboardView>): void =>
    route(viewAddress({ ...view, ...part }), true);
  const select = (id: string): void => {
    if (id === view.selected) return;
    if (!view.selected) isOurStep.current = true;
    route(viewAddress({ ...view, selected: id }), view.selected !== undefined);
  };
  const close = (): void => {
    if (!view.selected) return;
    if (isOurStep.current) back();
    else change({ selected: undefined });
    isOurStep.current = false;
  };
  return { view, change, select, close };
};
