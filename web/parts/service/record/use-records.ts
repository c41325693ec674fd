/** Which records are mine, page after page, each as it stands now? */
import { useEffect, useState } from 'preact/hooks';
import type { RecordView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { get } from '../../../api.ts';
import { lastService } from '../../../state.ts';

type Kept = { items?: RecordView[]; nextCursor?: string | null; fault?: unknown };

const PATH = '/api/service-records';

/** Everything at once for paper, else as far as asked for; read again from the top after an act. */
export const useRecords = ({ isWhole = false } = {}) => {
  const [kept, setKept] = useState<Kept>({});
  const [round, setRound] = useState(0);
  const seq = lastService.value?.seq;
  useEffect(() => {
    const left = new AbortController();
    const atLeast = isWhole ? Number.POSITIVE_INFINITY : (kept.items?.length ?? 1);
    readUpTo(atLeast, left.signal).then(setKept, (fault) => {
      if (!left.signal.aborted) setKept(({ items, nextCursor }) => ({ items, nextCursor, fault }));
    });
    return () => left.abort();
  }, [round, seq, isWhole]);
  const more = async (): Promise<void> => {
    const { items = [], nextCursor } = kept;
    try {
      const page = await get<List<RecordView>>(pathOf(nextCursor));
      setKept({ items: [...items, ...page.items], nextCursor: page.nextCursor });
    } catch (fault) {
      setKept({ items, nextCursor, fault });
    }
  };
  return { ...kept, retry: () => setRound(round + 1), more };
};

const readUpTo = async (atLeast: number, signal: AbortSignal): Promise<Kept> => {
  const items: RecordView[] = [];
  let nextCursor: string | null | undefined;
  do {
    const page: List<RecordView> = await get(pathOf(nextCursor), signal);
    items.push(...page.items);
    nextCursor = page.nextCursor;
  } while (nextCursor && items.length < atLeast);
  return { items, nextCursor };
};

const pathOf = (cursor: string | null | undefined): string =>
  cursor ? `${PATH}?cursor=${encodeURIComponent(cursor)}` : PATH;
