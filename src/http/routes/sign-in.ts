/** Signing in and out, and one's own password: better-auth does it, refusals are problems like all others. */
import type { Hono } from 'hono';
import { DomainError, type Reason } from '../../domain/error.ts';
import type { Deps, Env } from '../env.ts';
import { createTryLimit } from '../limit.ts';
import type { Sessions } from '../session.ts';
import { note } from './account-log.ts';

const PASSWORD_MIN = 10;

export const addSignIn = (api: Hono<Env>, deps: Deps, sessions: Sessions): void => {
  const { app, auth } = deps;
  const limit = createTryLimit(() => Date.parse(app.world.now()));

  api.post('/api/auth/sign-in/username', async (c) => {
    const body = await readBody(c.req.raw.clone());
    const { username, password } = body;
    if (typeof username !== 'string' || typeof password !== 'string')
      throw new DomainError('invalid', 'bad_fields', {
        ...(typeof username !== 'string' && { username: 'bad_fields' }),
        ...(typeof password !== 'string' && { password: 'bad_fields' }),
      });
    const address = deps.addressOf(c.req.raw, c.env);
    if (limit.isSpent(username, address)) throw new DomainError('too_many', 'too_many_tries');
    const response = await auth.handle(c.req.raw);
    if (!response.ok) {
      limit.failed(username, address);
      throw refusalOf(response, 'wrong_password');
    }
    limit.succeeded(username, address);
    const { user } = await response.clone().json();
    if (!(await app.directory.actor(user.id)))
      throw new DomainError('unauthenticated', 'deactivated');
    return response;
  });

  api.post('/api/auth/sign-out', async (c) => {
    const { headers } = c.req.raw;
    const actor = await sessions.actorOf(headers);
    const response = passOn(await auth.handle(c.req.raw), 'signed_out');
    if (actor) {
      sessions.dropPerson(actor.personId);
      deps.hangUp(actor.personId);
    }
    return response;
  });

  api.post('/api/auth/change-password', async (c) => {
    const { newPassword } = await readBody(c.req.raw.clone());
    if (typeof newPassword !== 'string' || newPassword.length < PASSWORD_MIN)
      throw new DomainError('invalid', 'weak_password', { newPassword: 'weak_password' });
    const actor = await sessions.actorOf(c.req.raw.headers);
    if (!actor) throw new DomainError('unauthenticated', 'signed_out');
    const response = await auth.handle(c.req.raw);
    sessions.dropPerson(actor.personId);
    if (response.ok) {
      await note(app, actor, actor.personId, 'password_changed');
      return response;
    }
    throw new DomainError('invalid', 'wrong_password', { currentPassword: 'wrong_password' });
  });

  api.get('/api/demo', async (c) => {
    if (deps.demoPassword === undefined) throw new DomainError('not_found', 'no_such_thing');
    const { units } = app.directory.rules();
    const people = (await app.store.people()).filter((person) => person.active);
    const signIns = people.map(({ username, name, role, unitId }) => ({
      username,
      name,
      role,
      unitName: units.get(unitId)?.name ?? '',
    }));
    return c.json({ password: deps.demoPassword, signIns });
  });
};

const readBody = async (request: Request): Promise<Record<string, unknown>> => {
  const body: unknown = await request.json().catch(() => {
    throw new DomainError('malformed', 'bad_json');
  });
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new DomainError('invalid', 'bad_fields');
  return body as Record<string, unknown>;
};

const refusalOf = (response: Response, reason: Reason): DomainError => {
  if (response.status === 429) return new DomainError('too_many', 'too_many_tries');
  if (response.status >= 500) return new DomainError('internal', 'internal');
  return new DomainError('unauthenticated', reason);
};

const passOn = (response: Response, reason: Reason): Response => {
  if (response.ok) return response;
  throw refusalOf(response, reason);
};
