/** Who is asking? A looked-up session is kept for a few seconds, keyed by all that decides whose it is. */
import type { MiddlewareHandler } from 'hono';
import type { App } from '../app/context.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/error.ts';
import type { Auth, Env } from './env.ts';

const KEPT_MS = 5_000;
const KEPT_MAX = 20_000;

export type Sessions = {
  /** The person behind a session; undefined when signed out or deactivated. */
  actorOf(headers: Headers): Promise<Actor | undefined>;
  /** Forget what is kept of a person. */
  dropPerson(personId: string): void;
};

type Kept = { actor: Actor; until: number };

export const createSessions = (app: App, auth: Auth): Sessions => {
  const kept = new Map<string, Kept>();
  let drops = 0;
  return {
    actorOf: async (headers) => {
      const credential = credentialOf(headers);
      if (!credential) return undefined;
      const now = Date.parse(app.world.now());
      const known = kept.get(credential);
      if (known && known.until > now) return known.actor;
      const before = drops;
      const personId = await auth.personIdOf(headers);
      const actor = personId === undefined ? undefined : await app.directory.actor(personId);
      if (kept.size > KEPT_MAX) kept.clear();
      // Somebody was dropped while this was looked up: perhaps this one.
      const isCurrent = drops === before;
      if (actor && isCurrent) kept.set(credential, { actor, until: now + KEPT_MS });
      else kept.delete(credential);
      return actor;
    },
    dropPerson: (personId) => {
      drops += 1;
      for (const [credential, { actor }] of kept)
        if (actor.personId === personId) kept.delete(credential);
    },
  };
};

const SESSION_COOKIE = /(?:^|;\s*)((?:__Secure-)?shaodao\.session_token=[^;]*)/g;

/** A bearer token and the session cookies, as far as there are any; other headers say nothing of a session. */
const credentialOf = (headers: Headers): string | undefined => {
  const bearer = /^Bearer .+/i.exec(headers.get('authorization') ?? '')?.[0];
  const cookies = [...(headers.get('cookie') ?? '').matchAll(SESSION_COOKIE)].map(([, it]) => it);
  if (!bearer && cookies.length === 0) return undefined;
  return JSON.stringify([bearer, ...cookies]);
};

export const requireActor =
  (sessions: Sessions): MiddlewareHandler<Env> =>
  async (c, next) => {
    const actor = await sessions.actorOf(c.req.raw.headers);
    if (!actor || isOfAnother(c.req.header('act-of'), actor))
      throw new DomainError('unauthenticated', 'signed_out');
    c.set('actor', actor);
    await next();
  };

/** `Act-Of` names whose act it is: kept on a shared phone, it is never done in another's name. */
const isOfAnother = (personId: string | undefined, actor: Actor): boolean =>
  personId !== undefined && personId !== actor.personId;
