/** How does the console stay true? What waits and what is late, read together, again after facts. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WaitView } from '../../../src/contract/decision-views.ts';
import type { List, TicketSummary } from '../../../src/contract/views.ts';
import { get } from '../../api.ts';
import { keepSummaries } from '../../state.ts';
import { keepFresh } from '../refetch.ts';
import { oneAtATime } from '../ticket/one-at-a-time.ts';

const PACE = { factMs: 2_000, idleMs: 60_000 };
const LATE = '/api/tickets?overdue=1&limit=200';

export type HubState = {
  waits: WaitView[];
  late: TicketSummary[];
  /** More are late than one answer holds. */
  hasMore: boolean;
};

export type Hub = { state?: HubState; fault?: unknown; reload: () => void };

export const useHub = (): Hub => {
  const [state, setState] = useState<HubState>();
  const [fault, setFault] = useState<unknown>();
  const reload = useMemo(
    () =>
      oneAtATime(() =>
        read().then(
          (next) => {
            setState(next);
            setFault(undefined);
          },
          (cause) => setFault(cause),
        ),
      ),
    [],
  );
  useEffect(() => keepFresh(async () => reload(), PACE), [reload]);
  return { state, fault, reload };
};

const read = async (): Promise<HubState> => {
  const [waits, late] = await Promise.all([
    get<{ items: WaitView[] }>('/api/waits'),
    get<List<TicketSummary>>(LATE),
  ]);
  keepSummaries([...waits.items.map(({ ticket }) => ticket), ...late.items]);
  return { waits: waits.items, late: late.items, hasMore: late.nextCursor !== null };
};
