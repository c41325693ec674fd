/** Web push decrypted by the letter of RFC 8291 and 8188, with nothing that encrypted it: on node:crypto alone. */
import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';

export type Browser = { endpoint: string; keys: { p256dh: string; auth: string } };
export type BrowserKeys = { curve: ECDH; auth: Buffer };

export const newBrowserKeys = (): BrowserKeys => {
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  return { curve, auth: randomBytes(16) };
};

const SALT_BYTES = 16;
const TAG_BYTES = 16;
const HEADER_BYTES = 21;

const hkdf = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/** Throws when it was not meant for these keys, or was tampered with. */
export const decryptPush = (body: Buffer, { curve, auth }: BrowserKeys): string => {
  const salt = body.subarray(0, SALT_BYTES);
  const recordBytes = body.readUInt32BE(SALT_BYTES);
  const keyBytes = body.readUInt8(HEADER_BYTES - 1);
  const senderKey = body.subarray(HEADER_BYTES, HEADER_BYTES + keyBytes);
  const shared = curve.computeSecret(senderKey);
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), senderKey]);
  const material = hkdf(shared, auth, about, 32);
  const key = hkdf(material, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = hkdf(material, salt, 'Content-Encoding: nonce\0', 12);
  const records = body.subarray(HEADER_BYTES + keyBytes);
  const parts: Buffer[] = [];
  for (let n = 0, at = 0; at < records.length; n += 1, at += recordBytes)
    parts.push(openRecord(records.subarray(at, at + recordBytes), key, nonceOf(nonce, n)));
  return Buffer.concat(parts.map((part, n) => unpad(part, n === parts.length - 1))).toString();
};

const openRecord = (record: Buffer, key: Buffer, nonce: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(record.length - TAG_BYTES));
  const sealed = record.subarray(0, record.length - TAG_BYTES);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
};

/** The number of the record is mixed into the nonce. */
const nonceOf = (nonce: Buffer, n: number): Buffer => {
  const mixed = Buffer.from(nonce);
  mixed.writeUInt32BE((mixed.readUInt32BE(8) ^ n) >>> 0, 8);
  return mixed;
};

const unpad = (record: Buffer, isLast: boolean): Buffer => {
  const end = record.findLastIndex((byte) => byte !== 0);
  if (record[end] !== (isLast ? 2 : 1)) throw new Error('the padding is not as RFC 8188 wants it');
  return record.subarray(0, end);
};
