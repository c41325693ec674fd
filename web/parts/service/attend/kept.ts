/** What does this phone keep of arrivals and leavings until the server has them? */
import { type DBSchema, openDB } from 'idb';
import type { Instant } from '../../../../src/domain/instant.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';

/** Why the server will not take it, in its words. */
export type Refusal = { title: string; detail: string };

export type KeptMark = {
  /** The Idempotency-Key of every try. */
  key: string;
  personId: string;
  /** In the order noted: the device's clock may have been set back meanwhile. */
  n: number;
  activity: Activity;
  title?: string;
  what: 'arrive' | 'leave';
  way: 'code' | 'place';
  code?: string;
  near?: boolean;
  deviceAt: Instant;
  refusal?: Refusal;
};

export type MarkStore = {
  /** false: gone with the page. */
  isLasting: boolean;
  all(): Promise<KeptMark[]>;
  put(mark: KeptMark): Promise<void>;
  drop(key: string): Promise<void>;
};

interface Shelf extends DBSchema {
  marks: { key: string; value: KeptMark };
}

/** Where the browser keeps nothing, as in some private windows, the page itself does. */
export const openMarks = async (): Promise<MarkStore> => {
  try {
    const shelf = await openDB<Shelf>('attendance', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('marks', { keyPath: 'key' });
      },
    });
    return {
      isLasting: true,
      all: () => shelf.getAll('marks'),
      put: async (mark) => {
        await shelf.put('marks', mark);
      },
      drop: (key) => shelf.delete('marks', key),
    };
  } catch {
    return marksInMemory();
  }
};

export const marksInMemory = (): MarkStore => {
  const marks = new Map<string, KeptMark>();
  return {
    isLasting: false,
    all: async () => [...marks.values()],
    put: async (mark) => {
      marks.set(mark.key, mark);
    },
    drop: async (key) => {
      marks.delete(key);
    },
  };
};

/** One person's, in the order noted: a phone may be shared. */
export const marksOf = async (store: MarkStore, personId: string): Promise<KeptMark[]> =>
  (await store.all()).filter((mark) => mark.personId === personId).sort((a, b) => a.n - b.n);
