/** Every verb of a ticket has one route and one way: parse, act, answer the ticket. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { arriveAt, leaveFrom } from '../../app/service/on-ticket.ts';
import type { Done } from '../../app/side.ts';
import { act } from '../../app/tickets/act.ts';
import { viewContact } from '../../app/tickets/contact.ts';
import { merge } from '../../app/tickets/merge.ts';
import { raise } from '../../app/tickets/raise.ts';
import { contactAnswer, ticketAnswer } from '../../contract/answers.ts';
import * as overlays from '../../contract/overlay-requests.ts';
import * as bodies from '../../contract/requests.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Verb } from '../../domain/ticket/flow.ts';
import { VERBS } from '../../domain/ticket/verbs.ts';
import { body, idParam, json, onceHeader, verbHeaders, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { askedBy, REPLAYED } from '../once.ts';
import { answerDone } from './ticket-answer.ts';

type Key = Parameters<typeof act>[5];
type Perform<B> = (actor: Actor, ticketId: string, input: B, key: Key) => Promise<Done>;

export const addVerbs = (api: OpenAPIHono<Env>, app: App): void => {
  addRaise(api, app);
  addContact(api, app);
  const add = <S extends z.ZodType>(path: string, shape: S, perform: Perform<z.output<S>>): void =>
    addVerb(api, app, path, shape, perform);

  add('claim', bodies.claimBody, (actor, id, { forUnitId, phone, places, ...input }, key) => {
    if (actor.role === 'member' || actor.unit.kind === 'party_org')
      return act(app, actor, id, VERBS.claim_slot, { ...input, places }, key);
    if (forUnitId && forUnitId !== actor.unit.id)
      return act(app, actor, id, VERBS.claim_for, { forUnitId, phone, ...input }, key);
    return act(app, actor, id, VERBS.claim, input, key);
  });
  add('verification', bodies.verificationBody, (actor, id, { ratings, text }, key) =>
    act(app, actor, id, VERBS.verify, { ratings, text }, key),
  );
  add('ruling', overlays.rulingBody, (actor, id, input, key) =>
    'provisional' in input
      ? act(app, actor, id, VERBS.designate, { unitId: input.unitId, text: input.text }, key)
      : act(app, actor, id, VERBS.rule, input, key),
  );
  add('merger', overlays.mergerBody, (actor, id, input, key) => merge(app, actor, id, input, key));

  const plain = <S extends z.ZodType>(path: string, shape: S, verb: Verb<z.output<S>>): void =>
    add(path, shape, (actor, id, input, key) => act(app, actor, id, verb, input, key));
  plain('eta', bodies.etaBody, VERBS.eta);
  plain('triage', bodies.triageBody, VERBS.triage);
  plain('revision', bodies.revisionBody, VERBS.revise);
  plain('signature', bodies.signatureBody, VERBS.sign);
  plain('countersignature', bodies.countersignatureBody, VERBS.countersign);
  plain('routing', bodies.routingBody, VERBS.route);
  plain('appointment', bodies.appointmentBody, VERBS.appoint);
  add('arrival', bodies.arrivalBody, (actor, id, input, key) =>
    arriveAt(app, actor, id, input, key),
  );
  add('departure', bodies.departureBody, (actor, id, { taskId }, key) =>
    leaveFrom(app, actor, id, taskId, key),
  );
  plain('giving-back', bodies.givingBackBody, VERBS.give_back);
  plain('progress', bodies.progressBody, VERBS.progress);
  plain('report', bodies.reportBody, VERBS.report);
  plain('redo', bodies.redoBody, VERBS.redo);
  plain('hands', bodies.handsBody, VERBS.hands);
  plain('waivers', bodies.waiverBody, VERBS.waive);
  plain('cancellation', bodies.cancellationBody, VERBS.cancel);
  plain('exclusion', bodies.exclusionBody, VERBS.exclude);
  plain('exclusion/signature', bodies.signatureBody, VERBS.sign_exclusion);
  plain('appeals', bodies.appealBody, VERBS.appeal);
  plain('spot-check', bodies.spotCheckBody, VERBS.spot_check);
  plain('comments', bodies.commentBody, VERBS.comment);
  plain('supplement', bodies.supplementBody, VERBS.supplement);
  plain('returns', overlays.returnBody, VERBS.return);
  plain('reassignment', overlays.reassignmentBody, VERBS.reassign);
  plain('supports', overlays.supportsBody, VERBS.add);
  plain('releases', overlays.textBody, VERBS.release);
  plain('extensions', overlays.extensionBody, VERBS.extension);
  plain('pauses', overlays.pauseBody, VERBS.pause);
  plain('milestones', overlays.milestonesBody, VERBS.set_milestones);
  plain('consultations', overlays.consultationBody, VERBS.consult);
  plain('meetings', overlays.meetingBody, VERBS.call_meeting);
  plain('escalation', overlays.escalationBody, VERBS.escalate);
  plain('instructions', overlays.instructionBody, VERBS.instruct);
  plain('reblow', overlays.reblowBody, VERBS.reblow);
  plain('reopening', overlays.reopeningBody, VERBS.reopen);
  plain('withdrawal', overlays.withdrawalBody, VERBS.withdraw);
  plain('callers', overlays.callerBody, VERBS.add_caller);
  plain('answers', overlays.callersAnswerBody, VERBS.answer_callers);

  const numbered = <S extends z.ZodType>(
    path: string,
    shape: S,
    verb: Verb<z.output<S> & { n: number }>,
  ): void => addNumbered(api, app, path, shape, verb);
  numbered('appeals/{n}/answer', bodies.appealAnswerBody, VERBS.answer_appeal);
  numbered('returns/{n}/signature', overlays.approvalBody, VERBS.sign_return);
  numbered('returns/{n}/answer', overlays.returnAnswerBody, VERBS.answer_return);
  numbered('releases/{n}/answer', overlays.approvalBody, VERBS.answer_release);
  numbered('extensions/{n}/answer', overlays.extensionAnswerBody, VERBS.answer_extension);
  numbered('pauses/{n}/answer', overlays.pauseAnswerBody, VERBS.answer_pause);
  numbered('pauses/{n}/end', overlays.maybeTextBody, VERBS.end_pause);
  numbered('milestones/{n}/end', overlays.maybeTextBody, VERBS.meet_milestone);
  numbered('consultations/{n}/answer', overlays.textBody, VERBS.answer_consult);
  numbered('meetings/{n}/end', overlays.meetingEndBody, VERBS.end_meeting);
  numbered('instructions/{n}/answer', overlays.textBody, VERBS.answer_order);
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
    request: { params: idParam, headers: verbHeaders, body: body(shape) },
    responses: { 200: json(ticketAnswer), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const input = c.req.valid('json' as never) as z.output<S>;
    const actor = c.get('actor');
    const key = await askedBy(c, app, input);
    const done = await perform(actor, c.req.param('id') ?? '', input, key);
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await answerDone(app, actor, done), 200);
  });
};

/** A verb on the n-th of its kind: a return, an extension, a meeting. */
const addNumbered = <S extends z.ZodType>(
  api: OpenAPIHono<Env>,
  app: App,
  path: string,
  shape: S,
  verb: Verb<z.output<S> & { n: number }>,
): void => {
  const route = createRoute({
    method: 'post',
    path: `/api/tickets/{id}/${path}`,
    summary: `The verb behind \`${path}\`; answers the ticket`,
    request: {
      params: idParam.extend({ n: z.coerce.number().int().min(1) }),
      headers: verbHeaders,
      body: body(shape),
    },
    responses: { 200: json(ticketAnswer), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const { id, n } = c.req.valid('param' as never) as { id: string; n: number };
    const input = c.req.valid('json' as never) as z.output<S> & object;
    const actor = c.get('actor');
    const key = await askedBy(c, app, input);
    const done = await act(app, actor, id, verb, { ...input, n }, key);
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await answerDone(app, actor, done), 200);
  });
};

const addRaise = (api: OpenAPIHono<Env>, app: App): void => {
  const route = createRoute({
    method: 'post',
    path: '/api/tickets',
    summary: 'Raise a whistle',
    request: { headers: verbHeaders, body: body(bodies.raiseBody) },
    responses: { 201: json(ticketAnswer, 'Raised'), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const input = c.req.valid('json');
    const actor = c.get('actor');
    const done = await raise(app, actor, input, await askedBy(c, app, input));
    if (done.replayed) c.header(REPLAYED, 'true');
    c.header('Location', `/api/tickets/${done.id}`);
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
