/** Sockets on Node: socket.io beside the interface, on the same port. */
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { Server } from 'socket.io';
import type { App } from '../app/context.ts';
import type { Live } from '../app/ports.ts';
import { LIVE_HEADERS, SOCKET_LIMITS } from '../realtime/limits.ts';
import { createLive, type LiveServer, type SocketLive } from '../realtime/live.ts';
import { attachRealtime, type Realtime } from '../realtime/server.ts';
import type { Config } from './config.ts';
import type { Wired } from './wire.ts';

export type NodeRealtime = {
  createLive(app: App): Live;
  attach(server: HttpServer, wired: Pick<Wired, 'app' | 'sessions'>): void;
  dropPerson(personId: string): void;
  /** Ends every connection, so that clients look for another process; closes the HTTP server too. */
  close(): Promise<void>;
};

export const openNodeRealtime = ({ baseUrl }: Pick<Config, 'baseUrl'>): NodeRealtime => {
  const io: LiveServer = new Server({
    ...SOCKET_LIMITS,
    transports: ['websocket', 'polling'],
    serveClient: false,
    // Facts are a few hundred bytes: compressing them for each socket costs more than it saves.
    perMessageDeflate: false,
    httpCompression: false,
  });
  let live: SocketLive | undefined;
  let realtime: Realtime | undefined;
  return {
    createLive: (app) => {
      live = createLive(io, app);
      return live;
    },
    attach: (server, { app, sessions }) => {
      if (!live) throw new Error('the application has not been wired with this realtime');
      io.attach(server);
      // Also what the engine refuses passes here.
      io.engine.use((_request: IncomingMessage, response: ServerResponse, next: () => void) => {
        for (const [name, value] of Object.entries(LIVE_HEADERS)) response.setHeader(name, value);
        next();
      });
      realtime = attachRealtime({ io, live, app, sessions, baseUrl });
    },
    dropPerson: (personId) => realtime?.dropPerson(personId),
    close: async () => {
      realtime?.stop();
      await io.close();
    },
  };
};
