/** Calls for hands of tickets, among the needs of whoever may answer them. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { listCalls } from '../../app/service/calls.ts';
import { toCallView } from '../../contract/call-view.ts';
import { callsAnswer } from '../../contract/need-answers.ts';
import type { CallView } from '../../contract/service-views.ts';
import type { Actor } from '../../domain/actor.ts';
import { json, READ_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const calls = createRoute({
  method: 'get',
  path: '/api/calls',
  summary: 'Calls for hands this person is in or helps with, newest first',
  responses: { 200: json(callsAnswer), ...READ_PROBLEMS },
});

export const addCalls = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(calls, async (c) => c.json({ items: await callViewsOf(app, c.get('actor')) }, 200));
};

export const callViewsOf = async (app: App, actor: Actor): Promise<CallView[]> => {
  const { calls, words } = await listCalls(app, actor);
  const now = app.world.now();
  return calls.map(({ ticket, shown }) =>
    toCallView(ticket, { shown, words }, app.directory.rules(), actor, now),
  );
};
