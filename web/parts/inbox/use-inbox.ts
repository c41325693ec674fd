/** How does the inbox stay true? Read again whenever the count of unread changes; nothing known is lost by it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { InboxItemView, InboxView } from '../../../src/contract/reach-views.ts';
import { toInstant } from '../../../src/domain/instant.ts';
import { get } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { unread } from '../../state.ts';
import { oneAtATime } from '../ticket/one-at-a-time.ts';
import { type Known, opened, withEarlier, withNewest } from './items.ts';
import { tellOpened } from './unread.ts';

const PAGE = 50;

type State = { known?: Known; fault?: unknown; isMore?: boolean };

export type Inbox = State & {
  reload(): void;
  loadMore(): Promise<void>;
  open(item: InboxItemView): void;
  /** Gives whether it was done. */
  openAll(): Promise<boolean>;
};

/** Mount it anew for another filter. */
export const useInbox = (isUnreadOnly: boolean): Inbox => {
  const [state, setState] = useState<State>({});
  const path = `/api/inbox?limit=${PAGE}${isUnreadOnly ? '&unread=1' : ''}`;
  const fail = (fault: unknown): void => setState(({ known }) => ({ known, fault }));
  const mark = (isMeant: (item: InboxItemView) => boolean): void =>
    setState((before) => ({
      ...before,
      known: before.known && opened(before.known, isMeant, toInstant(serverNow())),
    }));
  const reload = useMemo(
    () =>
      oneAtATime(() =>
        get<InboxView>(path).then((page) => {
          unread.value = page.unread;
          setState(({ known }) => ({ known: withNewest(known, page) }));
        }, fail),
      ),
    [path],
  );
  // Subscribing calls back at once: the first load.
  useEffect(() => unread.subscribe(reload), [reload]);
  return {
    ...state,
    reload,
    loadMore: async () => {
      const cursor = state.known?.nextCursor;
      if (!cursor || state.isMore) return;
      setState((before) => ({ ...before, isMore: true }));
      await get<InboxView>(`${path}&cursor=${encodeURIComponent(cursor)}`).then(
        (page) => setState(({ known }) => ({ known: known && withEarlier(known, page) })),
        fail,
      );
    },
    open: ({ key, openedAt }) => {
      if (openedAt) return;
      mark((item) => item.key === key);
      void tellOpened({ keys: [key] }).catch(() => undefined);
    },
    openAll: () =>
      tellOpened({ all: true }).then(
        () => {
          mark(() => true);
          return true;
        },
        (fault) => {
          fail(fault);
          return false;
        },
      ),
  };
};
