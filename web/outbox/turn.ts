/** Who sends just now? One at a time among all windows and the service worker of this phone. */
import { newKey } from '../new-key.ts';
import type { OutboxStore } from './store.ts';

const NAME = 'outbox';
/** Longer than any one request; ended with the page, it runs out. */
const LEASE_MS = 200_000;
const AGAIN_MS = 2_000;

/** `mayGoOn` is asked before each act: a page that slept may have lost its turn meanwhile. */
export type Turn = { mayGoOn: () => Promise<boolean> };

/** Waits for its turn; where the browser has no locks (plain http), a lease in the database does. */
export const takeTurn = async <T>(
  store: OutboxStore,
  run: (turn: Turn) => Promise<T>,
): Promise<T> => {
  if (navigator.locks) return navigator.locks.request(NAME, () => run({ mayGoOn: always }));
  const holder = newKey();
  const take = (): Promise<boolean> => store.takeLease(holder, Date.now(), LEASE_MS);
  while (!(await take())) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  try {
    return await run({ mayGoOn: take });
  } finally {
    await store.endLease(holder);
  }
};

const always = async (): Promise<boolean> => true;
