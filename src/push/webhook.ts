/** What does a program of the unit's own receive? Codes, not words; signed. */
import type { HookPlace } from '../app/reach/address-book.ts';
import type { Parcel } from '../app/reach/carrier.ts';
import type { Outgoing } from '../app/reach/outside.ts';
import type { Instant } from '../domain/instant.ts';
import { type StreetName, toTold } from './payload.ts';
import { SIGNATURE_HEADER, signatureOf } from './signed.ts';

export const webhookRequest = (
  { url, secret = '' }: Pick<HookPlace, 'url' | 'secret'>,
  { key, messages }: Pick<Parcel, 'key' | 'messages'>,
  link: string | undefined,
  streetName: StreetName,
  now: Instant,
): Pick<Outgoing, 'url' | 'headers' | 'body'> => {
  const [message, ...more] = messages;
  const told = message && more.length === 0 ? toTold(message, streetName) : {};
  const body = JSON.stringify({
    key,
    ...(message ? told : { reason: 'trial' }),
    ...(link && { link }),
    count: messages.length,
  });
  return {
    url,
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER]: signatureOf(secret, body, now),
    },
    body,
  };
};
