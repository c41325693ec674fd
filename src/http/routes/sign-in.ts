/** Signing in and out, and one's own password: better-auth does it, refusals are problems like all others. */
import type { Hono } from 'hono';
import { DomainError, invalid, notFound, type Reason } from '../../domain/error.ts';
import { isUsername } from '../../domain/username.ts';
import type { Deps, Env } from '../env.ts';
import { createJudge } from '../judge.ts';
import { isNearby } from '../nearby.ts';
import type { Sessions } from '../session.ts';
import { note } from './account-log.ts';

const PASSWORD_MIN = 10;
const PASSWORD_MAX = 128;

export const addSignIn = (api: Hono<Env>, deps: Deps, sessions: Sessions): void => {
  const { app, auth } = deps;
  const judge = createJudge(deps.tries, deps.hashesAtOnce);

  api.post('/api/auth/sign-in/username', async (c) => {
    const { username, password } = await readBody(c.req.raw);
    if (typeof username !== 'string' || typeof password !== 'string')
      throw new DomainError('invalid', 'bad_fields', {
        ...(typeof username !== 'string' && { username: 'bad_fields' }),
        ...(typeof password !== 'string' && { password: 'bad_fields' }),
      });
    // Nobody's: refused like any other, and neither counted nor hashed.
    if (!isUsername(username) || password.length > PASSWORD_MAX)
      throw new DomainError('unauthenticated', 'wrong_password');
    const address = deps.addressOf(c.req.raw, c.env);
    const response = await judge(username, address, () =>
      auth.handle(withBody(c.req.raw, { username, password })),
    );
    if (!response.ok) throw refusalOf(response, 'wrong_password');
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

  /** Whoever else is signed in as this person is out: the old password may be why it is changed. */
  api.post('/api/auth/change-password', async (c) => {
    const { currentPassword, newPassword } = await readBody(c.req.raw);
    if (typeof currentPassword !== 'string') throw invalid('currentPassword', 'bad_fields');
    if (typeof newPassword !== 'string' || newPassword.length < PASSWORD_MIN)
      throw invalid('newPassword', 'weak_password');
    if (newPassword.length > PASSWORD_MAX) throw invalid('newPassword', 'field_too_large');
    const actor = await sessions.actorOf(c.req.raw.headers);
    const person = actor && (await app.store.person(actor.personId));
    if (!actor || !person) throw new DomainError('unauthenticated', 'signed_out');
    const asked = { currentPassword, newPassword, revokeOtherSessions: true };
    const response = await judge(person.username, deps.addressOf(c.req.raw, c.env), () =>
      auth.handle(withBody(c.req.raw, asked)),
    );
    sessions.dropPerson(person.id);
    if (!response.ok) throw notChanged(response);
    deps.hangUp(person.id);
    await note(app, actor, person.id, 'password_changed');
    return response;
  });

  api.get('/api/demo', async (c) => {
    if (deps.demoPassword === undefined || !isNearby(c.req.raw)) throw notFound();
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

const withBody = ({ url, headers }: Request, body: Record<string, unknown>): Request => {
  const kept = new Headers(headers);
  kept.delete('content-length');
  return new Request(url, { method: 'POST', headers: kept, body: JSON.stringify(body) });
};

const notChanged = (response: Response): DomainError =>
  response.status === 400
    ? invalid('currentPassword', 'wrong_password')
    : refusalOf(response, 'signed_out');

const refusalOf = (response: Response, reason: Reason): DomainError => {
  if (response.status === 429) return new DomainError('too_many', 'too_many_tries');
  if (response.status >= 500) return new DomainError('internal', 'internal');
  return new DomainError('unauthenticated', reason);
};

const passOn = (response: Response, reason: Reason): Response => {
  if (response.ok) return response;
  throw refusalOf(response, reason);
};
