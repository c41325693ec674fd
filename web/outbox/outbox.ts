/** What does this page know of the outbox, and when is it sent? One for every act of the field. */
import { computed, effect, signal } from '@preact/signals';
import { DAY_MS, toInstant } from '../../src/domain/instant.ts';
import { link, loadMe, me } from '../state.ts';
import { adoptMarks } from './adopt.ts';
import { isWaiting, type KeptAct, type NewAct, photosOf } from './kept-act.ts';
import type { Round } from './round.ts';
import { CHANGED, SYNC_TAG, sendAll } from './send-all.ts';
import { type OutboxStore, openStore, storeInMemory } from './store.ts';

const AGAIN_MS = 30_000;
/** What was sent is still shown for so long. */
const SHOWN_MS = DAY_MS;

/** Of the person signed in, in the order done: waiting, refused, and sent a while ago. */
export const keptActs = signal<KeptAct[]>([]);
/** Keys a form still waits for: no news until it is told what came of them. */
export const inHand = signal<ReadonlySet<string>>(new Set());
export const shownActs = computed(() => keptActs.value.filter(({ key }) => !inHand.value.has(key)));
export const waitingActs = computed(() => shownActs.value.filter(isWaiting));
export const refusedActs = computed(() => shownActs.value.filter(({ refusal }) => refusal));
export const isSending = signal(false);
/** false: kept by this page alone. */
export const isLasting = signal(true);
/** The last one the server took, with its answer where this page heard it. */
export const lastDone = signal<{ act: KeptAct; answer?: unknown } | undefined>(undefined);

/** Answers this page heard, by key, and who waits for one. */
const answers = new Map<string, unknown>();
const waiters = new Map<string, (answer: unknown) => void>();

/** The server's answer to one act, as soon as it comes. */
export const heard = (key: string): Promise<unknown> =>
  new Promise((resolve) => waiters.set(key, resolve));

const hear = (key: string, answer: unknown): void => {
  answers.set(key, answer);
  waiters.get(key)?.(answer);
  waiters.delete(key);
};

let opened: Promise<OutboxStore> | undefined;

export const outboxStore = (): Promise<OutboxStore> => {
  opened ??= openStore().then((store) => {
    isLasting.value = store.isLasting;
    return store;
  });
  return opened;
};

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANGED);

/** Reads what lies there, and tells the other windows when it was changed here. */
export const look = async (isChanged = false): Promise<void> => {
  const personId = me.peek()?.user.id;
  const acts = personId ? await (await outboxStore()).acts(personId) : [];
  const before = new Set(
    keptActs
      .peek()
      .filter(isWaiting)
      .map(({ key }) => key),
  );
  keptActs.value = acts;
  for (const act of acts)
    if (act.doneAt && before.has(act.key)) lastDone.value = { act, answer: answers.get(act.key) };
  if (isChanged) channel?.postMessage('changed');
};

/** A full disk does not stop the doing: the page keeps it then. */
export const keep = async (act: NewAct): Promise<void> => {
  try {
    await (await outboxStore()).add(act);
  } catch {
    const store = storeInMemory();
    for (const each of [...keptActs.peek(), act]) await store.add(each);
    opened = Promise.resolve(store);
    isLasting.value = false;
  }
  await look(true);
  void navigator.storage?.persist?.().catch(() => undefined);
};

/** `keepsPhotos`: they go back into a form. */
export const discard = async (key: string, keepsPhotos = false): Promise<void> => {
  await (await outboxStore()).drop(key, keepsPhotos);
  await look(true);
};

export const change = async (act: KeptAct): Promise<void> => {
  await (await outboxStore()).put(act);
  await look(true);
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
