/** People: admins create, deactivate and reset them; nothing here says what anybody did. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Person } from '../../app/ports.ts';
import { personAnswer } from '../../contract/answers.ts';
import { personBody, personChangeBody } from '../../contract/requests.ts';
import { refOf } from '../../contract/ticket-view.ts';
import type { PersonView } from '../../contract/views.ts';
import { type AccountAct, type Actor, SYSTEM_ROLES } from '../../domain/actor.ts';
import { conflict, DomainError, forbidden, invalid, notFound } from '../../domain/error.ts';
import type { Rules } from '../../domain/rules.ts';
import { body, idParam, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { idOfNew, REPLAYED } from '../once.ts';
import type { Sessions } from '../session.ts';
import { note } from './account-log.ts';

const list = createRoute({
  method: 'get',
  path: '/api/people',
  summary: 'Everybody with an account, in the order of their units',
  responses: { 200: json(z.object({ items: z.array(personAnswer) })), ...READ_PROBLEMS },
});

const create = createRoute({
  method: 'post',
  path: '/api/people',
  summary: 'Create a person',
  request: { body: body(personBody) },
  responses: { 201: json(personAnswer, 'Created'), ...WRITE_PROBLEMS },
});

const change = createRoute({
  method: 'patch',
  path: '/api/people/{id}',
  summary: 'Deactivate, reactivate, rename, or reset the password',
  request: { params: idParam, body: body(personChangeBody) },
  responses: { 200: json(personAnswer), ...WRITE_PROBLEMS },
});

const mayManage = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'security';

export const addPeople = (api: OpenAPIHono<Env>, deps: Deps, sessions: Sessions): void => {
  const { app, accounts } = deps;
  const requireManager = (actor: Actor): void => {
    if (!mayManage(actor)) throw forbidden();
  };
  const personOf = async (id: string): Promise<Person> => {
    const person = await app.store.person(id);
    if (!person) throw notFound();
    return person;
  };

  api.openapi(list, async (c) => {
    requireManager(c.get('actor'));
    const rules = app.directory.rules();
    const items = (await app.store.people()).map((person) => toPersonView(person, rules));
    return c.json({ items }, 200);
  });

  api.openapi(create, async (c) => {
    const actor = c.get('actor');
    requireManager(actor);
    const { password, ...person } = c.req.valid('json');
    if (SYSTEM_ROLES.includes(person.role)) throw invalid('role', 'system_role');
    const rules = app.directory.rules();
    if (!rules.units.has(person.unitId)) throw invalid('unitId', 'unknown_unit');
    if (person.communityId && rules.units.get(person.communityId)?.kind !== 'community')
      throw invalid('communityId', 'unknown_community');
    const id = await idOfNew(c, app);
    const made = await app.store.person(id);
    if (made && made.username !== person.username) throw conflict('key_reused');
    if (!made) await note(app, actor, id, 'created');
    if (made) c.header(REPLAYED, 'true');
    else if (!(await accounts.create({ ...person, id }, password)))
      throw new DomainError('conflict', 'username_taken', { username: 'username_taken' });
    return c.json(toPersonView(await personOf(id), rules), 201);
  });

  api.openapi(change, async (c) => {
    requireManager(c.get('actor'));
    const person = await personOf(c.req.valid('param').id);
    const { active, password, name } = c.req.valid('json');
    const told = (what: AccountAct) => note(app, c.get('actor'), person.id, what);
    if (password !== undefined && SYSTEM_ROLES.includes(person.role))
      throw invalid('password', 'system_role');
    if (active === false) await refuseLastAdmin(deps, person);
    if (name !== undefined) {
      await told('renamed');
      await accounts.rename(person.id, name);
    }
    if (password !== undefined) {
      await told('password_set');
      await accounts.setPassword(person.id, password);
    }
    if (active !== undefined) {
      await told(active ? 'reactivated' : 'deactivated');
      await accounts.setActive(person.id, active);
    }
    sessions.dropPerson(person.id);
    deps.hangUp(person.id);
    app.directory.forgetName(person.id);
    return c.json(toPersonView(await personOf(person.id), app.directory.rules()), 200);
  });
};

const refuseLastAdmin = async ({ app }: Deps, person: Person): Promise<void> => {
  if (person.role !== 'admin') return;
  const others = (await app.store.people()).filter(
    (each) => each.role === 'admin' && each.active && each.id !== person.id,
  );
  if (others.length === 0) throw conflict('last_admin');
};

const toPersonView = (person: Person, rules: Rules): PersonView => ({
  id: person.id,
  username: person.username,
  name: person.name,
  role: person.role,
  unit: refOf(person.unitId, rules),
  community: person.communityId ? refOf(person.communityId, rules) : undefined,
  active: person.active,
});
