/** Every verb of a registration has one route and one way: parse, act, begin anew what hung on it, answer it. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { forgetWithdrawn } from '../../app/service/forget.ts';
import { withdraw } from '../../app/service/withdraw.ts';
import { openContact } from '../../app/service/words.ts';
import type { Done, Key } from '../../app/side.ts';
import { actOn, seenThing } from '../../app/things/act.ts';
import { memberContactAnswer, registrationAnswer } from '../../contract/registration-answers.ts';
import * as bodies from '../../contract/registration-requests.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ServiceVerb } from '../../domain/service/flow.ts';
import type { Registration } from '../../domain/service/registration/registration.ts';
import { REGISTRATION_VERBS as VERBS } from '../../domain/service/registration/verbs.ts';
import { body, idParam, json, onceHeader, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { keyOf } from '../once.ts';
import type { Sessions } from '../session.ts';
import { answerRegistration, beginAnewFor } from './registration-answer.ts';

/** What may be done with a registration once it was asked for. */
export const addRegistrationVerbs = (
  api: OpenAPIHono<Env>,
  deps: Deps,
  sessions: Sessions,
): void => {
  const { app, log } = deps;
  type Perform<Input> = (actor: Actor, id: string, input: Input, key?: Key) => Promise<Done>;
  const answer = async (c: Context<Env>, done: Done) =>
    c.json(await answerRegistration(c, app, done), 200);
  const add = <S extends z.ZodType>(path: string, shape: S, perform: Perform<z.output<S>>) =>
    api.openapi(verbRoute(path, idParam, shape), async (c) => {
      const input = c.req.valid('json' as never) as z.output<S>;
      const { id } = c.req.valid('param' as never) as { id: string };
      return answer(c, await perform(c.get('actor'), id, input, await keyOf(c, app, input)));
    });
  const actAnew = async <Input>(
    actor: Actor,
    id: string,
    verb: ServiceVerb<Input, Registration>,
    input: Input,
    key?: Key,
  ): Promise<Done> => {
    const done = await actOn(app, actor, 'registration', id, verb, input, key);
    if (!done.replayed) await beginAnewFor(deps, sessions, id);
    return done;
  };
  const plain = <S extends z.ZodType>(
    path: string,
    shape: S,
    verb: ServiceVerb<z.output<S>, Registration>,
  ) => add(path, shape, (actor, id, input, key) => actAnew(actor, id, verb, input, key));

  add('confirmation', bodies.confirmationBody, (actor, id, { approve, text = '' }, key) =>
    approve
      ? actAnew(actor, id, VERBS.confirm, {}, key)
      : actAnew(actor, id, VERBS.refuse, { text }, key),
  );
  plain('again', bodies.againBody, VERBS.ask_again);
  plain('profile', bodies.profileBody, VERBS.change);
  plain('move', bodies.moveBody, VERBS.move);
  plain('move/answer', bodies.moveAnswerBody, VERBS.answer_move);
  add('lines', bodies.lineBody, (actor, id, input, key) =>
    actOn(app, actor, 'registration', id, VERBS.add_line, input, key),
  );
  add('withdrawal', bodies.emptyBody, async (actor, id, _input, key) => {
    const done = await withdraw(app, actor, id, key);
    if (!done.replayed) await beginAnewFor(deps, sessions, id);
    // Withdrawn it is already; what fails here is done within the hour.
    await forgetWithdrawn(app).catch((err) => log.error({ err }, 'not forgotten yet'));
    return done;
  });
  api.openapi(verbRoute('lines/{n}/end', numberedParam, bodies.emptyBody), async (c) => {
    const { id, n } = c.req.valid('param');
    const key = await keyOf(c, app, {});
    const actor = c.get('actor');
    return answer(c, await actOn(app, actor, 'registration', id, VERBS.drop_line, { n }, key));
  });
  api.openapi(contactRoute, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    await actOn(app, actor, 'registration', id, VERBS.view_contact, c.req.valid('json'));
    const { thing } = await seenThing(app, actor, 'registration', id);
    return c.json(await openContact(app, id, thing.contact), 200);
  });
};

const numberedParam = idParam.extend({ n: z.coerce.number().int().min(1) });

const verbRoute = <P extends z.ZodObject, S extends z.ZodType>(path: string, params: P, shape: S) =>
  createRoute({
    method: 'post',
    path: `/api/registrations/{id}/${path}`,
    summary: `The verb behind \`${path}\`; answers the registration`,
    request: { params, headers: onceHeader, body: body(shape) },
    responses: { 200: json(registrationAnswer), ...WRITE_PROBLEMS },
  });

/** Every look is a look of its own, so no key makes one of two. */
const contactRoute = createRoute({
  method: 'post',
  path: '/api/registrations/{id}/contact',
  summary: "A member's phone; who looked and why is recorded",
  request: { params: idParam, body: body(bodies.lookBody) },
  responses: { 200: json(memberContactAnswer), ...WRITE_PROBLEMS },
});
