/** What has happened after a number, for clients that had a gap? */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { readFeed } from '../../app/feed/read.ts';
import { feedAnswer } from '../../contract/answers.ts';
import { toFactEvent } from '../../contract/fact-view.ts';
import { feedQuery } from '../../contract/requests.ts';
import { toServiceEvent } from '../../contract/service-event.ts';
import { json, READ_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const feed = createRoute({
  method: 'get',
  path: '/api/feed',
  summary: 'Facts this person may see after a number; done when `next` equals `head`',
  request: { query: feedQuery },
  responses: { 200: json(feedAnswer), ...READ_PROBLEMS },
});

export const addFeed = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(feed, async (c) => {
    const { after, limit } = c.req.valid('query');
    const page = await readFeed(app, c.get('actor'), after, limit);
    const rules = app.directory.rules();
    const now = app.world.now();
    const facts = page.items.map(({ fact, stored }) =>
      toFactEvent(fact, stored.ticket, stored.shown, rules, now),
    );
    const service = page.service.map(({ fact, thing }) => toServiceEvent(fact, thing));
    return c.json({ facts, service, next: page.next, head: page.head }, 200);
  });
};
