/** Purges: asked by account security, signed by another; the words themselves are shown to neither. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { askPurge, maySignPurge, signPurge } from '../../app/tickets/purge.ts';
import { purgeBody } from '../../contract/requests.ts';
import { forbidden } from '../../domain/error.ts';
import { body, idParam, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { idOfNew } from '../once.ts';

const purgeAnswer = z
  .object({
    id: z.string(),
    ticketId: z.string(),
    contentId: z.string(),
    basis: z.string(),
    askedBy: z.string(),
    askedAt: z.string(),
    signedBy: z.string().optional(),
  })
  .openapi('Purge');

const list = createRoute({
  method: 'get',
  path: '/api/purges',
  summary: 'Purges asked for and signed',
  responses: { 200: json(z.object({ items: z.array(purgeAnswer) })), ...READ_PROBLEMS },
});

const ask = createRoute({
  method: 'post',
  path: '/api/tickets/{id}/purges',
  summary: 'Ask that a content be deleted, naming the legal basis',
  request: { params: idParam, body: body(purgeBody) },
  responses: { 201: json(purgeAnswer, 'Asked'), ...WRITE_PROBLEMS },
});

const sign = createRoute({
  method: 'post',
  path: '/api/purges/{id}/signature',
  summary: 'Sign as the second person; the content is deleted at once',
  request: { params: idParam },
  responses: { 200: json(purgeAnswer), ...WRITE_PROBLEMS },
});

export const addPurges = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(list, async (c) => {
    const actor = c.get('actor');
    if (actor.role !== 'security' && !maySignPurge(actor)) throw forbidden();
    return c.json({ items: await app.store.purges() }, 200);
  });
  api.openapi(ask, async (c) => {
    const { contentId, basis } = c.req.valid('json');
    const ticketId = c.req.valid('param').id;
    const id = await idOfNew(c, app);
    return c.json(await askPurge(app, c.get('actor'), ticketId, contentId, basis, id), 201);
  });
  api.openapi(sign, async (c) =>
    c.json(await signPurge(app, c.get('actor'), c.req.valid('param').id), 200),
  );
};
