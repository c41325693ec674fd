/** How many messages wait, and how does the server learn that one was looked at? */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { InboxEvent, InboxView } from '../../../src/contract/reach-views.ts';
import { SYSTEM_ROLES } from '../../../src/domain/actor.ts';
import { get, post } from '../../api.ts';
import { lastService, link, me, unread } from '../../state.ts';
import { keepFresh } from '../refetch.ts';

/** The three system roles are told nothing. */
export const hasInbox = (): boolean =>
  me.value !== undefined && me.value !== null && !SYSTEM_ROLES.includes(me.value.user.role);

/** '99+' beyond, '' for none: what a badge has room for. */
export const badgeText = (count: number | undefined): string => {
  if (!count) return '';
  return count > 99 ? '99+' : String(count);
};

const countUnread = async (): Promise<void> => {
  unread.value = (await get<InboxView>('/api/inbox?limit=1')).unread;
};

const PACE = { factMs: 20_000, idleMs: 120_000 };

/**
 * The socket says every change of this process at once. What happened while it was down, or was
 * collected by another process, is asked for: on coming back, and after facts, not too often.
 */
export const keepUnread = (): (() => void) => {
  const stopAsking = keepFresh(countUnread, PACE, (ask) => lastService.subscribe(ask));
  const stopReturning = effect(() => {
    if (link.value === 'live') void countUnread().catch(() => undefined);
  });
  return () => {
    stopAsking();
    stopReturning();
  };
};

type Opened = { keys: string[] } | { subjectId: string } | { all: true };

export const tellOpened = async (which: Opened): Promise<void> => {
  unread.value = (await post<InboxEvent>('/api/inbox/opened', which)).unread;
};

/**
 * Whoever opens a ticket has heard of it, whichever way they came. What comes while the page merely
 * stands open has reached nobody: not until somebody turns to the page again.
 */
export const useOpened = (subjectId: string | undefined): void => {
  useEffect(() => {
    if (!subjectId || !hasInbox()) return;
    const tell = (): void => {
      if (document.hidden || unread.value === 0) return;
      void tellOpened({ subjectId }).catch(() => undefined);
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    addEventListener('focus', tell);
    return () => {
      document.removeEventListener('visibilitychange', tell);
      removeEventListener('focus', tell);
    };
  }, [subjectId]);
};
