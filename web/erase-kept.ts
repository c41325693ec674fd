/** What of one person stays on a phone after they left? Neither what they read nor what they typed; what waits to be sent waits for them. */
import type { OutboxStore } from './outbox/store.ts';
import { READS } from './sw/person.ts';

export const eraseKept = async (): Promise<void> => {
  if (typeof caches === 'undefined') return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(READS)).map((name) => caches.delete(name)),
  );
};

type Drawer = Pick<Storage, 'length' | 'key' | 'removeItem'>;

/** Drafts of a whistle and of a need, notes for the next shift, who came last; and codes, which name nobody. */
export const eraseTyped = (personId: string, drawers: readonly Drawer[]): void => {
  for (const drawer of drawers) {
    const keys = Array.from({ length: drawer.length }, (_, at) => drawer.key(at) ?? '');
    for (const key of keys)
      if (key.endsWith(personId) || key.startsWith('code:')) drawer.removeItem(key);
  }
};

/** Of the outbox what has arrived, and photos of forms that were left. */
export const eraseSent = async (personId: string, store: OutboxStore): Promise<void> => {
  for (const { key, doneAt } of await store.acts(personId)) if (doneAt) await store.drop(key);
  for (const photo of await store.photos())
    if (photo.personId === personId) await store.dropPhoto(photo.key);
};
