/** Who am I, what is this district, who is in it, whose job is it? */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { districtAnswer, meAnswer, unitAnswer } from '../../contract/answers.ts';
import { unitsQuery } from '../../contract/requests.ts';
import type { MeView, UnitView } from '../../contract/views.ts';
import { DomainError } from '../../domain/error.ts';
import { mayRaise } from '../../domain/ticket/verbs/raise.ts';
import type { Unit } from '../../domain/unit.ts';
import { json, READ_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';

const me = createRoute({
  method: 'get',
  path: '/api/me',
  summary: 'Who is signed in',
  responses: { 200: json(meAnswer), ...READ_PROBLEMS },
});

const district = createRoute({
  method: 'get',
  path: '/api/district',
  summary: 'Name, outline and landmarks; outlines are for display only',
  responses: { 200: json(districtAnswer), ...READ_PROBLEMS },
});

const units = createRoute({
  method: 'get',
  path: '/api/units',
  summary: 'Units in administrative order',
  request: { query: unitsQuery },
  responses: { 200: json(z.object({ items: z.array(unitAnswer) })), ...READ_PROBLEMS },
});

export const addDirectory = (api: OpenAPIHono<Env>, { app, demoPassword, tiles }: Deps): void => {
  api.openapi(me, async (c) => c.json(await readMe(app, c.get('actor').personId), 200));
  api.openapi(district, (c) => {
    const known = app.directory.district();
    return c.json({ ...known, demo: demoPassword !== undefined, tiles }, 200);
  });
  api.openapi(units, (c) => {
    const { kind } = c.req.valid('query');
    const all = [...app.directory.rules().units.values()];
    const items = all.filter((unit) => !kind || unit.kind === kind).map(toUnitView);
    return c.json({ items }, 200);
  });
};

const readMe = async (app: App, personId: string): Promise<MeView> => {
  const person = await app.store.person(personId);
  const actor = await app.directory.actor(personId);
  if (!person || !actor) throw new DomainError('unauthenticated', 'signed_out');
  const { id, username, name, role } = person;
  const unit = { id: actor.unit.id, name: actor.unit.name, kind: actor.unit.kind };
  const community = actor.community && { id: actor.community.id, name: actor.community.name };
  return { user: { id, username, name, role, unit }, community, mayRaise: mayRaise(actor) };
};

const toUnitView = (unit: Unit): UnitView => {
  const { id, name, kind, governance, code, streetId, underStreetId, position, phone, staffed } =
    unit;
  return { id, name, kind, governance, code, streetId, underStreetId, position, phone, staffed };
};
