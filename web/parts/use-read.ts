/** What does the server say at this address? The answer before stays, marked stale, while the next is on its way. */
import { useEffect, useState } from 'preact/hooks';
import { get } from '../api.ts';
import { returns } from '../kept-reads.ts';

export type Read<T> = { data?: T; fault?: unknown; isStale: boolean; retry: () => void };

type Kept<T> = { path?: string; data?: T; fault?: unknown };

/** Without a path nothing is asked. `keep`: asked again, the answer stays until the next one. */
export const useRead = <T>(path: string | undefined, { keep = false } = {}): Read<T> => {
  const [kept, setKept] = useState<Kept<T>>({});
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!path) return;
    const left = new AbortController();
    get<T>(path, left.signal).then(
      (data) => setKept({ path, data }),
      (fault) => {
        if (left.signal.aborted) return;
        setKept(({ data }) => ({ path, fault, ...(keep && { data }) }));
      },
    );
    return () => left.abort();
  }, [path, tries, returns.value]);
  const isStale = kept.path !== path;
  return {
    data: kept.data,
    fault: isStale ? undefined : kept.fault,
    isStale,
    retry: () => {
      if (!keep) setKept({});
      setTries(tries + 1);
    },
  };
};
