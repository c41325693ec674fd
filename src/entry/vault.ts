/** AES-256-GCM under DATA_KEY: what leaves the vault can only be read with the key. */
import type { Vault } from '../app/ports.ts';

const IV_BYTES = 12;

/** `dataKey` is 64 hex characters. Sealed text is base64 of iv and ciphertext. */
export const createVault = async (dataKey: string): Promise<Vault> => {
  const raw = Uint8Array.from(dataKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    seal: async (plain) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const text = new TextEncoder().encode(plain);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
      return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)));
    },
    open: async (sealed) => {
      const bytes = Uint8Array.from(atob(sealed), (char) => char.charCodeAt(0));
      const iv = bytes.subarray(0, IV_BYTES);
      const text = bytes.subarray(IV_BYTES);
      return new TextDecoder().decode(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, text),
      );
    },
  };
};
