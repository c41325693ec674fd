/** How does the screen stay true? The socket hints, the feed tells; a gap is always asked for. */
import { io, type Socket } from 'socket.io-client';
import { type ClientEvents, FEED_PATIENCE_MS, type ServerEvents } from '../src/contract/events.ts';
import type { ServiceEvent } from '../src/contract/service-event.ts';
import type { FactEvent, FeedView } from '../src/contract/views.ts';
import { get } from './api.ts';
import { setServerNow } from './elements/ticker.ts';
import { dropSummary, hearFact, lastService, link, unread } from './state.ts';

const FEED_LIMIT = 500;

type Live = { stop(): void };

/** Connects and keeps the cursor; `after` is the head the first page of data was read at. */
export const startLive = (after: number): Live => {
  let cursor = after;
  let reading: Promise<void> | undefined;
  let behind: ReturnType<typeof setTimeout> | undefined;
  const socket: Socket<ServerEvents, ClientEvents> = io({ transports: ['websocket', 'polling'] });

  // Facts heard from the socket beyond the cursor: others, not yet heard, may lie between.
  const heard = new Set<number>();
  const hearOnce = <F extends { seq: number }>(fact: F, keep: (fact: F) => void): void => {
    if (fact.seq <= cursor || heard.has(fact.seq)) return;
    heard.add(fact.seq);
    keep(fact);
    if (fact.seq === cursor + 1) moveTo(fact.seq);
  };
  const hear = (fact: FactEvent): void => hearOnce(fact, hearFact);
  const hearService = (fact: ServiceEvent): void =>
    hearOnce(fact, (newest) => {
      lastService.value = newest;
    });
  const moveTo = (seq: number): void => {
    cursor = Math.max(cursor, seq);
    for (const each of heard) if (each <= cursor) heard.delete(each);
  };
  const catchUp = (): Promise<void> => {
    reading ??= readFeed()
      .catch(() => {
        // Asked again at the next `head`, reconnect or look at the page.
        link.value = 'offline';
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  const readFeed = async (): Promise<void> => {
    link.value = 'behind';
    for (;;) {
      const page = await get<FeedView>(`/api/feed?after=${cursor}&limit=${FEED_LIMIT}`);
      for (const fact of page.facts) hear(fact);
      for (const fact of page.service) hearService(fact);
      moveTo(page.next);
      if (page.next >= page.head) break;
    }
    link.value = socket.connected ? 'live' : 'offline';
  };
  const noteHead = (head: number): void => {
    clearTimeout(behind);
    if (head > cursor) behind = setTimeout(() => void catchUp(), FEED_PATIENCE_MS);
  };

  socket.on('ready', ({ now }) => {
    setServerNow(now);
    void catchUp();
  });
  socket.on('fact', hear);
  socket.on('service', hearService);
  socket.on('inbox', (inbox) => {
    unread.value = inbox.unread;
  });
  socket.on('gone', ({ ticketId }) => dropSummary(ticketId));
  socket.on('head', ({ seq, now }) => {
    setServerNow(now);
    noteHead(seq);
  });
  const onOffline = (): void => {
    link.value = 'offline';
  };
  socket.on('disconnect', onOffline);
  socket.on('connect_error', onOffline);
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') void catchUp();
  };
  document.addEventListener('visibilitychange', onVisible);
  return {
    stop: () => {
      clearTimeout(behind);
      document.removeEventListener('visibilitychange', onVisible);
      socket.disconnect();
    },
  };
};
