/** How does a text or a call leave? Through the operator's own gateway, signed; it knows the provider. */
import type { Language, Parcel } from '../app/reach/carrier.ts';
import type { Outgoing } from '../app/reach/outside.ts';
import type { Instant } from '../domain/instant.ts';
import { SIGNATURE_HEADER, signatureOf } from './signed.ts';

export type Gateways = { sms?: string; voice?: string; secret: string };

type Call = Pick<Parcel, 'key' | 'urgency' | 'ttlSeconds'> & {
  channel: 'sms' | 'voice';
  phone: string;
  text: string;
  language: Language;
};

/** `key` is there for the gateway to drop repeats by. */
export const gatewayRequest = (
  url: string,
  secret: string,
  call: Call,
  now: Instant,
): Pick<Outgoing, 'url' | 'headers' | 'body'> => {
  const { key, channel, phone, text, language, urgency, ttlSeconds } = call;
  const body = JSON.stringify({ key, channel, phone, text, language, urgency, ttlSeconds });
  return {
    url,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      [SIGNATURE_HEADER]: signatureOf(secret, body, now),
    },
    body,
  };
};
