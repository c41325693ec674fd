/** What did not arrive in the district? Asked again after facts and now and then. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReachStateView } from '../../../src/contract/reach-views.ts';
import { get } from '../../api.ts';
import { keepFresh } from '../refetch.ts';

const PACE = { factMs: 5_000, idleMs: 30_000 };

export type ReachRead = { state?: ReachStateView; fault?: unknown; load: () => Promise<void> };

export const useReachState = (isOn: boolean): ReachRead => {
  const [read, setRead] = useState<Omit<ReachRead, 'load'>>({});
  const load = useMemo(
    () => async (): Promise<void> => {
      try {
        setRead({ state: await get<ReachStateView>('/api/reach/state') });
      } catch (fault) {
        setRead(({ state }) => ({ state, fault }));
      }
    },
    [],
  );
  useEffect(() => (isOn ? keepFresh(load, PACE) : undefined), [isOn, load]);
  return { ...read, load };
};
