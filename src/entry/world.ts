/** Time, ids and hashes on any host with WebCrypto. */
import { v7 } from 'uuid';
import type { World } from '../app/ports.ts';

const SALT_BYTES = 16;
const POOL_BYTES = 4096;

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const digest = async (data: string | Uint8Array<ArrayBuffer>): Promise<string> => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};

/** Randomness is asked for by the page: a call for each salt costs more than the hash it goes into. */
const createSalts = (): (() => string) => {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return () => {
    if (used >= POOL_BYTES) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    used += SALT_BYTES;
    return toHex(pool.subarray(used - SALT_BYTES, used));
  };
};

/** `sha256` may be a faster one of the host's own. */
export const createWorld = (sha256: World['sha256'] = digest): World => ({
  now: () => new Date().toISOString(),
  newId: () => v7(),
  newSalt: createSalts(),
  sha256,
});
