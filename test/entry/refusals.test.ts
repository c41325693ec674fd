import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';

const dataDir = tempDir();
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ DATA_DIR: dataDir });
});
afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Bytes out, bytes in, as they are. */
const send = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
      if (heard.endsWith('}')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });

const HOST = 'Host: 127.0.0.1';
const lines = (...all: string[]): string => [...all, '', ''].join('\r\n');

describe('whatever is sent, the answer is a problem with the security headers', () => {
  test.each([
    ['a Host that is none', lines('GET /healthz HTTP/1.1', 'Host: a b/c'), 400, 'malformed'],
    ['no Host', lines('GET /healthz HTTP/1.1'), 400, 'malformed'],
    ['an address that is none', lines('GET http://[ HTTP/1.1', HOST), 400, 'malformed'],
    ['no HTTP at all', lines('hello'), 400, 'malformed'],
    [
      '40 KB of headers',
      lines('GET /healthz HTTP/1.1', HOST, `Cookie: a=${'x'.repeat(40_000)}`),
      431,
      'too_large',
    ],
    [
      'two lengths',
      lines('POST /api/tickets HTTP/1.1', HOST, 'Content-Length: 1', 'Content-Length: 2'),
      400,
      'malformed',
    ],
    ['an unknown way of asking', lines('BREW /healthz HTTP/1.1', HOST), 400, 'malformed'],
    [
      'an expectation nobody knows, by nobody',
      lines('GET /api/me HTTP/1.1', HOST, 'Expect: the-impossible'),
      401,
      'unauthenticated',
    ],
  ])('%s', async (_what, text, status, code) => {
    const answer = await send(text);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toMatch(/^content-security-policy: .*frame-ancestors 'none'/im);
    expect(head).toMatch(/^x-content-type-options: nosniff/im);
    expect(head).toMatch(/^referrer-policy: same-origin/im);
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });
});
