/** What does this device remember of being reached? Which messages came, and as which address it is known. */
import { type DBSchema, openDB } from 'idb';

/** The subscription as the server knows it, and whose it is. */
export type Device = { id: string; personId: string; endpoint: string; language: string };

interface Kept extends DBSchema {
  /** Key of a message → when it came, ms. */
  seen: { key: string; value: number };
  device: { key: string; value: Device };
}

/** No push service keeps a message longer. */
const LONGEST_MS = 28 * 24 * 3_600_000;

const open = () =>
  openDB<Kept>('reach', 1, {
    upgrade: (db) => {
      db.createObjectStore('seen');
      db.createObjectStore('device');
    },
  });

const within = async <T>(
  work: (db: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T> => {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
};

export const wasSeen = (key: string): Promise<boolean> =>
  within(async (db) => (await db.getKey('seen', key)) !== undefined);

export const keepSeen = (key: string, nowMs: number): Promise<void> =>
  within(async (db) => {
    const { store, done } = db.transaction('seen', 'readwrite');
    await store.put(nowMs, key);
    for (let at = await store.openCursor(); at; at = await at.continue())
      if (at.value < nowMs - LONGEST_MS) await at.delete();
    await done;
  });

const HERE = 'here';

export const keptDevice = (): Promise<Device | undefined> => within((db) => db.get('device', HERE));

export const keepDevice = (device: Device): Promise<void> =>
  within(async (db) => void (await db.put('device', device, HERE)));

export const forgetDevice = (): Promise<void> => within((db) => db.delete('device', HERE));
