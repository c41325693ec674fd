/** Sockets on a kernel-given port with nothing behind them: the test says what was committed. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io as connectTo, type Socket } from 'socket.io-client';
import type { Live, LoggedFact } from '../../src/app/ports.ts';
import type { ClientEvents, ServerEvents } from '../../src/contract/events.ts';
import type { InboxEvent } from '../../src/contract/reach-views.ts';
import type { ServiceEvent } from '../../src/contract/service-event.ts';
import type { FactEvent } from '../../src/contract/views.ts';
import { audienceOf } from '../../src/domain/ticket/sight.ts';
import { openNodeRealtime } from '../../src/entry/node-realtime.ts';
import type { Wired } from '../../src/entry/wire.ts';
import { actorOf, sampleRules } from './sample-district.ts';
import type { Story } from './story.ts';

/** Whoever a cookie `who=<username>` names is signed in, until they are listed in `ended`. */
export const openLiveHouse = async (readHead: () => Promise<number> = async () => 0) => {
  const ended = new Set<string>();
  const moved = new Map<string, string>();
  const app = {
    directory: { rules: () => sampleRules },
    world: { now: () => '2026-11-23T02:00:00.000Z' },
    store: { head: readHead },
  };
  const sessions = {
    actorOf: async (headers: Headers) => {
      const name = /who=([\w.]+)/.exec(headers.get('cookie') ?? '')?.[1];
      return name && !ended.has(name) ? actorOf(moved.get(name) ?? name) : undefined;
    },
    dropPerson: () => undefined,
  };
  const wired = { app, sessions } as unknown as Wired;
  const realtime = openNodeRealtime({});
  const live = realtime.createLive(wired.app);
  const server = createServer();
  realtime.attach(server, wired);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listeners: Listener[] = [];
  return {
    url,
    live,
    realtime,
    ended,
    moved,
    listen: (username: string, headers: Record<string, string> = {}, transport?: string) => {
      const listener = listen(url, { cookie: `who=${username}`, ...headers }, transport);
      listeners.push(listener);
      return listener;
    },
    close: async () => {
      for (const { socket } of listeners) socket.disconnect();
      server.closeAllConnections();
      await realtime.close();
    },
  };
};

export type LiveHouse = Awaited<ReturnType<typeof openLiveHouse>>;

export type Heard =
  | ['ready', { head: number; now: string }]
  | ['fact', FactEvent]
  | ['gone', { ticketId: string }]
  | ['service', ServiceEvent]
  | ['inbox', InboxEvent]
  | ['head', { seq: number; now: string }];

export type Listener = ReturnType<typeof listen>;

/** A client that writes down everything it is told, in order. */
export const listen = (url: string, extraHeaders: Record<string, string>, transport?: string) => {
  const heard: Heard[] = [];
  const socket: Socket<ServerEvents, ClientEvents> = connectTo(url, {
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 50,
    extraHeaders,
    ...(transport && { transports: [transport] }),
  });
  for (const name of ['ready', 'fact', 'gone', 'service', 'inbox', 'head'] as const)
    socket.on(name, (message: unknown) => void heard.push([name, message] as Heard));
  const refusal = new Promise<{ message: string; data?: { code: string } }>((resolve) => {
    socket.on('connect_error', (error) => resolve(error as Error & { data?: { code: string } }));
  });
  return {
    socket,
    heard,
    refusal,
    seqs: () => heard.flatMap((each) => (each[0] === 'fact' ? [each[1].seq] : [])),
    names: () => heard.map(([name]) => name),
    ready: () => socketHears(socket, 'ready'),
  };
};

const socketHears = (socket: Listener['socket'], name: 'ready'): Promise<void> =>
  new Promise((resolve) => {
    socket.once(name, () => resolve());
  });

/** Publishes the ticket's newest fact as if it had been committed under this number. */
export const publish = (live: Live, story: Story, seq: number, goneRooms: string[] = []): void => {
  const fact = story.facts.at(-1);
  if (!fact) throw new Error('nothing was told yet');
  const logged: LoggedFact = { ...fact, seq, hash: '', noticedAt: fact.at };
  live.publish({
    facts: [logged],
    ticket: story.ticket,
    shown: { title: '占道经营' },
    audience: audienceOf(story.ticket),
    goneRooms,
  });
};
