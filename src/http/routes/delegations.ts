/** A chief lends the signature to somebody of the unit, with dates (AB 角), and takes it back. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import type { Person } from '../../app/ports.ts';
import { colleagueAnswer } from '../../contract/answers.ts';
import { delegationBody } from '../../contract/requests.ts';
import type { ColleagueView } from '../../contract/views.ts';
import { type Actor, worksFor } from '../../domain/actor.ts';
import { conflict, forbidden, invalid } from '../../domain/error.ts';
import { DAY_MS, toMillis } from '../../domain/instant.ts';
import { body, idParam, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import type { Sessions } from '../session.ts';
import { note } from './account-log.ts';

const colleagues = createRoute({
  method: 'get',
  path: '/api/delegations',
  summary: 'Whom a chief may lend the signature to, and who has it',
  responses: { 200: json(z.object({ items: z.array(colleagueAnswer) })), ...READ_PROBLEMS },
});

const lend = createRoute({
  method: 'post',
  path: '/api/delegations',
  summary: 'Lend the signature between two instants; a later one replaces it',
  request: { body: body(delegationBody) },
  responses: { 200: json(delegationBody), ...WRITE_PROBLEMS },
});

const takeBack = createRoute({
  method: 'post',
  path: '/api/delegations/{id}/end',
  summary: 'Take the signature back from this person now',
  request: { params: idParam },
  responses: { 200: json(colleagueAnswer), ...WRITE_PROBLEMS },
});

export const addDelegations = (api: OpenAPIHono<Env>, app: App, sessions: Sessions): void => {
  const colleagueOf = async (actor: Actor, id: string): Promise<Person> => {
    const person = await app.store.person(id);
    const isOther = person !== undefined && person.id !== actor.personId;
    if (!isOther || !isColleague(actor, person)) throw invalid('toPersonId', 'no_such_thing');
    return person;
  };

  api.openapi(colleagues, async (c) => {
    const actor = requireChief(c.get('actor'));
    const people = (await app.store.people()).filter(
      (person) => person.id !== actor.personId && person.active && isColleague(actor, person),
    );
    return c.json({ items: people.map((person) => toView(person, app.world.now())) }, 200);
  });

  api.openapi(lend, async (c) => {
    const actor = requireChief(c.get('actor'));
    const { toPersonId, from, until } = c.req.valid('json');
    await colleagueOf(actor, toPersonId);
    if (until <= from || until <= app.world.now()) throw invalid('until', 'instant_passed');
    if (toMillis(until) - toMillis(from) > LENT_MAX_DAYS * DAY_MS)
      throw invalid('until', 'field_too_large');
    await note(app, actor, toPersonId, 'signature_lent');
    await app.store.saveDelegation(toPersonId, actor.personId, { from, until });
    sessions.dropPerson(toPersonId);
    return c.json({ toPersonId, from, until }, 200);
  });

  api.openapi(takeBack, async (c) => {
    const actor = requireChief(c.get('actor'));
    const person = await colleagueOf(actor, c.req.valid('param').id);
    const now = app.world.now();
    if (!toView(person, now).delegation) throw conflict('nothing_due');
    await note(app, actor, person.id, 'signature_taken_back');
    await app.store.saveDelegation(person.id, actor.personId, { from: now, until: now });
    sessions.dropPerson(person.id);
    return c.json(toView({ ...person, chiefDelegation: undefined }, now), 200);
  });
};

const LENT_MAX_DAYS = 92;

const requireChief = (actor: Actor): Actor => {
  if (actor.role !== 'chief') throw forbidden();
  return actor;
};

const isColleague = (actor: Actor, person: Person): boolean =>
  worksFor(actor, person.unitId) && person.role !== 'member';

/** What is over is not shown. */
const toView = ({ id, name, role, chiefDelegation }: Person, now: string): ColleagueView => ({
  id,
  name,
  role,
  delegation: chiefDelegation && now < chiefDelegation.until ? chiefDelegation : undefined,
});
