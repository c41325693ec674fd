/** The word a push service believes (RFC 8292), checked with node:crypto alone; gives what it says. */
import { createPublicKey, verify } from 'node:crypto';

export type VapidClaims = { aud: string; exp: number; sub: string; key: string };

const HEADER = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/;

export const checkVapid = (authorization: string): VapidClaims => {
  const [, head = '', claims = '', signature = '', key = ''] = HEADER.exec(authorization) ?? [];
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const isGood = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { alg } = read(head);
  if (!isGood || alg !== 'ES256') throw new Error(`not signed as it should be: ${authorization}`);
  return { ...read(claims), key };
};

const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
