/** What does this page know of arrivals and leavings noted here, and when are they sent? */
import { effect, signal } from '@preact/signals';
import { toInstant } from '../../../../src/domain/instant.ts';
import { newKey, post } from '../../../api.ts';
import { link, me } from '../../../state.ts';
import { type KeptMark, type MarkStore, marksInMemory, marksOf, openMarks } from './kept.ts';
import { type Round, type Sent, sendKept } from './sending.ts';

const AGAIN_MS = 30_000;

/** Noted and not yet taken, or refused and not yet seen; in the order noted. */
export const keptMarks = signal<KeptMark[]>([]);
export const isSending = signal(false);
/** false: kept by this page alone. */
export const isLasting = signal(true);

/** The last one the server took; the page that shows it clears it. */
export const lastSent = signal<Sent | undefined>(undefined);

let opened: Promise<MarkStore> | undefined;

const storeNow = (): Promise<MarkStore> => {
  opened ??= openMarks().then((store) => {
    isLasting.value = store.isLasting;
    return store;
  });
  return opened;
};

export type Noted = Pick<
  KeptMark,
  'activity' | 'title' | 'what' | 'way' | 'code' | 'near' | 'deviceAt'
>;

/** Kept first, then sent: whatever happens to the network or the page, it is not lost. */
export const note = async (noted: Noted): Promise<Round> => {
  const personId = me.value?.user.id ?? '';
  const n = Math.max(0, ...keptMarks.value.map((mark) => mark.n)) + 1;
  await keep({ ...noted, key: newKey(), personId, n });
  return sendNow();
};

/** A full disk does not stop the noting: the page keeps it then. */
const keep = async (mark: KeptMark): Promise<void> => {
  try {
    await (await storeNow()).put(mark);
  } catch {
    const before = keptMarks.value;
    const store = marksInMemory();
    for (const each of [...before, mark]) await store.put(each);
    opened = Promise.resolve(store);
    isLasting.value = false;
  }
  await look();
};

export const dismiss = async (key: string): Promise<void> => {
  await (await storeNow()).drop(key);
  await look();
};

const look = async (): Promise<void> => {
  keptMarks.value = await marksOf(await storeNow(), me.value?.user.id ?? '');
};

let running: Promise<Round> | undefined;

/** A second call while one runs waits for it and then sends what has come since. */
export const sendNow = async (): Promise<Round> => {
  await running;
  running = sendRound().finally(() => {
    running = undefined;
  });
  return running;
};

const sendRound = async (): Promise<Round> => {
  const store = await storeNow();
  isSending.value = true;
  try {
    const round = await sendKept({ store, post, deviceNowMs: Date.now }, me.value?.user.id ?? '');
    lastSent.value = round.sent.at(-1) ?? lastSent.value;
    return round;
  } finally {
    isSending.value = false;
    await look();
  }
};

export const deviceNow = (): string => toInstant(Date.now());

let isStarted = false;

/** Once an app start: what was kept earlier goes out now, when the network is back, and every half minute. */
export const startSending = async (): Promise<void> => {
  if (isStarted) return;
  isStarted = true;
  await look();
  const sendWaiting = (): void => {
    if (keptMarks.peek().some((mark) => !mark.refusal)) void sendNow();
  };
  addEventListener('online', sendWaiting);
  setInterval(sendWaiting, AGAIN_MS);
  effect(() => {
    if (link.value === 'live') sendWaiting();
  });
  sendWaiting();
};
