import { createECDH } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decryptPush } from '../support/decrypt-push.ts';

/** RFC 8291, Appendix A. */
const BODY =
  'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';
const PRIVATE_KEY = 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94';
const AUTH = 'BTBZMqHH6r4Tts7J_aSIgg';

describe('the decryption these tests trust', () => {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(PRIVATE_KEY, 'base64url');

  test('opens the example of RFC 8291', () => {
    const keys = { curve, auth: Buffer.from(AUTH, 'base64url') };
    expect(decryptPush(Buffer.from(BODY, 'base64url'), keys)).toBe(
      'When I grow up, I want to be a watermelon',
    );
  });

  test('opens nothing with another secret', () => {
    const keys = { curve, auth: Buffer.alloc(16) };
    expect(() => decryptPush(Buffer.from(BODY, 'base64url'), keys)).toThrow();
  });
});
