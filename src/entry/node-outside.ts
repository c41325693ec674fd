/** How does Node send what leaves the house? Only where the name leads to the open internet, looked at when connecting. */
import { lookup as lookUp } from 'node:dns';
import { Agent as PlainAgent, request as plainRequest, type RequestOptions } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { World } from '../app/ports.ts';
import type { Outgoing, Outside, Returned } from '../app/reach/outside.ts';
import { readRetryAfter } from '../domain/reach/back-off.ts';
import { isPublicAddress } from './public-address.ts';

const TIMEOUT_MS = 10_000;
const BODY_MAX_BYTES = 64 * 1024;
const SOCKETS_OF_ONE = 32;

const FORBIDDEN = 'ERR_PRIVATE_ADDRESS';

type Means = { now: World['now']; resolve?: LookupFunction; timeoutMs?: number };

/** `resolve` looks up names; `timeoutMs` is for the whole of it, the answer too. */
export const createNodeOutside = ({
  now,
  resolve = lookUp as LookupFunction,
  timeoutMs = TIMEOUT_MS,
}: Means): Outside => {
  const keeping = { keepAlive: true, maxSockets: SOCKETS_OF_ONE };
  // Apart: a connection once made to a private address is never lent to what must not go there.
  const toPublic = { ask: request, agent: new Agent(keeping), lookup: guarded(resolve) };
  const toOwn = { ask: request, agent: new Agent(keeping), lookup: resolve };
  const toOwnPlain = { ask: plainRequest, agent: new PlainAgent(keeping), lookup: resolve };
  return {
    send: async ({ url, headers, body, to }) => {
      const { protocol, hostname } = new URL(url);
      const isPlain = protocol === 'http:';
      if (to === 'public' && (isPlain || isPrivateLiteral(hostname))) return { kind: 'forbidden' };
      const { ask, ...way } = to === 'public' ? toPublic : isPlain ? toOwnPlain : toOwn;
      const options = {
        ...way,
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(timeoutMs),
      };
      return send(ask, url, options, body, now).catch(notAnswered);
    },
  };
};

/** A literal address is never looked up. */
const isPrivateLiteral = (hostname: string): boolean => {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) !== 0 && !isPublicAddress(literal);
};

/** What is looked at is what is connected to: no second look could find another address. */
const guarded =
  (resolve: LookupFunction): LookupFunction =>
  (hostname, options, done) =>
    resolve(hostname, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(addressOf);
      const isPrivate = !error && !addresses.every(isPublicAddress);
      done(isPrivate ? forbidden() : error, found, family);
    });

const addressOf = ({ address }: { address: string }): string => address;

const forbidden = (): NodeJS.ErrnoException =>
  Object.assign(new Error('leads into a private network'), { code: FORBIDDEN });

const notAnswered = (error: NodeJS.ErrnoException): Returned =>
  error.code === FORBIDDEN ? { kind: 'forbidden' } : { kind: 'silent' };

const send = (
  ask: typeof request,
  url: string,
  options: RequestOptions,
  body: Outgoing['body'],
  now: World['now'],
): Promise<Returned> =>
  new Promise((resolve, reject) => {
    const call = ask(url, options, (response) => {
      const { statusCode: status = 0, headers } = response;
      const retryAfterSeconds = readRetryAfter(headers['retry-after'] ?? null, now());
      const parts: Buffer[] = [];
      let bytes = 0;
      const end = (): void =>
        resolve({
          kind: 'answered',
          status,
          ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
          body: Buffer.concat(parts).subarray(0, BODY_MAX_BYTES).toString(),
        });
      response.on('data', (part: Buffer) => {
        parts.push(part);
        bytes += part.length;
        if (bytes < BODY_MAX_BYTES) return;
        end();
        call.destroy();
      });
      response.once('end', end);
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
