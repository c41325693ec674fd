/** Is it alive, is it ready, and what does it offer? */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';
import type { Deps, Env } from '../env.ts';

export const addHealth = (api: OpenAPIHono<Env>, deps: Deps): void => {
  api.get('/healthz', (c) => c.json({ alive: true }));
  api.get('/readyz', async (c) => {
    const ready = await deps.isReady().catch(() => false);
    return c.json({ ready }, ready ? 200 : 503);
  });
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Shaodao 哨到',
      version: '1',
      description:
        'Dispatch of whistle tickets. Times are RFC 3339 UTC, positions WGS-84, errors RFC 9457.',
    },
  });
  api.get('/api/docs', (c) => c.html(docsPage()));
};

/** Its scripts and styles are built beside the web; none is inline. */
const docsPage = () => html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Shaodao API</title>
      <link rel="stylesheet" href="/docs/swagger-ui.css" />
    </head>
    <body>
      <div id="docs"></div>
      <script src="/docs/swagger-ui-bundle.js"></script>
      <script src="/docs/open.js"></script>
    </body>
  </html>`;
