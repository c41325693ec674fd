/** The application on a store of its own, with a clock in the test's hand: verbs in, facts kept. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@libsql/client';
import type { App } from '../../src/app/context.ts';
import {
  type Change,
  type Files,
  NOBODY_LISTENS,
  type StoredTicket,
  type World,
} from '../../src/app/ports.ts';
import { act } from '../../src/app/tickets/act.ts';
import { raise } from '../../src/app/tickets/raise.ts';
import { seal } from '../../src/app/tickets/seal.ts';
import { createTurns } from '../../src/app/turns.ts';
import { type Instant, plusMinutes, toMillis } from '../../src/domain/instant.ts';
import { roomsOf } from '../../src/domain/rooms.ts';
import type { RaiseInput } from '../../src/domain/ticket/describe.ts';
import { decideRaise } from '../../src/domain/ticket/verbs/raise.ts';
import { VERBS, type VerbName } from '../../src/domain/ticket/verbs.ts';
import { createStore, type Migration, type OpenStore } from '../../src/store/open.ts';
import { actorOf, QIANFOSHAN, sampleRules } from './sample-district.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');

export const readMigrations = (): Migration[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(MIGRATIONS, name), 'utf8') }));

export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

const createFiles = (): Files => {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    put: async (id, bytes) => void kept.set(id, bytes),
    get: async (id) => {
      const bytes = kept.get(id);
      return bytes && new Blob([bytes]).stream();
    },
    remove: async (id) => void kept.delete(id),
  };
};

export const readerOf = (username: string) => ({ rooms: roomsOf(actorOf(username)) });

export type StoreWorld = ReturnType<typeof createStoreWorld>;

/** Monday 2026-11-23, 10:00 in Shanghai. */
const START = '2026-11-23T02:00:00.000Z';

export const createStoreWorld = (client: Client, store: OpenStore = createStore(client)) => {
  let now: Instant = START;
  let made = 0;
  const world: World = {
    now: () => now,
    newId: () => {
      made += 1;
      const time = toMillis(now).toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(made).padStart(12, '0')}`;
    },
    newSalt: () => sha256(`salt ${made} ${now}`).slice(0, 32),
    sha256,
  };
  const app = {
    store,
    world,
    files: createFiles(),
    live: NOBODY_LISTENS,
    vault: {
      seal: async (plain: string) => plain,
      open: async (sealed: string) => sealed,
      secretOf: async (name: string) => sha256(name),
    },
    directory: { rules: () => sampleRules },
    turns: createTurns(),
  } as unknown as App;
  const inputOf = (input: Partial<RaiseInput>): RaiseInput => ({
    situationCode: 'A-01',
    place: { ...QIANFOSHAN, address: '千佛山路 1 号' },
    ...input,
  });
  return {
    client,
    store,
    app,
    now: () => now,
    later: (minutes: number) => {
      now = plusMinutes(now, minutes);
    },
    raise: async (username = 'qianfoshan.leader', input: Partial<RaiseInput> = {}) =>
      (await raise(app, actorOf(username), inputOf(input))).id,
    act: (username: string, ticketId: string, verb: VerbName, input: unknown) =>
      act(app, actorOf(username), ticketId, VERBS[verb] as never, input),
    /** A raise as it would be committed, with the number the test wants. */
    raiseOf: async (number: string, input: Partial<RaiseInput> = {}): Promise<Change> => {
      const made = decideRaise(inputOf(input), {
        actor: actorOf('qianfoshan.leader'),
        now,
        rules: sampleRules,
      });
      return seal(app, world.newId(), undefined, made(number));
    },
    stored: async (ticketId: string): Promise<StoredTicket> => {
      const stored = await store.ticket(ticketId);
      if (!stored) throw new Error(`no ticket ${ticketId}`);
      return stored;
    },
  };
};
