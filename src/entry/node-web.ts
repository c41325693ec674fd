/** The built screen, served from files; every page address answers the same document. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Interface } from '../http/app.ts';

const BUILT = join(import.meta.dirname, '../../dist/web');
const FOREVER = 'public, max-age=31536000, immutable';
/** Asked for again at every look, so that a new version of the app is heard of. */
const FRESH = ['/', '/sw.js', '/manifest.webmanifest'];

export const addWeb = (api: Interface['api']): void => {
  const root = relative(process.cwd(), BUILT) || '.';
  api.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', FOREVER);
  });
  api.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next();
    const found = await serveStatic({ root, precompressed: true })(c, next);
    if (found && FRESH.includes(c.req.path)) found.headers.set('cache-control', 'no-cache');
    return found;
  });
  api.get('*', (c, next) => {
    const { path } = c.req;
    const isFile = path.startsWith('/assets/') || /\.[a-z0-9]+$/.test(path);
    if (path.startsWith('/api/') || isFile) return next();
    const page = readFileSync(join(BUILT, 'index.html'), 'utf8');
    return c.html(page, 200, { 'cache-control': 'no-cache' });
  });
};
