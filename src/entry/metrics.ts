/** How is this process doing? For Prometheus, to this machine or to who has the token. */
import { hash, timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app/context.ts';
import type { Carrier } from '../app/reach/carrier.ts';
import { notFound } from '../domain/error.ts';
import type { Interface } from '../http/app.ts';
import { isNearby } from '../http/nearby.ts';
import { addReachMetrics } from './reach-metrics.ts';

type Access = {
  token?: string;
  addressOf(request: Request, env: unknown): string;
  carrier: Pick<Carrier, 'channels'>;
};

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/** To anybody else there is nothing here. Gives what must see the server's requests. */
export const addMetrics = (
  api: Interface['api'],
  app: App,
  access: Access,
): ((server: Server) => void) => {
  const register = new Registry();
  collectDefaultMetrics({ register });
  new Gauge({
    name: 'shaodao_log_head',
    help: 'Highest number in the log',
    registers: [register],
    async collect() {
      this.set(await app.store.head());
    },
  });
  addReachMetrics(register, app, access.carrier);
  const took = new Histogram({
    name: 'shaodao_request_seconds',
    help: 'Time to answer, by method and status',
    labelNames: ['method', 'status'],
    buckets: SECONDS,
    registers: [register],
  });
  api.get('/metrics', async (c) => {
    const allowed = access.token
      ? isSame(c.req.header('authorization') ?? '', `Bearer ${access.token}`)
      : LOOPBACK.includes(access.addressOf(c.req.raw, c.env)) && isNearby(c.req.raw);
    if (!allowed) throw notFound();
    return c.text(await register.metrics(), 200, { 'content-type': register.contentType });
  });
  return (server) => {
    server.on('request', ({ method }, response) => {
      const stop = took.startTimer({ method });
      response.once('finish', () => stop({ status: response.statusCode }));
    });
  };
};

const isSame = (told: string, secret: string): boolean =>
  timingSafeEqual(hash('sha256', told, 'buffer'), hash('sha256', secret, 'buffer'));
