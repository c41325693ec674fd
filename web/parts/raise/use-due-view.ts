import { useEffect, useState } from 'preact/hooks';
import type { DueView } from '../../../src/contract/sla-views.ts';
import type { Kind } from '../../../src/domain/ticket/ticket.ts';
import { get } from '../../api.ts';

/** The instants move on while one writes. */
const EVERY_MS = 20_000;

export type AskedDue = { view?: DueView; isUnreached: boolean };

/** What the server would date, asked again when the subject changes and as time goes by. */
export const useDueView = (kind: Kind | undefined, situationCode: string | undefined): AskedDue => {
  const [asked, setAsked] = useState<AskedDue>({ isUnreached: false });
  useEffect(() => {
    setAsked({ isUnreached: false });
    if (!kind) return;
    const left = new AbortController();
    const query = new URLSearchParams({ kind, ...(situationCode && { situationCode }) });
    const ask = (): void => {
      get<DueView>(`/api/due?${query}`, left.signal).then(
        (view) => setAsked({ view, isUnreached: false }),
        () => {
          if (!left.signal.aborted) setAsked({ isUnreached: true });
        },
      );
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      left.abort();
      clearInterval(timer);
    };
  }, [kind, situationCode]);
  return asked;
};
