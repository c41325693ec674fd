/** Feedback: an organisation asks what its members did; each says whether it may be told. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { askFeedback, readFeedback, statedTitles } from '../../app/service/feedback.ts';
import { actOn, seenThing } from '../../app/things/act.ts';
import { feedbackAnswer, feedbackListAnswer } from '../../contract/registration-answers.ts';
import {
  feedbackAnswerBody,
  feedbackBody,
  feedbackQuery,
} from '../../contract/registration-requests.ts';
import type { FeedbackView } from '../../contract/service-views.ts';
import { toFeedbackView } from '../../contract/team-view.ts';
import type { Actor } from '../../domain/actor.ts';
import { roomsOf } from '../../domain/rooms.ts';
import type { Feedback } from '../../domain/service/feedback/feedback.ts';
import { FEEDBACK_VERBS } from '../../domain/service/feedback/verbs.ts';
import { body, idParam, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { readSaid } from './registration-answer.ts';

const list = createRoute({
  method: 'get',
  path: '/api/feedback',
  summary: 'What the own organisation asked, or what this person is asked, newest first',
  request: { query: feedbackQuery },
  responses: { 200: json(feedbackListAnswer), ...READ_PROBLEMS },
});

const ask = createRoute({
  method: 'post',
  path: '/api/feedback',
  summary: 'Ask what the own members did; without days of the last complete half-year',
  request: { headers: onceHeader, body: body(feedbackBody) },
  responses: { 201: json(feedbackAnswer, 'Asked'), ...WRITE_PROBLEMS },
});

const answer = createRoute({
  method: 'post',
  path: '/api/feedback/{id}/answer',
  summary: 'Say whether the organisation may hear of oneself; the newest answer counts',
  request: { params: idParam, headers: onceHeader, body: body(feedbackAnswerBody) },
  responses: { 200: json(feedbackAnswer), ...WRITE_PROBLEMS },
});

export const addFeedback = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(list, async (c) => {
    const actor = c.get('actor');
    const query = c.req.valid('query');
    const reader = { rooms: roomsOf(actor) };
    const page = await app.store.listThings('feedback', { ...query, reader, order: 'newest' });
    return c.json({ ...page, items: await viewFeedback(app, actor, page.items) }, 200);
  });
  api.openapi(ask, async (c) => {
    const input = c.req.valid('json');
    const done = await askFeedback(app, c.get('actor'), input, await keyOf(c, app, input));
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await viewOne(app, c.get('actor'), done.id), 201);
  });
  api.openapi(answer, async (c) => {
    const input = c.req.valid('json');
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const key = await keyOf(c, app, input);
    const done = await actOn(app, actor, 'feedback', id, FEEDBACK_VERBS.answer, input, key);
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await viewOne(app, actor, id), 200);
  });
};

const viewOne = async (app: App, actor: Actor, id: string): Promise<FeedbackView> => {
  const { thing } = await seenThing(app, actor, 'feedback', id);
  const [view] = await viewFeedback(app, actor, [thing]);
  if (!view) throw new Error('no view of a feedback');
  return view;
};

export const viewFeedback = async (
  app: App,
  actor: Actor,
  all: readonly Feedback[],
): Promise<FeedbackView[]> => {
  const read = await Promise.all(all.map((each) => readFeedback(app, actor, each)));
  const titles = await statedTitles(app, read);
  const people = read.flatMap(({ mine, statements }) =>
    [...(mine ? [mine] : []), ...statements].map(({ personId }) => personId),
  );
  const said = await readSaid(app, [], people);
  return read.map((each) => toFeedbackView(each, titles, said, actor));
};
