/** Attachments as objects in an R2 bucket, named by their own id. */
import type { R2Bucket } from '@cloudflare/workers-types';
import type { Files } from '../app/ports.ts';

export const createR2Files = (bucket: R2Bucket): Files => ({
  put: async (id, bytes) => {
    await bucket.put(id, bytes);
  },
  get: async (id) => {
    const found = await bucket.get(id);
    return found ? (found.body as unknown as ReadableStream<Uint8Array>) : undefined;
  },
  remove: (id) => bucket.delete(id),
});
