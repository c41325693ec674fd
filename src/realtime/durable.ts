/** The one place of an installation on Workers where all sockets are, and where nobody's tickets are settled. */
import { DurableObject } from 'cloudflare:workers';
import { Server as Engine } from '@socket.io/bun-engine';
import { Server } from 'socket.io';
import type { App } from '../app/context.ts';
import { toLoggable } from '../app/loggable.ts';
import type { Published } from '../app/ports.ts';
import { PRUNE_EVERY_MS, prune } from '../app/prune.ts';
import { createMover } from '../app/sla/move.ts';
import { sweep } from '../app/sla/sweep.ts';
import { nounOf } from '../app/things/nouns.ts';
import { createTryLimit } from '../app/try-limit.ts';
import { type Instant, toMillis } from '../domain/instant.ts';
import { nextInstant } from '../domain/ticket/settle.ts';
import { LIVE_HEADERS, SOCKET_LIMITS } from './limits.ts';
import { createLive, type LiveServer, type SocketLive } from './live.ts';
import { createOnce } from './once.ts';
import { attachRealtime, type Listening, type Realtime } from './server.ts';
import { createUpgrade } from './web-socket-host.ts';

/** Isolates commit side by side, so their calls may overtake each other on the way here. */
const PATIENCE_MS = 250;
const SWEEP_MS = 60_000;
const SWEEP_MIN_MS = 1_000;
/** Until the second pass over the clocks of a new calendar (app/sla/move.ts). */
const MOVE_AGAIN_MS = 16_000;

export type Opened = Pick<Listening, 'sessions' | 'baseUrl'> & { app: App };

export abstract class LiveObject<Bindings> extends DurableObject<Bindings> {
  readonly #engine = createEngine();
  readonly #io: LiveServer = new Server(SOCKET_LIMITS).bind(this.#engine);
  readonly #opened = createOnce(() => this.#open());
  readonly #migrated = createOnce(() => this.migrate());
  readonly #tries = createTryLimit(() => toMillis(this.now()));

  /** Wires the application; what it commits itself goes to the given Live. */
  protected abstract open(createLive: (app: App) => SocketLive): Promise<Opened>;
  protected abstract migrate(): Promise<void>;
  protected abstract now(): Instant;

  async fetch(request: Request): Promise<Response> {
    await this.#opened();
    const { server, answer } = createUpgrade(this.#engine);
    const response = await this.#engine.handleRequest(request, server);
    return answer() ?? response;
  }

  /** Called by the isolate that committed. */
  async publish(published: Published): Promise<void> {
    (await this.#opened()).app.live.publish(published);
    await this.#wakeBefore(nextOf(published));
  }

  /** Called by the isolate in which a person opened something. */
  async inbox(personId: string, unread: number): Promise<void> {
    (await this.#opened()).app.live.inbox(personId, unread);
  }

  async dropPerson(personId: string): Promise<void> {
    (await this.#opened()).realtime.dropPerson(personId);
  }

  async beginTry(name: string, address: string): Promise<boolean> {
    return this.#tries.begin(name, address);
  }

  async takeBackTry(name: string, address: string): Promise<void> {
    await this.#tries.takeBack(name, address);
  }

  /** Called by each isolate before its first query: one place migrates, and the sweep gets going. */
  async prepare(): Promise<void> {
    await this.#migrated();
    if ((await this.ctx.storage.getAlarm()) === null) await this.#sweepIn(0);
  }

  /** Every minute, or at the next instant something is due; also after a failure. */
  async alarm(): Promise<void> {
    let wait = SWEEP_MS;
    try {
      const { app, move } = await this.#opened();
      await app.directory.refresh();
      await sweep(app);
      await this.#pruneHourly(app);
      const next = await app.store.nextInstant();
      if (next) wait = toMillis(next) - toMillis(this.now());
      if (!(await move())) wait = Math.min(wait, MOVE_AGAIN_MS);
    } catch (error) {
      console.error(JSON.stringify({ message: 'sweep failed', err: toLoggable(error) }));
    }
    await this.#sweepIn(Math.min(Math.max(wait, SWEEP_MIN_MS), SWEEP_MS));
  }

  /** What was just committed may be due before the sweep would have looked. */
  async #wakeBefore(next: Instant | undefined): Promise<void> {
    const wakesAt = await this.ctx.storage.getAlarm();
    if (next && wakesAt !== null && toMillis(next) < wakesAt - SWEEP_MIN_MS)
      await this.#sweepIn(Math.max(toMillis(next) - toMillis(this.now()), SWEEP_MIN_MS));
  }

  /** Between alarms the object may be put away: when it last pruned is kept where it stays. */
  async #pruneHourly(app: App): Promise<void> {
    const now = toMillis(this.now());
    const last = (await this.ctx.storage.get<number>('prunedAt')) ?? 0;
    if (now - last < PRUNE_EVERY_MS) return;
    await prune(app);
    await this.ctx.storage.put('prunedAt', now);
  }

  #sweepIn(ms: number): Promise<void> {
    return this.ctx.storage.setAlarm(toMillis(this.now()) + ms);
  }

  async #open(): Promise<Opened & { realtime: Realtime; move: () => Promise<boolean> }> {
    let live: SocketLive | undefined;
    const opened = await this.open((app) => {
      live = createLive(this.#io, app, PATIENCE_MS);
      return live;
    });
    if (!live) throw new Error('the application was wired without its sockets');
    const move = createMover(opened.app);
    return { ...opened, move, realtime: attachRealtime({ ...opened, io: this.#io, live }) };
  }
}

const nextOf = (published: Published): Instant | undefined =>
  'thing' in published
    ? nounOf(published.thing.noun).nextInstant(published.thing)
    : nextInstant(published.ticket);

const createEngine = (): Engine =>
  new Engine({
    path: SOCKET_LIMITS.path,
    maxHttpBufferSize: SOCKET_LIMITS.maxHttpBufferSize,
    editResponseHeaders: (headers: Headers) => {
      for (const [name, value] of Object.entries(LIVE_HEADERS)) headers.set(name, value);
    },
  });
