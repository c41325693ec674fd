/** A push service of our own: gives out subscriptions, decrypts what comes, answers as it is told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkVapid, type VapidClaims } from './check-vapid.ts';
import { type Browser, type BrowserKeys, decryptPush, newBrowserKeys } from './decrypt-push.ts';

/** 'nothing': the connection stays open and nobody answers. */
export type PushAnswer = 201 | 404 | 410 | 413 | 429 | 500 | 'nothing';

/** JSON of whatever shape the test expects to find. */
type Json = ReturnType<typeof JSON.parse>;

export type Received = {
  subscription: string;
  headers: IncomingMessage['headers'];
  vapid: VapidClaims;
  payload: Json;
};

export type PushService = {
  origin: string;
  /** Everything it took or refused, oldest first. */
  received: Received[];
  subscribe(name: string): Browser;
  /** From now on, for one subscription or for all. */
  answer(with_: PushAnswer, more?: { name?: string; retryAfter?: string }): void;
  close(): Promise<void>;
};

type Answering = { status: PushAnswer; retryAfter?: string };

export const startPushService = async (): Promise<PushService> => {
  const phones = new Map<string, BrowserKeys>();
  const received: Received[] = [];
  let all: Answering = { status: 201 };
  const single = new Map<string, Answering>();
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const name = decodeURIComponent((request.url ?? '').slice('/push/'.length));
      const keys = phones.get(name);
      if (!keys) return void response.writeHead(404).end();
      const { headers } = request;
      const vapid = checkVapid(headers.authorization ?? '');
      const payload = JSON.parse(decryptPush(body, keys));
      received.push({ subscription: name, headers, vapid, payload });
      answerWith(response, single.get(name) ?? all);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    received,
    subscribe: (name) => {
      const keys = phones.get(name) ?? newBrowserKeys();
      phones.set(name, keys);
      return {
        endpoint: `${origin}/push/${encodeURIComponent(name)}`,
        keys: {
          p256dh: keys.curve.getPublicKey('base64url'),
          auth: keys.auth.toString('base64url'),
        },
      };
    },
    answer: (status, { name, retryAfter } = {}) => {
      const answering = { status, ...(retryAfter !== undefined && { retryAfter }) };
      if (name === undefined) all = answering;
      else single.set(name, answering);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const answerWith = (response: ServerResponse, { status, retryAfter }: Answering): void => {
  if (status === 'nothing') return;
  response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};
