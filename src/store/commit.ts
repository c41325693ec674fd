/**
 * How do many verbs share one durable write? They queue while a batch is under way and go together
 * in the next: all of them or, when one lost a race, each by itself.
 */
import type { Client } from '@libsql/client';
import type { AnyChange, CommitResult } from '../app/ports.ts';
import { takenBy } from './failure.ts';
import { idOfChange, statementsOf } from './statements.ts';
import { turn } from './turn.ts';
import type { Write } from './writer.ts';

export type Committer = {
  commit(change: AnyChange, also?: AnyChange): Promise<CommitResult>;
  /** Once nothing is queued or under way. */
  settled(): Promise<void>;
};

/** One change, or two that stand or fall together. */
type Waiting = {
  changes: AnyChange[];
  resolve(result: CommitResult): void;
  reject(error: unknown): void;
};

const GROUP_MAX = 64;

export const createCommitter = (client: Client, write: Write): Committer => {
  let queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    // A local file is written synchronously, so nothing would ever queue behind a batch under way.
    if (client.protocol === 'file') await gather(() => queue.length);
    while (queue.length > 0) {
      const { group, rest } = takeGroup(queue);
      queue = rest;
      await commitGroup(client, write, group);
      if (client.protocol === 'file' && queue.length > 0) await turn();
    }
    running = undefined;
  };
  return {
    commit: (change, also) =>
      new Promise((resolve, reject) => {
        queue.push({ changes: also ? [change, also] : [change], resolve, reject });
        running ??= run();
      }),
    settled: async () => running,
  };
};

const GATHER_TURNS = 8;

/** Verbs of requests that arrived together come in within a few turns of the event loop. */
const gather = async (count: () => number): Promise<void> => {
  for (let turns = 0, before = 0; turns < GATHER_TURNS && count() > before; turns += 1) {
    before = count();
    if (before >= GROUP_MAX) return;
    await turn();
  }
};

/** Never two changes of one thing: the second was decided on what the first is about to write. */
const takeGroup = (queue: readonly Waiting[]): { group: Waiting[]; rest: Waiting[] } => {
  const group: Waiting[] = [];
  const rest: Waiting[] = [];
  const taken = new Set<string>();
  for (const waiting of queue) {
    const ids = waiting.changes.map(idOfChange);
    const fits = group.length < GROUP_MAX && !ids.some((id) => taken.has(id));
    for (const id of ids) taken.add(id);
    (fits ? group : rest).push(waiting);
  }
  return { group, rest };
};

const commitGroup = async (
  client: Client,
  write: Write,
  group: readonly Waiting[],
): Promise<void> => {
  try {
    const results = await write(statementsOf(group.flatMap(({ changes }) => changes)));
    answer(group, Number(results.at(-1)?.rows[0]?.head));
  } catch (error) {
    const [first, ...others] = group;
    const taken = takenBy(error);
    if (first && taken && others.length === 0) first.resolve({ ok: false, taken });
    else if (taken) await commitWithoutLosers(client, write, group);
    else for (const waiting of group) waiting.reject(error);
  }
};

/** Two sweeps lose whole groups to each other: one read finds who lost, the rest go together again. */
const commitWithoutLosers = async (
  client: Client,
  write: Write,
  group: readonly Waiting[],
): Promise<void> => {
  const overtaken = await overtakenIds(client, group);
  const isLost = ({ changes }: Waiting) =>
    changes.some((change) => overtaken.has(idOfChange(change)));
  const rest = group.filter((waiting) => !isLost(waiting));
  for (const waiting of group)
    if (isLost(waiting)) waiting.resolve({ ok: false, taken: 'version' });
  const groups = overtaken.size > 0 && rest.length > 0 ? [rest] : rest.map((each) => [each]);
  for (const each of groups) await commitGroup(client, write, each);
};

const overtakenIds = async (client: Client, group: readonly Waiting[]): Promise<Set<unknown>> => {
  const sql = ['tickets', 'things']
    .map(
      (table) => `SELECT t.id FROM json_each(:expected) c CROSS JOIN ${table} t
        ON t.id = c.value ->> 0 AND t.version > c.value ->> 1`,
    )
    .join(' UNION ALL ');
  const expected = JSON.stringify(
    group.flatMap(({ changes }) =>
      changes.map((change) => [idOfChange(change), change.expectedVersion]),
    ),
  );
  const { rows } = await client.execute({ sql, args: { expected } });
  return new Set(rows.map(({ id }) => id));
};

/** `head` is the seq of the group's last fact. */
const answer = (group: readonly Waiting[], head: number): void => {
  const countOf = ({ changes }: Waiting) => changes.reduce((n, { facts }) => n + facts.length, 0);
  let seq = head - group.reduce((sum, waiting) => sum + countOf(waiting), 0);
  for (const waiting of group)
    waiting.resolve({
      ok: true,
      seqs: Array.from({ length: countOf(waiting) }, () => {
        seq += 1;
        return seq;
      }),
    });
};
