/** Which photos and recordings go with it? They travel while one types and never hold it up. */
import { type Signal, signal } from '@preact/signals';
import { Problem } from '../../api.ts';
import { uploadFile } from './upload-file.ts';

export type FileUse = 'photo' | 'voice' | 'paper';
export type KeptFile = { id: string; name: string; use: FileUse };

export type AttachedFile = {
  /** Ours, before the server gives one. */
  localId: string;
  name: string;
  use: FileUse;
  state: 'sending' | 'done' | 'failed';
  /** 0 … 1 */
  share: number;
  /** For the preview; absent after a reload. */
  url?: string;
  id?: string;
  /** The server's sentence; absent when the network was away. */
  why?: string;
};

export type Files = {
  list: Signal<AttachedFile[]>;
  add(file: Blob, name: string, use: FileUse): void;
  retry(localId: string): void;
  remove(localId: string): void;
};

export const createFiles = (kept: readonly KeptFile[]): Files => {
  const list = signal<AttachedFile[]>(
    kept.map((file) => ({ ...file, localId: file.id, state: 'done', share: 1 })),
  );
  const blobs = new Map<string, { blob: Blob; stop(): void }>();

  const change = (localId: string, part: Partial<AttachedFile>): void => {
    list.value = list.value.map((file) => (file.localId === localId ? { ...file, ...part } : file));
  };
  const start = (localId: string, blob: Blob, name: string): void => {
    change(localId, { state: 'sending', share: 0, why: undefined });
    const { done, stop } = uploadFile(blob, name, (share) => change(localId, { share }));
    blobs.set(localId, { blob, stop });
    done.then(
      ({ id }) => change(localId, { state: 'done', share: 1, id }),
      (error) => change(localId, { state: 'failed', why: sentenceOf(error) }),
    );
  };
  return {
    list,
    add: (blob, name, use) => {
      const localId = crypto.randomUUID();
      const url = URL.createObjectURL(blob);
      list.value = [...list.value, { localId, name, use, url, state: 'sending', share: 0 }];
      start(localId, blob, name);
    },
    retry: (localId) => {
      const file = list.value.find((each) => each.localId === localId);
      const known = blobs.get(localId);
      if (file && known) start(localId, known.blob, file.name);
    },
    remove: (localId) => {
      const file = list.value.find((each) => each.localId === localId);
      list.value = list.value.filter((each) => each.localId !== localId);
      blobs.get(localId)?.stop();
      blobs.delete(localId);
      if (file?.url) URL.revokeObjectURL(file.url);
    },
  };
};

export const sentFiles = (files: readonly AttachedFile[]): KeptFile[] =>
  files.flatMap(({ id, name, use }) => (id === undefined ? [] : [{ id, name, use }]));

const sentenceOf = (error: unknown): string | undefined =>
  error instanceof Problem ? error.view.detail : undefined;
