/** Needs: posted by communities and streets, claimed by members and organisations. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { listNeeds, postNeed, viewNeedContact } from '../../app/service/needs.ts';
import { seenThing } from '../../app/things/act.ts';
import { idOf } from '../../app/things/nouns.ts';
import { lookAnswer, needAnswer, needsAnswer } from '../../contract/need-answers.ts';
import * as bodies from '../../contract/need-requests.ts';
import { body, idParam, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { idOfNew, keyOf, REPLAYED } from '../once.ts';
import { answerNeed, needViewsOf } from './need-answer.ts';
import { addNeedVerbs } from './need-verbs.ts';

const list = createRoute({
  method: 'get',
  path: '/api/needs',
  summary: 'Needs this person sees: the open ones, soonest first; a community or street its board',
  request: { query: bodies.needsQuery },
  responses: { 200: json(needsAnswer), ...READ_PROBLEMS },
});

const one = createRoute({
  method: 'get',
  path: '/api/needs/{id}',
  summary: 'One need as this person sees it, with the verbs they may do now',
  request: { params: idParam },
  responses: { 200: json(needAnswer), ...READ_PROBLEMS },
});

const post = createRoute({
  method: 'post',
  path: '/api/needs',
  summary: 'Post a need',
  request: { headers: onceHeader, body: body(bodies.needBody) },
  responses: { 201: json(needAnswer, 'Posted'), ...WRITE_PROBLEMS },
});

const look = createRoute({
  method: 'post',
  path: '/api/needs/{id}/contact',
  summary: 'The contact of whoever is helped; who looked and why is recorded',
  request: { params: idParam, headers: onceHeader, body: body(bodies.lookBody) },
  responses: { 200: json(lookAnswer), ...WRITE_PROBLEMS },
});

const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

export const addNeeds = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(list, async (c) => {
    const { mine, ...asked } = c.req.valid('query');
    const actor = c.get('actor');
    const { items, nextCursor } = await listNeeds(app, actor, { ...asked, mine: isOn(mine) });
    return c.json({ items: await needViewsOf(app, actor, items), nextCursor }, 200);
  });
  api.openapi(one, async (c) => {
    const actor = c.get('actor');
    const { thing } = await seenThing(app, actor, 'need', c.req.valid('param').id);
    return c.json(await answerNeed(app, actor, thing.id), 200);
  });
  api.openapi(post, async (c) => {
    const asked = c.req.valid('json');
    const { place: where, ...rest } = asked;
    const address = where?.address ?? rest.address;
    const place = where && { lat: where.lat, lng: where.lng };
    const input = { ...rest, address, place };
    const actor = c.get('actor');
    const id = idOf('need', await idOfNew(c, app));
    const done = await postNeed(app, actor, id, input, await keyOf(c, app, asked));
    if (done.replayed) c.header(REPLAYED, 'true');
    c.header('Location', `/api/needs/${done.id}`);
    return c.json(await answerNeed(app, actor, done.id), 201);
  });
  api.openapi(look, async (c) => {
    const { id } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return c.json(await viewNeedContact(app, c.get('actor'), id, reason), 200);
  });
  addNeedVerbs(api, app);
};
