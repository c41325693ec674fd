/** How long do reads wait with a million tickets stored, beside ten thousand and bare reads of the same rows? */
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { signInAt, startServer } from '../support/server-process.ts';
import { withFilled } from './filled.ts';
import { askAgainAndAgain } from './many-reads.ts';
import { describeMs, quantile, say } from './stats.ts';
import { threeYears } from './years.ts';

const SIZES = [10_000, 1_000_000];
const RAISED_LATELY = 8_000;
const LOAD = { connections: 16, ms: 2_500 };
const WARM = { connections: 16, ms: 500 };
const SAMPLE = 3_000;
const GOAL_MS = 25;

/** A district's eyes, a street's, a department's, each with a room whose tickets they see. */
const READERS = [
  { username: 'hub', room: 'district' },
  { username: 'qianfoshan.staff', room: 'unit:qianfoshan' },
  { username: 'chengguan', room: 'unit:chengguan' },
];

type Sample = { ids: string[]; head: number };
/** Name of a read, and p99 with so many tickets. */
type Waits = Map<string, number[]>;

const pathsOf = ({ ids, head }: Sample): Record<string, string[]> => ({
  list: ['/api/tickets'],
  'list, working': ['/api/tickets?status=blown,working'],
  'list, closed': ['/api/tickets?status=closed'],
  'list, q 占道': [`/api/tickets?q=${encodeURIComponent('占道')}`],
  map: ['/api/map'],
  counters: ['/api/counters'],
  ticket: ids.map((id) => `/api/tickets/${id}`),
  facts: ids.map((id) => `/api/tickets/${id}/facts`),
  feed: [`/api/feed?after=${head - 200}`],
});

export const benchReads = async (): Promise<void> => {
  const bySize: Waits[] = [];
  for (const size of SIZES)
    bySize.push(
      await withFilled(
        `reads-${size}`,
        (now) => threeYears(size, RAISED_LATELY, now),
        async (dir) => {
          say(`reads, ${size} tickets, ${LOAD.connections} connections`);
          const bare = await measureBare(dir);
          const whole = await measureWhole(dir);
          return new Map([...bare, ...whole]);
        },
      ),
    );
  const [few, many] = bySize;
  const p99s = [...(many ?? [])].map(([name, waits]) => ({
    name,
    p99: quantile(waits, 0.99),
    few: quantile(few?.get(name) ?? [], 0.99),
  }));
  const api = p99s.filter(({ name }) => !name.startsWith('bare'));
  const slowest = api.reduce((a, b) => (a.p99 > b.p99 ? a : b));
  const steepest = api.reduce((a, b) => (a.p99 / a.few > b.p99 / b.few ? a : b));
  say(`slowest p99: ${slowest.name} ${slowest.p99.toFixed(1)} ms (goal < ${GOAL_MS} ms)`);
  say(
    `steepest: ${steepest.name} ${(steepest.p99 / steepest.few).toFixed(2)} × the p99 with ${SIZES[0]} (goal ≤ 1.5)`,
  );
};

const measureWhole = async (dir: string): Promise<Waits> => {
  const waits: Waits = new Map();
  const server = await startServer({ DATA_DIR: dir });
  try {
    for (const { username, room } of READERS) {
      const cookie = await signInAt(server.url, username);
      const paths = pathsOf(await sampleOf(dir, room));
      for (const [name, asked] of Object.entries(paths))
        waits.set(
          `${username}: ${name}`,
          await measure(server.url, cookie, asked, `${username}: ${name}`),
        );
    }
  } finally {
    await server.stop();
  }
  return waits;
};

const measureBare = async (dir: string): Promise<Waits> => {
  const waits: Waits = new Map();
  const url = `file:${join(dir, 'shaodao.db')}`;
  const server = await startServer({ DATABASE_URL: url }, 'test/bench/bare-reads.ts');
  try {
    const { ids } = await sampleOf(dir, 'district');
    const rows = ids.map((id) => `/rows/${id}`);
    waits.set('bare page', await measure(server.url, '', ['/page'], 'bare page of 50'));
    waits.set('bare row', await measure(server.url, '', rows, 'bare row by id'));
  } finally {
    await server.stop();
  }
  return waits;
};

const measure = async (
  url: string,
  cookie: string,
  paths: readonly string[],
  name: string,
): Promise<number[]> => {
  await askAgainAndAgain(url, cookie, paths, WARM);
  const waits = await askAgainAndAgain(url, cookie, paths, LOAD);
  say(`  ${name.padEnd(32)} ${describeMs(waits)}`);
  return waits;
};

/** Tickets of all ages that a room sees. */
const sampleOf = async (dir: string, room: string): Promise<Sample> => {
  const client = createClient({ url: `file:${join(dir, 'shaodao.db')}` });
  const sql = `SELECT t.id FROM json_each(?) e CROSS JOIN tickets t ON t.n = e.value
    CROSS JOIN ticket_rooms r ON r.room = ? AND r.open = t.open AND r.ticket_id = t.id LIMIT ?`;
  const last = Number((await client.execute('SELECT max(n) AS n FROM tickets')).rows[0]?.n);
  const step = Math.max(1, Math.floor(last / (SAMPLE * 20)));
  const places = Array.from({ length: Math.floor(last / step) }, (_, index) => last - index * step);
  const { rows } = await client.execute({ sql, args: [JSON.stringify(places), room, SAMPLE] });
  const head = await client.execute('SELECT max(seq) AS head FROM facts');
  client.close();
  return { ids: rows.map(({ id }) => String(id)), head: Number(head.rows[0]?.head) };
};
