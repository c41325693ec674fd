/** Which photos and recordings go with it? Made small, kept on the phone, and on their way while one types. */
import { type Signal, signal } from '@preact/signals';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { toInstant } from '../../../src/domain/instant.ts';
import { newKey, Problem } from '../../api.ts';
import { keepPhoto, outboxStore } from '../../outbox/outbox.ts';
import { photoRef } from '../../outbox/photo-ref.ts';
import { readyToLeave, Unshrinkable } from '../../outbox/shrink.ts';
import { me } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { uploadFile } from './upload-file.ts';

export type FileUse = 'photo' | 'voice' | 'paper';
export type KeptFile = { key: string; name: string; use: FileUse };

export type AttachedFile = {
  /** That of its upload, and its name in the outbox. */
  key: string;
  name: string;
  use: FileUse;
  /** kept: no network; it goes with the act it belongs to. */
  state: 'sending' | 'done' | 'kept' | 'failed';
  /** 0 … 1 */
  share: number;
  /** For the preview. */
  url?: string;
  /** Why it cannot go. */
  why?: string;
};

export type Files = {
  list: Signal<AttachedFile[]>;
  add(file: Blob, name: string, use: FileUse): void;
  retry(key: string): void;
  remove(key: string): void;
  /** Stops what is on its way: from here on the outbox sends it. Once all of it lies on the phone. */
  handOver(): Promise<void>;
};

export const createFiles = (kept: readonly KeptFile[]): Files => {
  const list = signal<AttachedFile[]>(
    kept.map((file) => ({ ...file, state: 'kept' as const, share: 0 })),
  );
  const stops = new Map<string, () => void>();
  const storing = new Set<Promise<void>>();
  const change = (key: string, part: Partial<AttachedFile>): void => {
    list.value = list.value.map((file) => (file.key === key ? { ...file, ...part } : file));
  };
  const drop = (key: string): void => {
    const file = list.value.find((each) => each.key === key);
    list.value = list.value.filter((each) => each.key !== key);
    stops.get(key)?.();
    stops.delete(key);
    if (file?.url) URL.revokeObjectURL(file.url);
  };
  /** What was kept before a reload; what is no longer there goes. */
  const find = async (key: string): Promise<void> => {
    const photo = await (await outboxStore()).photo(key);
    if (!photo) return drop(key);
    change(key, { url: URL.createObjectURL(photo.blob) });
    if (photo.attachmentId) change(key, { state: 'done', share: 1 });
    else await send(key);
  };
  const send = async (key: string): Promise<void> => {
    const store = await outboxStore();
    const photo = await store.photo(key);
    if (!photo) return;
    change(key, { state: 'sending', share: 0, why: undefined });
    const upload = uploadFile(photo, (share) => change(key, { share }));
    stops.set(key, upload.stop);
    try {
      const { id } = await upload.done;
      // Taken away meanwhile, it stays away.
      if (await store.photo(key)) await store.putPhoto({ ...photo, attachmentId: id });
      change(key, { state: 'done', share: 1 });
    } catch (fault) {
      change(key, stateAfter(fault));
    } finally {
      stops.delete(key);
    }
  };
  const take = async (file: Blob, name: string, key: string): Promise<void> => {
    try {
      const ready = await readyToLeave(file, name);
      const keptAt = toInstant(Date.now());
      await keepPhoto({ ...ready, key, keptAt, personId: personId() });
      void send(key);
    } catch (fault) {
      change(key, stateAfter(fault));
    }
  };
  for (const { key } of kept) void find(key);
  return {
    list,
    add: (file, name, use) => {
      const key = newKey();
      const url = URL.createObjectURL(file);
      list.value = [...list.value, { key, name, use, url, state: 'sending', share: 0 }];
      const taking = take(file, name, key).finally(() => storing.delete(taking));
      storing.add(taking);
    },
    retry: (key) => void send(key),
    remove: (key) => {
      drop(key);
      void outboxStore().then((store) => store.dropPhoto(key));
    },
    handOver: async () => {
      await Promise.all(storing);
      for (const stop of stops.values()) stop();
    },
  };
};

const personId = (): string => me.peek()?.user.id ?? '';

const stateAfter = (fault: unknown): Partial<AttachedFile> => {
  if (fault instanceof Problem && fault.view.status < 500)
    return { state: 'failed', why: fault.view.detail };
  if (fault instanceof Unshrinkable)
    return { state: 'failed', why: pageWords(raiseWords).unreadablePhoto };
  return { state: 'kept' };
};

/** What goes along, refused ones apart. */
export const goingFiles = (files: readonly AttachedFile[]): KeptFile[] =>
  files.flatMap(({ key, name, use, state }) => (state === 'failed' ? [] : [{ key, name, use }]));

/** As a body names them. */
export const refsOf = (files: readonly AttachedFile[]): string[] =>
  goingFiles(files).map(({ key }) => photoRef(key));
