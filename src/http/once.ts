/** How is a repeat of a write recognised? By its key, its person, and what it asked. */
import type { Context } from 'hono';
import type { App } from '../app/context.ts';
import { keyedId } from '../app/keyed-id.ts';
import type { Key } from '../app/side.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { deviceTime } from '../domain/device-time.ts';
import { DomainError } from '../domain/error.ts';
import type { Env } from './env.ts';

const KEY_MAX = 128;

/** Says that an answer is that of an earlier request with the same key. */
export const REPLAYED = 'Idempotency-Replayed';

const keyHeader = (c: Context<Env>): string | undefined => {
  const key = c.req.header('idempotency-key') || undefined;
  if (key && key.length > KEY_MAX) throw new DomainError('malformed', 'key_too_long');
  return key;
};

/** The id of what this POST makes outside of tickets: a repeat gets the same and finds it there. */
export const idOfNew = (c: Context<Env>, app: App): Promise<string> =>
  keyedId(app.world, c.get('actor').personId, c.req.path, keyHeader(c));

/** As `keyOf`, with the phone's time of what was done without network. */
export const askedBy = async (
  c: Context<Env>,
  app: App,
  body: unknown,
): Promise<Key | undefined> => {
  const deviceAt = deviceTime(c.req.header('device-time'), app.world.now());
  const key = await keyOf(c, app, body);
  return key && deviceAt ? { ...key, deviceAt } : key;
};

/** Undefined when the request carries no Idempotency-Key. */
export const keyOf = async (c: Context<Env>, app: App, body: unknown): Promise<Key | undefined> => {
  const key = keyHeader(c);
  if (!key) return undefined;
  const asked = `${c.req.method} ${c.req.path}\n${canonicalJson(body)}`;
  return {
    personId: c.get('actor').personId,
    key,
    requestHash: await app.world.sha256(asked),
  };
};
