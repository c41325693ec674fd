/** Who may listen, and what do they hear first? The same on Node and inside a Durable Object. */
import type { App } from '../app/context.ts';
import { HEAD_SECONDS } from '../contract/events.ts';
import type { Actor } from '../domain/actor.ts';
import { roomsOf } from '../domain/rooms.ts';
import { admit } from './admit.ts';
import { type LiveServer, type LiveSocket, ownRoom, type SocketLive } from './live.ts';
import { createRecheck } from './recheck.ts';

export type Listening = {
  io: LiveServer;
  live: SocketLive;
  app: Pick<App, 'store' | 'world'>;
  sessions: {
    actorOf(headers: Headers): Promise<Actor | undefined>;
    dropPerson(personId: string): void;
  };
  /** Own origin when behind a proxy; otherwise the Host header counts. */
  baseUrl?: string;
};

export type Realtime = {
  /** Closes a person's connections here: the client comes again and is judged anew. */
  dropPerson(personId: string): void;
  /** Ends the timers; the sockets end with `io.close()`. */
  stop(): void;
};

export const attachRealtime = (listening: Listening): Realtime => {
  const { io } = listening;
  const pulse = createPulse(listening);
  io.use((socket, next) => {
    admit(listening, socket).then(() => next(), next);
  });
  io.on('connection', (socket) => {
    pulse.start();
    void greet(listening, socket);
  });
  return {
    dropPerson: (personId) => {
      listening.sessions.dropPerson(personId);
      for (const { conn, data } of io.sockets.sockets.values())
        if (data.actor.personId === personId) conn.close();
    },
    stop: pulse.stop,
  };
};

/** Beats once a second while anybody is connected: an idle Durable Object must be able to sleep. */
const createPulse = (listening: Listening): { start(): void; stop(): void } => {
  const recheck = createRecheck(listening);
  let timer: ReturnType<typeof setInterval> | undefined;
  let seconds = 0;
  const stop = (): void => {
    timer = void clearInterval(timer);
  };
  const beat = (): void => {
    if (listening.io.sockets.sockets.size === 0) {
      stop();
      return;
    }
    seconds += 1;
    if (seconds % HEAD_SECONDS === 0) void tellHead(listening);
    void recheck();
  };
  return {
    stop,
    start: () => {
      timer ??= setInterval(beat, 1000);
    },
  };
};

/**
 * Joining and saying `ready` happen in one go, so no fact comes before it, and every fact up to its
 * head is in the feed while every later one of this process comes by the socket. What another
 * process wrote meanwhile is named by a `head` of its own.
 */
const greet = async ({ app, live }: Listening, socket: LiveSocket): Promise<void> => {
  const { actor, headBefore } = socket.data;
  const head = Math.max(headBefore, live.head());
  void socket.join([...roomsOf(actor), ownRoom(actor.personId)]);
  socket.emit('ready', { head, now: app.world.now() });
  const seq = await app.store.head().catch(() => head);
  if (seq > head) socket.emit('head', { seq, now: app.world.now() });
};

/** A head that cannot be read is told the next time. */
const tellHead = async ({ io, app }: Listening): Promise<void> => {
  const seq = await app.store.head().catch(() => undefined);
  if (seq !== undefined) io.local.emit('head', { seq, now: app.world.now() });
};
