/// <reference lib="webworker" />
/** Who sends when no page is open? The browser wakes this once there is a network. */
import { CHANGED, SYNC_TAG, sendAll } from '../outbox/send-all.ts';
import { openStore } from '../outbox/store.ts';

/** Not yet in the library's list of events. */
type SyncEvent = ExtendableEvent & { tag: string };

export const sendInBackground = (sw: ServiceWorkerGlobalScope): void => {
  sw.addEventListener('sync' as 'activate', (event) => {
    const { tag } = event as SyncEvent;
    if (tag === SYNC_TAG) event.waitUntil(sendKept());
  });
};

/** Thrown, the browser tries again later, ever less often. */
const sendKept = async (): Promise<void> => {
  const { end } = await sendAll(await openStore());
  const channel = new BroadcastChannel(CHANGED);
  channel.postMessage('changed');
  channel.close();
  if (end === 'waits') throw new Error('the outbox waits');
};
