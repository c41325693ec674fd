/** How does Node refuse what never became a request? As a problem, with the headers every answer has. */
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import { RequestError } from '@hono/node-server';
import { DomainError } from '../domain/error.ts';
import type { Log } from '../http/env.ts';
import { problemHeaders, toProblemView } from '../http/problem.ts';
import { LIVE_HEADERS } from '../realtime/limits.ts';

type Refusal = { status: number; headers: Record<string, string>; body: string };

/** For a bad Host or address, which the parser let pass. */
export const answerUnreadable =
  (log: Log, newId: () => string) =>
  (error: unknown): Response => {
    if (!(error instanceof RequestError)) log.error({ err: error }, 'a request was not answered');
    const refused =
      error instanceof RequestError
        ? new DomainError('malformed', 'unreadable')
        : new DomainError('internal', 'internal');
    const { status, headers, body } = toRefusal(refused, newId());
    return new Response(body, { status, headers });
  };

/** For what the parser gave up on. */
export const refuseUnparsed = (server: Server, newId: () => string): void => {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(toText(refusalOf(error.code, newId())));
  });
  // What else than 100-continue is expected need not be understood.
  server.on('checkExpectation', (request: IncomingMessage, response) => {
    server.emit('request', request, response);
  });
};

const refusalOf = (code: string | undefined, requestId: string): Refusal => {
  const malformed = new DomainError('malformed', 'unreadable');
  if (code === 'HPE_HEADER_OVERFLOW')
    return toRefusal(new DomainError('too_large', 'headers_too_large'), requestId, 431);
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return toRefusal(malformed, requestId, 408);
  return toRefusal(malformed, requestId);
};

/** Nobody knows the reader's language yet. */
const toRefusal = (error: DomainError, requestId: string, status?: number): Refusal => {
  const view = toProblemView(error, 'zh', requestId);
  return {
    status: status ?? view.status,
    headers: { ...LIVE_HEADERS, ...problemHeaders('zh'), 'x-request-id': requestId },
    body: JSON.stringify({ ...view, status: status ?? view.status }),
  };
};

const toText = ({ status, headers, body }: Refusal): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
