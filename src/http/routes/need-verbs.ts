/** Every verb of a need has one route and one way: parse, act, answer the need. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { claimNeed } from '../../app/service/needs.ts';
import type { Done, Key } from '../../app/side.ts';
import { actOn } from '../../app/things/act.ts';
import { needAnswer } from '../../contract/need-answers.ts';
import * as bodies from '../../contract/need-requests.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ServiceVerb } from '../../domain/service/flow.ts';
import type { Need } from '../../domain/service/need/need.ts';
import { NEED_VERBS } from '../../domain/service/need/verbs.ts';
import { body, idParam, json, onceHeader, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { answerNeed } from './need-answer.ts';

type Perform<B> = (
  actor: Actor,
  params: { id: string; n: number; shift: string },
  input: B,
  key?: Key,
) => Promise<Done>;

export const addNeedVerbs = (api: OpenAPIHono<Env>, app: App): void => {
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
