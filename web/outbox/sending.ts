/** When is the outbox sent, from a page? At once, on return of the network or the reader, and every half minute. */
import { effect } from '@preact/signals';
import { DAY_MS, toInstant } from '../../src/domain/instant.ts';
import { link, loadMe, me } from '../state.ts';
import { adoptMarks } from './adopt.ts';
import { photosOf } from './kept-act.ts';
import { answers, channel, isSending, look, outboxStore, waitingActs } from './outbox.ts';
import type { Round } from './round.ts';
import { SYNC_TAG, sendAll } from './send-all.ts';
import type { OutboxStore } from './store.ts';

const AGAIN_MS = 30_000;
/** What was sent is still shown for so long. */
const SHOWN_MS = DAY_MS;

const waiters = new Map<string, (answer: unknown) => void>();

/** The server's answer to one act, as soon as it comes. */
export const heard = (key: string): Promise<unknown> =>
  new Promise((resolve) => waiters.set(key, resolve));

const hear = (key: string, answer: unknown): void => {
  answers.set(key, answer);
  waiters.get(key)?.(answer);
  waiters.delete(key);
};

let running: Promise<Round> | undefined;

/** A second call while one runs waits for it and then sends what has come since. */
export const sendNow = async (): Promise<Round> => {
  await running?.catch(() => undefined);
  running = sendRoundNow().finally(() => {
    running = undefined;
  });
  return running;
};

const sendRoundNow = async (): Promise<Round> => {
  isSending.value = true;
  try {
    const round = await sendAll(await outboxStore(), { personId: me.peek()?.user.id, hear });
    if (round.end === 'waits') void askForSync();
    if (round.end === 'signed_out') await lookWho();
    return round;
  } finally {
    isSending.value = false;
    await look(true);
  }
};

/** What one person sees never stays before another. */
const lookWho = async (): Promise<void> => {
  const before = me.peek()?.user.id;
  await loadMe().catch(() => undefined);
  const now = me.peek()?.user.id;
  if (before && now && now !== before) location.assign('/');
};

type SyncRegistration = ServiceWorkerRegistration & {
  sync?: { register(tag: string): Promise<void> };
};

/** The browser itself sends it once there is a network, also when no page is open. */
const askForSync = async (): Promise<void> => {
  const registration: SyncRegistration | undefined =
    await navigator.serviceWorker?.getRegistration();
  await registration?.sync?.register(SYNC_TAG).catch(() => undefined);
};

let isStarted = false;

/** Once a page: what was kept earlier goes out now, on return of the network or the reader, and every half minute. */
export const startOutbox = async (): Promise<void> => {
  if (isStarted) return;
  isStarted = true;
  const store = await outboxStore();
  await adoptMarks(store, document.documentElement.lang).catch(() => undefined);
  await tidy(store);
  channel?.addEventListener('message', () => void look());
  effect(() => {
    if (me.value) void look().then(sendWaiting);
  });
  addEventListener('online', sendWaiting);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) sendWaiting();
  });
  setInterval(sendWaiting, AGAIN_MS);
  effect(() => {
    if (link.value === 'live') sendWaiting();
  });
};

const sendWaiting = (): void => {
  if (waitingActs.peek().length > 0 && !running) void sendNow().catch(() => undefined);
};

/** What was sent yesterday, and photos of forms that were left. */
const tidy = async (store: OutboxStore): Promise<void> => {
  const before = toInstant(Date.now() - SHOWN_MS);
  const personId = me.peek()?.user.id ?? '';
  const acts = await store.acts(personId);
  for (const { key, doneAt } of acts) if (doneAt && doneAt < before) await store.drop(key);
  const named = new Set(acts.flatMap(photosOf));
  for (const { key, keptAt } of await store.photos())
    if (keptAt < before && !named.has(key)) await store.dropPhoto(key);
};
