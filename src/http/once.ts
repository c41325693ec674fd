/** How is a repeat of a write recognised? By its key, its person, and what it asked. */
import type { Context } from 'hono';
import type { App } from '../app/context.ts';
import type { Key } from '../app/tickets/act.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { DomainError } from '../domain/error.ts';
import type { Env } from './env.ts';

const KEY_MAX = 128;

/** Undefined when the request carries no Idempotency-Key. */
export const keyOf = async (c: Context<Env>, app: App, body: unknown): Promise<Key | undefined> => {
  const key = c.req.header('idempotency-key');
  if (!key) return undefined;
  if (key.length > KEY_MAX) throw new DomainError('malformed', 'key_too_long');
  const asked = `${c.req.method} ${c.req.path}\n${canonicalJson(body)}`;
  return {
    personId: c.get('actor').personId,
    key,
    requestHash: await app.world.sha256(asked),
  };
};
