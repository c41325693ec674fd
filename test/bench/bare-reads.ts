/** The baseline: Hono and libSQL on the same file, a page and a row by their keys, and nothing else. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createClient } from '@libsql/client';
import { Hono } from 'hono';

const PAGE = 50;

const client = createClient({ url: process.env.DATABASE_URL ?? '', concurrency: 1 });
await client.execute('PRAGMA cache_size = -65536');

const app = new Hono();
app.get('/page', async (c) => {
  const sql = `SELECT body FROM tickets ORDER BY id DESC LIMIT ${PAGE}`;
  const { rows } = await client.execute(sql);
  return c.json({ items: rows.map(({ body }) => JSON.parse(String(body))) });
});
app.get('/rows/:id', async (c) => {
  const sql = 'SELECT body FROM tickets WHERE id = ?';
  const { rows } = await client.execute({ sql, args: [c.req.param('id')] });
  return c.json(JSON.parse(String(rows[0]?.body)));
});

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
