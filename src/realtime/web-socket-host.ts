/** How does a socket.io engine made for Bun take a WebSocket inside workerd? It is handed what it knows from Bun. */

import type {
  Response as WorkerResponse,
  WebSocket as WorkerSocket,
  WebSocketPair as WorkerSocketPair,
} from '@cloudflare/workers-types';
import type { Server as Engine } from '@socket.io/bun-engine';

type Upgrade = { headers?: Headers; data: unknown };

type Globals = {
  WebSocketPair: typeof WorkerSocketPair;
  Response: typeof WorkerResponse;
};

/** One per request: `server` goes to the engine, `answer` is the 101 if it upgraded. */
export const createUpgrade = (engine: Engine) => {
  let answer: Response | undefined;
  const server = {
    upgrade: (_request: Request, { headers, data }: Upgrade): boolean => {
      const { WebSocketPair, Response: Switch } = globalThis as unknown as Globals;
      const { 0: client, 1: ours } = new WebSocketPair();
      ours.accept();
      connect(engine, ours, data);
      answer = new Switch(null, {
        status: 101,
        webSocket: client,
        headers: [...(headers ?? [])],
      }) as unknown as Response;
      return true;
    },
  };
  return { server, answer: () => answer };
};

const UNSUPPORTED = 1003;

const connect = (engine: Engine, ours: WorkerSocket, data: unknown): void => {
  const peer = {
    data,
    get readyState() {
      return ours.readyState;
    },
    send: (message: string) => ours.send(message),
    close: () => ours.close(),
  };
  // Clients have nothing binary to say.
  ours.addEventListener('message', ({ data: message }) =>
    typeof message === 'string'
      ? engine.onWebSocketMessage(peer, message)
      : ours.close(UNSUPPORTED),
  );
  ours.addEventListener('close', ({ code, reason }) => engine.onWebSocketClose(peer, code, reason));
  ours.addEventListener('error', () => engine.onWebSocketClose(peer, 1006, ''));
  engine.onWebSocketOpen(peer);
};
