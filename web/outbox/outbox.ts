/** What does this page know of the outbox? One for every act of the field. */
import { computed, signal } from '@preact/signals';
import { me } from '../state.ts';
import { isWaiting, type KeptAct, type KeptPhoto, type NewAct } from './kept-act.ts';
import { CHANGED } from './send-all.ts';
import { type OutboxStore, openStore, storeInMemory } from './store.ts';

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

/** Answers this page heard, by key. */
export const answers = new Map<string, unknown>();

let opened: Promise<OutboxStore> | undefined;

export const outboxStore = (): Promise<OutboxStore> => {
  opened ??= openStore().then((store) => {
    isLasting.value = store.isLasting;
    return store;
  });
  return opened;
};

export const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANGED);

/** Reads what lies there, and tells the other windows when it was changed here. */
export const look = async (isChanged = false): Promise<void> => {
  const personId = me.peek()?.user.id;
  const acts = personId ? await (await outboxStore()).acts(personId) : [];
  const before = new Map(
    keptActs
      .peek()
      .filter(isWaiting)
      .map(({ key, about }) => [key, about]),
  );
  keptActs.value = acts;
  for (const act of acts) {
    const about = before.get(act.key);
    // What it was called is told once more, and lies there no longer.
    if (act.doneAt && about)
      lastDone.value = { act: { ...act, about }, answer: answers.get(act.key) };
  }
  if (isChanged) channel?.postMessage('changed');
};

/** A full disk does not stop the doing: the page keeps it then. */
export const keep = async (act: NewAct): Promise<void> => {
  await orInPage((store) => store.add(act));
  await look(true);
  void navigator.storage?.persist?.().catch(() => undefined);
};

export const keepPhoto = (photo: KeptPhoto): Promise<void> =>
  orInPage((store) => store.putPhoto(photo));

const orInPage = async (put: (store: OutboxStore) => Promise<void>): Promise<void> => {
  const shelf = await outboxStore();
  try {
    await put(shelf);
  } catch {
    const store = storeInMemory(shelf);
    for (const each of keptActs.peek()) await store.add(each);
    opened = Promise.resolve(store);
    isLasting.value = false;
    await put(store);
  }
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
