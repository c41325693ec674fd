/** One Cloudflare Worker: the same interface, sockets in a Durable Object, pages as static assets. */
import { waitUntil } from 'cloudflare:workers';
import type { Request as WorkerRequest } from '@cloudflare/workers-types';
import { Hono } from 'hono';
import type { App } from '../app/context.ts';
import type { Instant } from '../domain/instant.ts';
import { securityHeaders } from '../http/security.ts';
import { LiveObject, type Opened } from '../realtime/durable.ts';
import { LIVE_HEADERS, SOCKET_LIMITS } from '../realtime/limits.ts';
import type { SocketLive } from '../realtime/live.ts';
import { createOnce } from '../realtime/once.ts';
import { createRemoteLive, createRemoteTries, type LiveStub } from '../realtime/remote-live.ts';
import { backfill, migrate } from '../store/open.ts';
import { refuseDemo } from './demo-mark.ts';
import { createLook } from './following.ts';
import { type Wired, wire } from './wire.ts';
import {
  type Bindings,
  consoleLog,
  createWorkerHost,
  openWorkerClient,
  readWorkerConfig,
  serveEachAlone,
} from './worker-host.ts';
import { migrations } from './worker-migrations.ts';
import { createWorld } from './world.ts';

const INTERFACE = /^\/(api\/|healthz$|readyz$)/;

export default {
  fetch: async (request: Request, bindings: Bindings): Promise<Response> => {
    const { pathname } = new URL(request.url);
    try {
      if (pathname.startsWith(SOCKET_LIMITS.path)) return await liveOf(bindings).fetch(request);
      if (!INTERFACE.test(pathname)) return await pages(bindings).fetch(request);
      const answer = answerInterface(request, bindings);
      // Goes on when the client has hung up: others may wait for what it began.
      waitUntil(answer.catch(() => undefined));
      return await answer;
    } catch (error) {
      consoleLog.error({ err: error }, 'not ready');
      return answerUnready(pathname);
    }
  },
};

export class WhistleLive extends LiveObject<Bindings> {
  protected async open(createLive: (app: App) => SocketLive): Promise<Opened> {
    const config = readWorkerConfig(this.env);
    const client = openWorkerClient(config);
    const { app, sessions } = await wire(
      createWorkerHost(this.env, config, client, { createLive, hangUp: () => undefined }),
    );
    await refuseDemo(app.store);
    return { app, sessions, baseUrl: config.baseUrl };
  }

  protected async migrate(): Promise<void> {
    const client = openWorkerClient(readWorkerConfig(this.env));
    await migrate(client, migrations);
    await backfill(client);
  }

  protected now(): Instant {
    return createWorld().now();
  }
}

/** One for the whole installation. */
const liveOf = (bindings: Bindings): LiveStub => bindings.LIVE.getByName('live');

const answerInterface = async (request: Request, bindings: Bindings): Promise<Response> => {
  const { api, look } = await openOnce(bindings);
  await look();
  return api.fetch(request, bindings);
};

type Serving = Wired & { look(): Promise<void> };

let opened: (() => Promise<Serving>) | undefined;

/** Once per isolate: its bindings stay the same. */
const openOnce = (bindings: Bindings): Promise<Serving> => {
  opened ??= createOnce(() => open(bindings));
  return opened();
};

const open = async (bindings: Bindings): Promise<Serving> => {
  const config = readWorkerConfig(bindings);
  await liveOf(bindings).prepare();
  const client = openWorkerClient(config);
  const sockets = {
    createLive: () => createRemoteLive(() => liveOf(bindings), waitUntil),
    hangUp: (personId: string) => waitUntil(liveOf(bindings).dropPerson(personId)),
    tries: createRemoteTries(() => liveOf(bindings)),
  };
  const wired = await wire(createWorkerHost(bindings, config, client, sockets));
  await refuseDemo(wired.store);
  serveEachAlone(wired.app, client);
  return { ...wired, look: createLook(wired.app) };
};

const pages = (bindings: Bindings): Hono => {
  const site = new Hono();
  site.use('*', securityHeaders(readWorkerConfig(bindings).tiles));
  site.all('*', async (c) => {
    const found = await bindings.ASSETS.fetch(c.req.raw as unknown as WorkerRequest);
    const answer = new Response(found.body as BodyInit | null, found as unknown as ResponseInit);
    // A new version of the app is heard of at once.
    if (c.req.path === '/sw.js') answer.headers.set('cache-control', 'no-cache');
    return answer;
  });
  return site;
};

/** No configuration, no database or no district yet; the log says which. Alive it is all the same. */
const answerUnready = (pathname: string): Response =>
  pathname === '/healthz'
    ? Response.json({ alive: true }, { headers: LIVE_HEADERS })
    : Response.json(
        {
          type: 'about:blank',
          title: 'internal',
          status: 503,
          code: 'internal',
          reason: 'internal',
        },
        {
          status: 503,
          headers: {
            ...LIVE_HEADERS,
            'content-type': 'application/problem+json',
            'retry-after': '5',
          },
        },
      );
