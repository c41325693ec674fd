/** Every verb of a ticket has one route and one way: parse, act, answer the ticket. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { act, type Done } from '../../app/tickets/act.ts';
import { viewContact } from '../../app/tickets/contact.ts';
import { raise } from '../../app/tickets/raise.ts';
import { contactAnswer, ticketAnswer } from '../../contract/answers.ts';
import * as bodies from '../../contract/requests.ts';
import type { Actor } from '../../domain/actor.ts';
import { VERBS } from '../../domain/ticket/verbs.ts';
import { body, idParam, json, onceHeader, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { answerDone } from './ticket-answer.ts';

type Key = Parameters<typeof act>[5];
type Perform<B> = (actor: Actor, ticketId: string, input: B, key: Key) => Promise<Done>;

export const addVerbs = (api: OpenAPIHono<Env>, app: App): void => {
  addRaise(api, app);
  addContact(api, app);
  const add = <S extends z.ZodType>(path: string, shape: S, perform: Perform<z.output<S>>): void =>
    addVerb(api, app, path, shape, perform);

  add('claim', bodies.claimBody, (actor, id, { forUnitId, phone, ...input }, key) => {
    if (actor.role === 'member') return act(app, actor, id, VERBS.claim_slot, input, key);
    if (forUnitId && forUnitId !== actor.unit.id)
      return act(app, actor, id, VERBS.claim_for, { forUnitId, phone, ...input }, key);
    return act(app, actor, id, VERBS.claim, input, key);
  });
  add('eta', bodies.etaBody, (actor, id, input, key) => act(app, actor, id, VERBS.eta, input, key));
  add('triage', bodies.triageBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.triage, input, key),
  );
  add('revision', bodies.revisionBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.revise, input, key),
  );
  add('signature', bodies.signatureBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.sign, input, key),
  );
  add('countersignature', bodies.countersignatureBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.countersign, input, key),
  );
  add('routing', bodies.routingBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.route, input, key),
  );
  add('appointment', bodies.appointmentBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.appoint, input, key),
  );
  add('arrival', bodies.arrivalBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.arrive, input, key),
  );
  add('progress', bodies.progressBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.progress, input, key),
  );
  add('report', bodies.reportBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.report, input, key),
  );
  add('verification', bodies.verificationBody, (actor, id, { ratings, text }, key) =>
    act(app, actor, id, VERBS.verify, { ratings, text }, key),
  );
  add('redo', bodies.redoBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.redo, input, key),
  );
  add('hands', bodies.handsBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.hands, input, key),
  );
  add('waivers', bodies.waiverBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.waive, input, key),
  );
  add('cancellation', bodies.cancellationBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.cancel, input, key),
  );
  add('exclusion', bodies.exclusionBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.exclude, input, key),
  );
  add('exclusion/signature', bodies.signatureBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.sign_exclusion, input, key),
  );
  add('appeals', bodies.appealBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.appeal, input, key),
  );
  add('spot-check', bodies.spotCheckBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.spot_check, input, key),
  );
  addAppealAnswer(api, app);
  add('comments', bodies.commentBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.comment, input, key),
  );
  add('supplement', bodies.supplementBody, (actor, id, input, key) =>
    act(app, actor, id, VERBS.supplement, input, key),
  );
};

const addVerb = <S extends z.ZodType>(
  api: OpenAPIHono<Env>,
  app: App,
  path: string,
  shape: S,
  perform: Perform<z.output<S>>,
): void => {
  const route = createRoute({
    method: 'post',
    path: `/api/tickets/{id}/${path}`,
    summary: `The verb behind \`${path}\`; answers the ticket`,
    request: { params: idParam, headers: onceHeader, body: body(shape) },
    responses: { 200: json(ticketAnswer), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const input = c.req.valid('json' as never) as z.output<S>;
    const actor = c.get('actor');
    const key = await keyOf(c, app, input);
    const done = await perform(actor, c.req.param('id') ?? '', input, key);
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await answerDone(app, actor, done), 200);
  });
};

const addAppealAnswer = (api: OpenAPIHono<Env>, app: App): void => {
  const route = createRoute({
    method: 'post',
    path: '/api/tickets/{id}/appeals/{n}/answer',
    summary: 'Answer an appeal; one upheld asks the exclusion',
    request: {
      params: idParam.extend({ n: z.coerce.number().int().min(1) }),
      headers: onceHeader,
      body: body(bodies.appealAnswerBody),
    },
    responses: { 200: json(ticketAnswer), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const { id, n } = c.req.valid('param');
    const input = c.req.valid('json');
    const actor = c.get('actor');
    const key = await keyOf(c, app, input);
    const done = await act(app, actor, id, VERBS.answer_appeal, { n, ...input }, key);
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await answerDone(app, actor, done), 200);
  });
};

const addRaise = (api: OpenAPIHono<Env>, app: App): void => {
  const route = createRoute({
    method: 'post',
    path: '/api/tickets',
    summary: 'Raise a whistle',
    request: { headers: onceHeader, body: body(bodies.raiseBody) },
    responses: { 201: json(ticketAnswer, 'Raised'), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const input = c.req.valid('json');
    const actor = c.get('actor');
    const done = await raise(app, actor, input, await keyOf(c, app, input));
    if (done.replayed) c.header(REPLAYED, 'true');
    c.header('Location', `/api/tickets/${done.ticketId}`);
    return c.json(await answerDone(app, actor, done), 201);
  });
};

const addContact = (api: OpenAPIHono<Env>, app: App): void => {
  const route = createRoute({
    method: 'post',
    path: '/api/tickets/{id}/contact',
    summary: "The caller's contact; who looked and why is recorded",
    request: { params: idParam, headers: onceHeader, body: body(bodies.contactBody) },
    responses: { 200: json(contactAnswer), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const input = c.req.valid('json');
    const actor = c.get('actor');
    return c.json(await viewContact(app, actor, c.req.valid('param').id, input), 200);
  });
};
