/** Attachments as files in a folder, named by their own id and spread over subfolders. */
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Files } from '../app/ports.ts';
import { keepToOwner, OWNER_FILE, OWNER_FOLDER } from './owner-only.ts';

const ID = /^[0-9a-f-]{36}$/;

export const createFolderFiles = (folder: string): Files => {
  keepToOwner(folder, OWNER_FOLDER);
  const pathOf = (id: string): string => {
    if (!ID.test(id)) throw new Error(`not an attachment id: ${id}`);
    return join(folder, id.slice(-2), id);
  };
  return {
    put: async (id, bytes) => {
      const path = pathOf(id);
      await mkdir(join(path, '..'), { recursive: true, mode: OWNER_FOLDER });
      await writeFile(`${path}.part`, bytes, { flush: true, mode: OWNER_FILE });
      await rename(`${path}.part`, path);
    },
    get: async (id) => {
      if (!ID.test(id)) return undefined;
      const file = await open(pathOf(id)).catch(() => undefined);
      return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>);
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  };
};
