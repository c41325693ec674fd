/** Open tickets that may be the one somebody is about to raise. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { findNear, type NearFound } from '../../app/tickets/near.ts';
import { nearAnswer } from '../../contract/answers.ts';
import { nearQuery } from '../../contract/requests.ts';
import { toSummary } from '../../contract/ticket-view.ts';
import type { NearView } from '../../contract/views.ts';
import type { Actor } from '../../domain/actor.ts';
import { verbsFor } from '../../domain/ticket/verbs.ts';
import { json, READ_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const near = createRoute({
  method: 'get',
  path: '/api/tickets/near',
  summary:
    'Open tickets this person sees within 250 m, of like situation, raised in the last 30 days; nearest first',
  request: { query: nearQuery },
  responses: { 200: json(z.object({ items: z.array(nearAnswer) })), ...READ_PROBLEMS },
});

export const addNear = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(near, async (c) => {
    const actor = c.get('actor');
    const found = await findNear(app, actor, c.req.valid('query'));
    return c.json({ items: found.map((each) => toNearView(app, actor, each)) }, 200);
  });
};

const toNearView = (app: App, actor: Actor, { ticket, shown, metres }: NearFound): NearView => {
  const rules = app.directory.rules();
  const now = app.world.now();
  const situation = rules.situations.get(ticket.situationCode ?? '');
  return {
    ticket: toSummary(ticket, shown, rules, now),
    metres: Math.round(metres),
    raisedAt: ticket.raisedAt,
    situation: situation && { id: situation.code, name: situation.name },
    verbs: verbsFor(ticket, actor, now),
  };
};
