/** What was this person told, what have they opened, and for the hub: what did not arrive? */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { audit, findInboxOnly } from '../../app/reach/audit.ts';
import { openInbox, readInbox } from '../../app/reach/inbox.ts';
import { inboxAnswer, reachStateAnswer, unreadAnswer } from '../../contract/inbox-answers.ts';
import { inboxQuery, openedBody } from '../../contract/inbox-requests.ts';
import { toInboxItemView, toReachStateView } from '../../contract/inbox-view.ts';
import { type Actor, isHub, isWorker } from '../../domain/actor.ts';
import { forbidden, invalid } from '../../domain/error.ts';
import { body, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';

const inbox = createRoute({
  method: 'get',
  path: '/api/inbox',
  summary: 'What this person was told, newest first, and how much of it they have not opened',
  request: { query: inboxQuery },
  responses: { 200: json(inboxAnswer), ...READ_PROBLEMS },
});

const opened = createRoute({
  method: 'post',
  path: '/api/inbox/opened',
  summary: 'Opened: by keys, all of one ticket or other thing, or all; a repeat changes nothing',
  request: { body: body(openedBody) },
  responses: { 200: json(unreadAnswer), ...WRITE_PROBLEMS },
});

const state = createRoute({
  method: 'get',
  path: '/api/reach/state',
  summary: 'What was due within 24 hours and what did not arrive; for the hub and oversight',
  responses: { 200: json(reachStateAnswer), ...READ_PROBLEMS },
});

export const addInbox = (api: OpenAPIHono<Env>, { app, carrier }: Deps): void => {
  api.openapi(inbox, async (c) => {
    const { cursor, limit, unread } = c.req.valid('query');
    const query = { limit, unread: unread === '1', ...(cursor && { cursor: Number(cursor) }) };
    const { rows, ...page } = await readInbox(app, c.get('actor'), query);
    const rules = app.directory.rules();
    const items = rows.map(({ telling, openedAt }) => toInboxItemView(telling, openedAt, rules));
    return c.json({ ...page, items }, 200);
  });
  api.openapi(opened, async (c) => {
    const asked = c.req.valid('json');
    if (Object.values(asked).every((value) => value === undefined))
      throw invalid('keys', 'field_missing');
    return c.json({ unread: await openInbox(app, c.get('actor'), asked) }, 200);
  });
  api.openapi(state, async (c) => {
    if (!watchesOver(c.get('actor'))) throw forbidden();
    const counted = await audit(app, carrier);
    const inboxOnly = await findInboxOnly(app, carrier);
    return c.json(toReachStateView({ ...counted, inboxOnly }, app.directory.rules()), 200);
  });
};

const watchesOver = (actor: Actor): boolean =>
  isHub(actor) || (actor.unit.kind === 'oversight' && isWorker(actor));
