/** Which key does this installation show push services? Made of a secret, never kept (RFC 8292: P-256). */
import { createECDH, createHash } from 'node:crypto';

/** Both base64url: the point of 65 bytes, the number of 32. */
export type VapidKey = { publicKey: string; privateKey: string };

/** `secret` is 64 hex characters. One in 2^32 is no number of the curve: then its hash is taken. */
export const vapidKeyOf = (secret: string): VapidKey => {
  const scalar = Buffer.from(secret, 'hex');
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(scalar);
  } catch {
    return vapidKeyOf(createHash('sha256').update(scalar).digest('hex'));
  }
  return {
    publicKey: curve.getPublicKey('base64url'),
    privateKey: scalar.toString('base64url'),
  };
};
