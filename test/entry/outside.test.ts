import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetchOutside } from '../../src/entry/fetch-outside.ts';
import { createNodeOutside } from '../../src/entry/node-outside.ts';
import { isPublicAddress } from '../../src/entry/public-address.ts';
import { wall } from '../support/story.ts';

const NOW = wall('2026-11-25 10:00');
const asked: string[] = [];
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    request.resume();
    if (request.url === '/moved') response.writeHead(302, { location: '/there' }).end();
    else if (request.url === '/busy')
      response.writeHead(429, { 'retry-after': 'Wed, 25 Nov 2026 02:10:00 GMT' }).end();
    else if (request.url === '/long') response.end('x'.repeat(1_000_000));
    else if (request.url === '/slow') response.write('a little');
    else response.end('fine');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A name server that says what it is told to. */
const resolving =
  (...addresses: string[]): LookupFunction =>
  (_name, options, done) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) return done(null, found);
    done(null, addresses[0] ?? '', found[0]?.family);
  };

const outgoing = (url: string, to: 'public' | 'own') => ({ url, to, headers: {}, body: '{}' });
const outside = (...addresses: string[]) =>
  createNodeOutside({ now: () => NOW, resolve: resolving(...addresses), timeoutMs: 500 });

describe('what leaves the house for the open internet', () => {
  test.each([
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['192.168.1.1'],
    ['127.0.0.1'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['0.0.0.0'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['198.18.0.1'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['::ffff:127.0.0.1'],
    ['fe80::1'],
    ['fc00::1'],
    ['ff02::1'],
    ['64:ff9b::a00:1'],
    ['2002:a00:1::'],
    ['93.184.216.34', '10.0.0.1'],
  ])('never reaches a name that leads to %s', async (...addresses) => {
    const sent = await outside(...addresses).send(outgoing('https://hook.example/', 'public'));
    expect(sent).toEqual({ kind: 'forbidden' });
  });

  test.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://0x7f000001/',
    'http://hook.example/',
  ])('never reaches %s', async (url) => {
    const sent = await outside('93.184.216.34').send(outgoing(url, 'public'));
    expect(sent).toEqual({ kind: 'forbidden' });
  });

  test.each(['93.184.216.34', '1.1.1.1', '2606:2800:220:1:248:1893:25c8:1946', '172.32.0.1'])(
    '%s is of the open internet',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe.each([
  ['Node', createNodeOutside({ now: () => NOW, timeoutMs: 500 })],
  ['a Worker', createFetchOutside({ now: () => NOW, timeoutMs: 500 })],
])('what leaves by %s', (_host, way) => {
  const send = (path: string, to: 'public' | 'own' = 'own') =>
    way.send(outgoing(`http://127.0.0.1:${port}${path}`, to));

  test('reaches a private address where the operator named it, and nowhere else', async () => {
    const body = 'fine';
    expect(await send('/in')).toEqual({ kind: 'answered', status: 200, body });
    expect(await send('/in', 'public')).toEqual({ kind: 'forbidden' });
  });

  test('follows no redirect', async () => {
    expect(await send('/moved')).toMatchObject({ kind: 'answered', status: 302 });
    expect(asked).not.toContain('/there');
  });

  test('brings along when to come again', async () => {
    expect(await send('/busy')).toMatchObject({ status: 429, retryAfterSeconds: 600 });
  });

  test('reads the beginning of a long answer', async () => {
    const sent = await send('/long');
    expect(sent.kind === 'answered' && sent.body.length).toBe(64 * 1024);
  });

  test('waits for no end that does not come', async () => {
    expect(await send('/slow')).toEqual({ kind: 'silent' });
  });

  test('says that nothing answered where nobody listens', async () => {
    const sent = await way.send(outgoing('http://127.0.0.1:1/', 'own'));
    expect(sent).toEqual({ kind: 'silent' });
  });
});
