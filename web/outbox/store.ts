/** Where does the outbox lie? In the browser's database; where it keeps nothing, in the page itself. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptAct, KeptPhoto, NewAct } from './kept-act.ts';
import { photosOf } from './kept-act.ts';

export type OutboxStore = {
  /** false: gone with the page. */
  isLasting: boolean;
  /** One person's, in the order done: a phone may be shared. */
  acts(personId: string): Promise<KeptAct[]>;
  act(key: string): Promise<KeptAct | undefined>;
  /** Behind all others; known under its key it stays as it is. */
  add(act: NewAct): Promise<void>;
  put(act: KeptAct): Promise<void>;
  /** With its photos, unless another act names them or a form takes them back. */
  drop(key: string, keepsPhotos?: boolean): Promise<void>;
  photo(key: string): Promise<KeptPhoto | undefined>;
  photos(): Promise<KeptPhoto[]>;
  putPhoto(photo: KeptPhoto): Promise<void>;
  /** Unless an act names it. */
  dropPhoto(key: string): Promise<void>;
  /** True while nobody else holds it; asked again by its holder it lasts longer. */
  takeLease(holder: string, nowMs: number, forMs: number): Promise<boolean>;
  endLease(holder: string): Promise<void>;
};

type Lease = { id: 'outbox'; holder: string; untilMs: number };

interface Shelf extends DBSchema {
  acts: { key: string; value: KeptAct };
  photos: { key: string; value: KeptPhoto };
  leases: { key: string; value: Lease };
}

export const openStore = async (): Promise<OutboxStore> => {
  try {
    return storeIn(
      await openDB<Shelf>('outbox', 1, {
        upgrade: (fresh) => {
          fresh.createObjectStore('acts', { keyPath: 'key' });
          fresh.createObjectStore('photos', { keyPath: 'key' });
          fresh.createObjectStore('leases', { keyPath: 'id' });
        },
      }),
    );
  } catch {
    return storeInMemory();
  }
};

const byOrder = (a: KeptAct, b: KeptAct): number => a.n - b.n;
const nextN = (acts: readonly KeptAct[]): number => Math.max(0, ...acts.map(({ n }) => n)) + 1;
const names = (acts: readonly KeptAct[], photoKey: string): boolean =>
  acts.some((act) => photosOf(act).includes(photoKey));

const storeIn = (shelf: IDBPDatabase<Shelf>): OutboxStore => ({
  isLasting: true,
  acts: async (personId) =>
    (await shelf.getAll('acts')).filter((act) => act.personId === personId).sort(byOrder),
  act: (key) => shelf.get('acts', key),
  add: async (act) => {
    const change = shelf.transaction('acts', 'readwrite');
    const acts = await change.store.getAll();
    if (!acts.some(({ key }) => key === act.key))
      await change.store.put({ ...act, n: nextN(acts) });
    await change.done;
  },
  put: async (act) => {
    await shelf.put('acts', act);
  },
  drop: async (key, keepsPhotos = false) => {
    const change = shelf.transaction(['acts', 'photos'], 'readwrite');
    const act = await change.objectStore('acts').get(key);
    await change.objectStore('acts').delete(key);
    const others = await change.objectStore('acts').getAll();
    for (const photo of act && !keepsPhotos ? photosOf(act) : [])
      if (!names(others, photo)) await change.objectStore('photos').delete(photo);
    await change.done;
  },
  photo: (key) => shelf.get('photos', key),
  photos: () => shelf.getAll('photos'),
  putPhoto: async (photo) => {
    await shelf.put('photos', photo);
  },
  dropPhoto: async (key) => {
    const change = shelf.transaction(['acts', 'photos'], 'readwrite');
    if (!names(await change.objectStore('acts').getAll(), key))
      await change.objectStore('photos').delete(key);
    await change.done;
  },
  takeLease: async (holder, nowMs, forMs) => {
    const change = shelf.transaction('leases', 'readwrite');
    const held = await change.store.get('outbox');
    const isFree = !held || held.holder === holder || held.untilMs < nowMs;
    if (isFree) await change.store.put({ id: 'outbox', holder, untilMs: nowMs + forMs });
    await change.done;
    return isFree;
  },
  endLease: async (holder) => {
    const change = shelf.transaction('leases', 'readwrite');
    if ((await change.store.get('outbox'))?.holder === holder) await change.store.delete('outbox');
    await change.done;
  },
});

/** `shelf`: where photos lay before it failed; it may still give them. */
export const storeInMemory = (shelf?: Pick<OutboxStore, 'photo'>): OutboxStore => {
  const acts = new Map<string, KeptAct>();
  const photos = new Map<string, KeptPhoto>();
  const dropPhoto = (key: string): void => {
    if (!names([...acts.values()], key)) photos.delete(key);
  };
  return {
    isLasting: false,
    acts: async (personId) =>
      [...acts.values()].filter((act) => act.personId === personId).sort(byOrder),
    act: async (key) => acts.get(key),
    add: async (act) => {
      if (!acts.has(act.key)) acts.set(act.key, { ...act, n: nextN([...acts.values()]) });
    },
    put: async (act) => {
      acts.set(act.key, act);
    },
    drop: async (key, keepsPhotos = false) => {
      const act = acts.get(key);
      acts.delete(key);
      for (const photo of act && !keepsPhotos ? photosOf(act) : []) dropPhoto(photo);
    },
    photo: async (key) => photos.get(key) ?? shelf?.photo(key),
    photos: async () => [...photos.values()],
    putPhoto: async (photo) => {
      photos.set(photo.key, photo);
    },
    dropPhoto: async (key) => dropPhoto(key),
    takeLease: async () => true,
    endLease: async () => undefined,
  };
};
