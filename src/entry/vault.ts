/** AES-256-GCM under DATA_KEY: what leaves the vault can only be read with the key, under its own name. */
import type { Vault } from '../app/ports.ts';

const IV_BYTES = 12;
/** Before what is bound to its name; what was sealed before that bears no mark. */
const NAMED = '2.';

/** `dataKey` is 64 hex characters. Sealed text is '2.' and base64 of iv and ciphertext. */
export const createVault = async (dataKey: string): Promise<Vault> => {
  const raw = Uint8Array.from(dataKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const signing = await crypto.subtle.importKey('raw', raw, hmac, false, ['sign']);
  return {
    secretOf: async (name) => {
      const bytes = new Uint8Array(await crypto.subtle.sign(hmac, signing, bytesOf(name)));
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    seal: async (plain, name) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await crypto.subtle.encrypt(named(iv, name), key, bytesOf(plain));
      return NAMED + btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)));
    },
    open: async (sealed, name) => {
      const isNamed = sealed.startsWith(NAMED);
      const bytes = Uint8Array.from(atob(sealed.slice(isNamed ? NAMED.length : 0)), (char) =>
        char.charCodeAt(0),
      );
      const iv = bytes.subarray(0, IV_BYTES);
      const how = isNamed ? named(iv, name) : { name: 'AES-GCM', iv };
      return new TextDecoder().decode(
        await crypto.subtle.decrypt(how, key, bytes.subarray(IV_BYTES)),
      );
    },
  };
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const named = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytesOf(name),
});
