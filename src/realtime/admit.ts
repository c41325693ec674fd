/** Who is at the door? A session opens it; without one, or from another site, the connection is refused. */
import type { App } from '../app/context.ts';
import type { Actor } from '../domain/actor.ts';
import type { ErrorCode } from '../domain/error.ts';
import type { LiveSocket, SocketLive } from './live.ts';
import { isForeign } from './origin.ts';

type Door = {
  live: Pick<SocketLive, 'startAt'>;
  app: Pick<App, 'store'>;
  sessions: { actorOf(headers: Headers): Promise<Actor | undefined> };
  baseUrl?: string;
};

/** Throws a Refusal, whose code the client finds in the error's `data`. */
export const admit = async (
  { app, live, sessions, baseUrl }: Door,
  socket: LiveSocket,
): Promise<void> => {
  const headers = headersOf(socket);
  if (isForeign(headers, baseUrl)) throw refuse('forbidden');
  try {
    const [actor, headBefore] = await Promise.all([sessions.actorOf(headers), app.store.head()]);
    if (!actor) throw refuse('unauthenticated');
    live.startAt(headBefore);
    socket.data = { actor, headers, headBefore };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Nobody's fault: a closed transport is tried again by the client, a refusal is not.
    socket.conn.close();
    throw refuse('internal');
  }
};

class Refusal extends Error {
  readonly data: { code: ErrorCode };

  constructor(code: ErrorCode) {
    super(code);
    this.data = { code };
  }
}

const refuse = (code: ErrorCode): Refusal => new Refusal(code);

const SENT_HEADERS = ['cookie', 'authorization', 'origin', 'host', 'sec-fetch-site'];

const headersOf = ({ handshake }: LiveSocket): Headers => {
  const headers = new Headers();
  for (const name of SENT_HEADERS) {
    const value = handshake.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
};
