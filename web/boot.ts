/** What happens before the first page is drawn? Who, which district, from which fact on. */
import { effect, signal } from '@preact/signals';
import type { FeedView } from '../src/contract/views.ts';
import { get, post, Unreachable } from './api.ts';
import { startWorker } from './app-version.ts';
import { keepCalendar, readCalendar } from './calendar.ts';
import { serverNow } from './elements/ticker.ts';
import { eraseKept, eraseSent, eraseTyped } from './erase-kept.ts';
import { outboxStore } from './outbox/outbox.ts';
import { startOutbox } from './outbox/sending.ts';
import { ringOnlyFor, stopRinging } from './ringing.ts';
import { counters, link, loadDirectory, loadMe, me, unread } from './state.ts';

/** starting: nothing known yet · ready: pages may load their data · failed: `bootFault` says why. */
export type Boot = 'starting' | 'ready' | 'failed';
export const boot = signal<Boot>('starting');
export const bootFault = signal<unknown>(undefined);
/** Came up without network, from what this phone had kept of the person last signed in. */
export const isFromPhone = signal(false);

let live: { stop(): void } | undefined;
let stopCalendar = (): void => undefined;

/**
 * The head is read before any data. What happens between the two is told again by the feed,
 * and a summary heard twice changes nothing; read the other way round it would be lost.
 */
export const enter = async (): Promise<void> => {
  boot.value = 'starting';
  try {
    await finishLeaving();
    isFromPhone.value = await loadMe();
    if (me.value) {
      if (isFromPhone.value) link.value = 'offline';
      const { head } = await readHead();
      await loadDirectory();
      stopCalendar();
      stopCalendar = keepCalendar();
      void listen(head);
      void ringOnlyFor(me.value.user.id).catch(() => undefined);
      void startOutbox().catch(() => undefined);
    }
    boot.value = 'ready';
  } catch (fault) {
    bootFault.value = fault;
    boot.value = 'failed';
  }
  void startWorker(() => void keepField().catch(() => undefined)).catch(() => undefined);
};

const readHead = (): Promise<FeedView> => get<FeedView>('/api/feed?after=0&limit=1');

/** The socket's code is not waited for: the first page is drawn from what was read. */
const listen = async (head: number): Promise<void> => {
  const { startLive } = await import('./live.ts');
  live?.stop();
  live = startLive(head);
};

/** The first time, what was read before there was a service worker is read once more, to be kept. */
const keepField = async (): Promise<void> => {
  await loadMe();
  const reader = me.value;
  if (!reader) return;
  const ground = [readHead(), loadDirectory(), readCalendar(serverNow()), get('/api/policies')];
  await Promise.all(ground);
  const { myDesk } = await import('./parts/desk/my-desk.ts');
  myDesk(reader).load();
};

/** Back in the network after a start without it: is it still this person, and what has changed? */
effect(() => {
  if (!isFromPhone.value || link.value !== 'live') return;
  isFromPhone.value = false;
  void loadMe()
    .then(loadDirectory)
    .catch(() => undefined);
});

const LEAVING = 'leaving';

/** A whole new page load, so that nothing one person saw stays in memory or on the phone for the next. */
export const leave = async (): Promise<void> => {
  live?.stop();
  stopCalendar();
  counters.value = undefined;
  unread.value = undefined;
  await stopRinging().catch(() => undefined);
  localStorage.setItem(LEAVING, '1');
  await eraseKept();
  if (me.value) await eraseOwn(me.value.user.id).catch(() => undefined);
  await finishLeaving().catch(() => undefined);
  location.assign('/sign-in');
};

const eraseOwn = async (personId: string): Promise<void> => {
  eraseTyped(personId, [localStorage, sessionStorage]);
  await eraseSent(personId, await outboxStore());
};

/** Signed out without network: the session ends before anything else is asked. */
const finishLeaving = async (): Promise<void> => {
  if (!localStorage.getItem(LEAVING)) return;
  await post('/api/auth/sign-out', {}).catch((fault) => {
    if (fault instanceof Unreachable) throw fault;
  });
  localStorage.removeItem(LEAVING);
};
