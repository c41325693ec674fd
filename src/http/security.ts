/** What is refused before any route looks at it, and what every answer carries? */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { TilesView } from '../contract/views.ts';
import { DomainError } from '../domain/error.ts';
import type { Env } from './env.ts';

const JSON_LIMIT_BYTES = 256 * 1024;

/** No inline script; styles may be set inline because the map positions its pins so. */
export const securityHeaders = (tiles: TilesView | undefined) => {
  const host = tileHost(tiles);
  const extra = host ? [host] : [];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...extra],
      connectSrc: ["'self'", ...extra],
      mediaSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    crossOriginEmbedderPolicy: false,
    xFrameOptions: 'DENY',
    // A route may be stricter: files are sandboxed.
    overwrite: false,
  });
};

const tileHost = (tiles: TilesView | undefined): string | undefined => {
  if (!tiles) return undefined;
  if (tiles.kind === 'tianditu') return 'https://*.tianditu.gov.cn';
  const host = /^https?:\/\/[^/]+/.exec(tiles.url)?.[0];
  return host?.replace('{s}', '*');
};

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** A state-changing request from another site is refused, whatever its content type. */
export const refuseForeignOrigin =
  (baseUrl: string | undefined): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!READS.includes(c.req.method)) {
      const site = c.req.header('sec-fetch-site');
      const origin = c.req.header('origin');
      const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
      if (foreignSite || (origin !== undefined && !isOwn(origin, c.req.header('host'), baseUrl)))
        throw new DomainError('forbidden', 'foreign_origin');
    }
    await next();
  };

const isOwn = (origin: string, host: string | undefined, baseUrl: string | undefined): boolean => {
  if (baseUrl && URL.canParse(baseUrl) && new URL(baseUrl).origin === origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

/** Writes are JSON of at most 256 KB; a body of unknown length is counted while it is read. */
export const limitJson: MiddlewareHandler<Env> = async (c, next) => {
  if (!READS.includes(c.req.method)) {
    const type = c.req.header('content-type') ?? '';
    if (!/^application\/json\b/i.test(type)) throw new DomainError('unsupported', 'json_expected');
    const length = Number(c.req.header('content-length') ?? Number.NaN);
    if (length > JSON_LIMIT_BYTES) throw new DomainError('too_large', 'body_too_large');
    if (Number.isNaN(length)) await refuseLongBody(c.req.raw);
  }
  await next();
};

const refuseLongBody = async (request: Request): Promise<void> => {
  const reader = request.clone().body?.getReader();
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes <= JSON_LIMIT_BYTES) continue;
    // Not awaited: a branch of a teed body is only cancelled once the other is too.
    void reader?.cancel();
    throw new DomainError('too_large', 'body_too_large');
  }
};
