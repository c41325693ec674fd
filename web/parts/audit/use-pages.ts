/** A list that is read page by page, oldest last. */
import { useEffect, useState } from 'preact/hooks';
import type { List } from '../../../src/contract/views.ts';
import { get } from '../../api.ts';

export const usePages = <T>(path: string) => {
  const [items, setItems] = useState<T[]>();
  const [cursor, setCursor] = useState<string | null>(null);
  const [fault, setFault] = useState<unknown>();
  const read = async (from: string | null, before: T[]): Promise<void> => {
    setFault(undefined);
    try {
      const page = await get<List<T>>(from ? `${path}?cursor=${from}` : path);
      setItems([...before, ...page.items]);
      setCursor(page.nextCursor);
    } catch (caught) {
      setFault(caught);
    }
  };
  const load = (): void => void read(null, []);
  useEffect(load, [path]);
  return {
    items,
    fault,
    load,
    more: cursor === null ? undefined : () => void read(cursor, items ?? []),
  };
};
