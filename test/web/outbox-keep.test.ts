import { expect, test, vi } from 'vitest';
import { keep, keepPhoto, outboxStore } from '../../web/outbox/outbox.ts';
import type * as Store from '../../web/outbox/store.ts';
import { newAct, newPhoto } from './kept-act.ts';

/** A database that reads, and writes no more once it is full. */
const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock('../../web/outbox/store.ts', async (load) => {
  const real = await load<typeof Store>();
  const openStore = async (): Promise<Store.OutboxStore> => {
    const store = real.storeInMemory();
    const orFull =
      <T>(put: (value: T) => Promise<void>) =>
      async (value: T): Promise<void> => {
        if (disk.isFull) throw new Error('the disk is full');
        await put(value);
      };
    return { ...store, isLasting: true, add: orFull(store.add), putPhoto: orFull(store.putPhoto) };
  };
  return { ...real, openStore };
});

test('on a disk that fills up meanwhile neither the act nor a photo kept before or after is lost', async () => {
  await keepPhoto(newPhoto('before'));
  disk.isFull = true;
  await keepPhoto(newPhoto('after'));
  await keep(newAct('a', 't1', { photos: ['before', 'after'] }));
  const store = await outboxStore();
  expect(store.isLasting).toBe(false);
  expect((await store.act('a'))?.photos).toEqual(['before', 'after']);
  expect(await store.photo('before')).toBeDefined();
  expect(await store.photo('after')).toBeDefined();
});
