/** Purges: asked by account security, signed by another; the words themselves are shown to neither. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import type { PurgeRequest } from '../../app/ports.ts';
import { askPurge, maySignPurge, signPurge } from '../../app/tickets/purge.ts';
import { purgeAnswer } from '../../contract/answers.ts';
import { purgeBody } from '../../contract/requests.ts';
import type { PersonRef, PurgeView } from '../../contract/views.ts';
import { forbidden } from '../../domain/error.ts';
import { body, idParam, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { idOfNew } from '../once.ts';

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
    return c.json({ items: await toViews(app, await app.store.purges()) }, 200);
  });
  api.openapi(ask, async (c) => {
    const { contentId, basis } = c.req.valid('json');
    const ticketId = c.req.valid('param').id;
    const id = await idOfNew(c, app);
    const asked = await askPurge(app, c.get('actor'), ticketId, contentId, basis, id);
    return c.json(await toView(app, asked), 201);
  });
  api.openapi(sign, async (c) =>
    c.json(await toView(app, await signPurge(app, c.get('actor'), c.req.valid('param').id)), 200),
  );
};

const toView = async (app: App, request: PurgeRequest): Promise<PurgeView> => {
  const [view] = await toViews(app, [request]);
  if (!view) throw new Error('no view of a purge');
  return view;
};

const toViews = async (app: App, requests: readonly PurgeRequest[]): Promise<PurgeView[]> => {
  const tickets = await app.store.tickets([...new Set(requests.map(({ ticketId }) => ticketId))]);
  const numbers = new Map(tickets.map(({ ticket }) => [ticket.id, ticket.number]));
  const names = await app.directory.names(
    requests.flatMap(({ askedBy, signedBy = askedBy }) => [askedBy, signedBy]),
  );
  const ref = (id: string): PersonRef => ({ id, name: names.get(id) ?? '' });
  return requests.map(({ id, ticketId, contentId, basis, askedBy, askedAt, signedBy }) => ({
    id,
    number: numbers.get(ticketId) ?? '',
    contentId,
    basis,
    askedBy: ref(askedBy),
    askedAt,
    signedBy: signedBy === undefined ? undefined : ref(signedBy),
  }));
};
