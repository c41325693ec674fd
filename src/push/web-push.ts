/** How is one message made for one phone's push service (RFC 8030, 8291, 8292)? */
import { createHash } from 'node:crypto';
import type { PushPlace } from '../app/reach/address-book.ts';
import type { Outgoing } from '../app/reach/outside.ts';
import { HOUR_MS, type Instant, toMillis } from '../domain/instant.ts';
import type { Urgency } from '../domain/reach/aim.ts';
import type { VapidKey } from './vapid-key.ts';

export type Vapid = VapidKey & {
  /** 'mailto:…' or 'https://…': whom a push service may write to. */
  subject: string;
};

export type PushMessage = {
  urgency: Urgency;
  /** Of one address: a newer one takes the place of an older. */
  topic: string;
  ttlSeconds: number;
  payload: string;
};

const URGENCY = { emergency: 'high', high: 'high', normal: 'normal', low: 'low' } as const;
const TOPIC_LENGTH = 32;

/** Signed once for some hours and each service: a signature costs more than an encryption. */
const KEPT_MS = 6 * HOUR_MS;
const KEPT_MAX = 500;

type MakePush = (place: PushPlace, message: PushMessage, now: Instant) => Promise<PushRequest>;
type PushRequest = Pick<Outgoing, 'url' | 'headers' | 'body'>;

/** Fails when the keys of the subscription are none. */
export const createMakePush = (vapid: Vapid): MakePush => {
  const authorize = createAuthorize(vapid);
  return async ({ endpoint, keys }, { urgency, topic, ttlSeconds, payload }, now) => {
    const webPush = await load();
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, payload, {
      TTL: ttlSeconds,
      urgency: URGENCY[urgency],
      topic: topicHash(topic),
      contentEncoding: 'aes128gcm',
      headers: { Authorization: authorize(webPush, new URL(endpoint).origin, now) },
    });
    return { url: endpoint, headers: asText(headers), body: new Uint8Array(body ?? []) };
  };
};

type WebPush = typeof import('web-push');

/** With the first push: it takes 13 MB, which an installation without any has no use for. */
const load = async (): Promise<WebPush> => (await import('web-push')).default;

/** Says nothing of what it is about. */
const topicHash = (topic: string): string =>
  createHash('sha256').update(topic).digest('base64url').slice(0, TOPIC_LENGTH);

const createAuthorize = ({ subject, publicKey, privateKey }: Vapid) => {
  const kept = new Map<string, { header: string; until: number }>();
  return (webPush: WebPush, origin: string, now: Instant): string => {
    const known = kept.get(origin);
    const at = toMillis(now);
    if (known && known.until > at) return known.header;
    const { Authorization: header } = webPush.getVapidHeaders(
      origin,
      subject,
      publicKey,
      privateKey,
      'aes128gcm',
    );
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(origin, { header, until: at + KEPT_MS });
    return header;
  };
};

const asText = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
