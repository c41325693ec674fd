/** Registrations: who reports where, read by whom it concerns. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { registerMember, registerOrganisation } from '../../app/service/register.ts';
import { registrationAnswer, registrationsAnswer } from '../../contract/registration-answers.ts';
import { registrationBody, registrationsQuery } from '../../contract/registration-requests.ts';
import type { Actor } from '../../domain/actor.ts';
import { notFound } from '../../domain/error.ts';
import { roomsOf } from '../../domain/rooms.ts';
import { isListed } from '../../domain/service/registration/listed.ts';
import { body, idParam, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { keyOf } from '../once.ts';
import type { Sessions } from '../session.ts';
import {
  answerRegistration,
  beginAnewFor,
  readRegistration,
  viewRegistrations,
} from './registration-answer.ts';
import { addRegistrationVerbs } from './registration-verbs.ts';

const list = createRoute({
  method: 'get',
  path: '/api/registrations',
  summary:
    'Registrations this person sees, newest first: their own, those of their place, or of their organisation; with `number` the one of that number',
  request: { query: registrationsQuery },
  responses: {
    200: json(z.union([registrationsAnswer, registrationAnswer])),
    ...READ_PROBLEMS,
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/registrations/{id}',
  summary: 'One registration as this person sees it, with the verbs they may do now',
  request: { params: idParam },
  responses: { 200: json(registrationAnswer), ...READ_PROBLEMS },
});

const ask = createRoute({
  method: 'post',
  path: '/api/registrations',
  summary:
    'Report: a member where they live, an organisation to its place, or pair with a community',
  request: { headers: onceHeader, body: body(registrationBody) },
  responses: { 201: json(registrationAnswer, 'Asked'), ...WRITE_PROBLEMS },
});

export const addRegistrations = (api: OpenAPIHono<Env>, deps: Deps, sessions: Sessions): void => {
  const { app } = deps;
  api.openapi(list, async (c) => {
    const actor = c.get('actor');
    const { number, mine, ...query } = c.req.valid('query');
    if (number) return c.json(await readByNumber(app, actor, number), 200);
    const isMine = mine === '1' || mine === 'true';
    const { items, nextCursor } = await app.store.listThings('registration', {
      ...query,
      ...(isMine && { personId: actor.personId }),
      reader: { rooms: roomsOf(actor) },
      order: 'newest',
    });
    const shown = items.filter((each) => isListed(each, actor));
    return c.json({ items: await viewRegistrations(app, actor, shown), nextCursor }, 200);
  });
  api.openapi(one, async (c) =>
    c.json(await readRegistration(app, c.get('actor'), c.req.valid('param').id), 200),
  );
  api.openapi(ask, async (c) => {
    const input = c.req.valid('json');
    const actor = c.get('actor');
    const key = await keyOf(c, app, input);
    const done =
      input.kind === 'member'
        ? await registerMember(app, actor, input, key)
        : await registerOrganisation(app, actor, input, key);
    if (!done.replayed) await beginAnewFor(deps, sessions, done.id);
    c.header('Location', `/api/registrations/${done.id}`);
    return c.json(await answerRegistration(c, app, done), 201);
  });
  addRegistrationVerbs(api, deps, sessions);
};

const readByNumber = async (app: App, actor: Actor, number: string) => {
  const id = await app.store.thingIdByNumber(number);
  if (!id) throw notFound();
  return readRegistration(app, actor, id);
};
