/** How does a receiver know that it is us? HMAC-SHA256 over instant and body, as 't=…,v1=…'. */
import { createHmac } from 'node:crypto';
import { type Instant, toMillis } from '../domain/instant.ts';

export const SIGNATURE_HEADER = 'Shaodao-Signature';

/** 't=1764061200,v1=<hex>' of '1764061200.<body>'. */
export const signatureOf = (secret: string, body: string, now: Instant): string => {
  const seconds = secondsOf(now);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
};

export const secondsOf = (now: Instant): number => Math.floor(toMillis(now) / 1000);
