/** Needs: posted by communities and streets, claimed by members and organisations. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { actOn, seenThing } from '../../app/service/act.ts';
import { claimNeed, listNeeds, postNeed, viewNeedContact } from '../../app/service/needs.ts';
import { idOf } from '../../app/service/nouns.ts';
import type { Done, Key } from '../../app/tickets/act.ts';
import { lookAnswer, needAnswer, needsAnswer } from '../../contract/need-answers.ts';
import * as bodies from '../../contract/need-requests.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ServiceVerb } from '../../domain/service/flow.ts';
import type { Need } from '../../domain/service/need/need.ts';
import { NEED_VERBS } from '../../domain/service/need/verbs.ts';
import { body, idParam, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { idOfNew, keyOf, REPLAYED } from '../once.ts';
import { answerNeed, needViewsOf } from './need-answer.ts';

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
  addVerbs(api, app);
};

type Perform<B> = (
  actor: Actor,
  params: { id: string; n: number; shift: string },
  input: B,
  key?: Key,
) => Promise<Done>;

const addVerbs = (api: OpenAPIHono<Env>, app: App): void => {
  const add = <S extends z.ZodType>(path: string, shape: S, perform: Perform<z.output<S>>): void =>
    addVerb(api, app, path, shape, perform);
  const plain = <S extends z.ZodType>(
    path: string,
    shape: S,
    verb: ServiceVerb<z.output<S>, Need>,
  ): void =>
    add(path, shape, (actor, { id }, input, key) =>
      actOn(app, actor, 'need', id, verb, input, key),
    );

  add('claims', bodies.needClaimBody, (actor, { id }, input, key) =>
    claimNeed(app, actor, id, input, key),
  );
  add('claims/{n}/release', bodies.emptyBody, (actor, { id, n }, _input, key) =>
    actOn(app, actor, 'need', id, NEED_VERBS.release, { n }, key),
  );
  add('claims/{n}/removal', bodies.reasonBody, (actor, { id, n }, { text }, key) =>
    actOn(app, actor, 'need', id, NEED_VERBS.remove, { n, text }, key),
  );
  add('shifts/{shift}/cancellation', bodies.reasonBody, (actor, { id, shift }, { text }, key) =>
    actOn(app, actor, 'need', id, NEED_VERBS.cancel_shift, { shiftId: shift, text }, key),
  );
  plain('opening', bodies.emptyBody, NEED_VERBS.open);
  plain('widening', bodies.wideningBody, NEED_VERBS.widen);
  plain('shifts', bodies.shiftBody, NEED_VERBS.add_shift);
  plain('cancellation', bodies.reasonBody, NEED_VERBS.cancel);
  plain('end', bodies.maybeReasonBody, NEED_VERBS.end);
};

const nth = { n: z.coerce.number().int().min(1) };
const shift = { shift: idParam.shape.id };

const addVerb = <S extends z.ZodType>(
  api: OpenAPIHono<Env>,
  app: App,
  path: string,
  shape: S,
  perform: Perform<z.output<S>>,
): void => {
  const params = idParam.extend({
    ...(path.includes('{n}') && nth),
    ...(path.includes('{shift}') && shift),
  });
  const route = createRoute({
    method: 'post',
    path: `/api/needs/{id}/${path}`,
    summary: `The verb behind \`${path}\`; answers the need`,
    request: { params, headers: onceHeader, body: body(shape) },
    responses: { 200: json(needAnswer), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const {
      id,
      n = 0,
      shift = '',
    } = c.req.valid('param' as never) as {
      id: string;
      n?: number;
      shift?: string;
    };
    const input = c.req.valid('json' as never) as z.output<S>;
    const actor = c.get('actor');
    const done = await perform(actor, { id, n, shift }, input, await keyOf(c, app, input));
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await answerNeed(app, actor, done.id), 200);
  });
};
