/** How long does a month of a hundred thousand tickets take to reckon, beside a bare sum over their rows? */
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import type { PerformanceView } from '../../src/contract/score-views.ts';
import { DAY_MS, type Instant, shanghaiDay, toMillis } from '../../src/domain/instant.ts';
import { signInAt, startServer } from '../support/server-process.ts';
import { withFilled } from './filled.ts';
import { describeMs, quantile, say } from './stats.ts';
import { evenly } from './years.ts';

const TICKETS = 100_000;
const STARTS = 5;
const KINDS = ['department', 'utility', 'street'];
/** From its raise to the end of its rating window, as most lives go. */
const LIFE_DAYS = 9;
const GOAL_MS = 200;

export const benchScores = async (): Promise<void> => {
  const month = monthBeforeLast(new Date().toISOString());
  await withFilled(
    `scores-${month}`,
    (now) => closedIn(month, now),
    async (dir) => {
      const bare = await bareSums(dir, month);
      const cold: number[] = [];
      let cases = 0;
      for (let start = 0; start < STARTS; start += 1) {
        const server = await startServer({ DATA_DIR: dir });
        try {
          const cookie = await signInAt(server.url, 'oversight');
          cases = 0;
          for (const kind of KINDS) {
            const { ms, view } = await read(server.url, cookie, month, kind);
            cold.push(ms);
            cases += kind === 'street' ? 0 : view.whole.cases;
          }
        } finally {
          await server.stop();
        }
      }
      say(
        `scores of ${month}, ${cases} lead tickets of departments and utilities, each first read after a start:`,
      );
      say(`  ${describeMs(cold)} (goal < ${GOAL_MS} ms)`);
      say(`bare sum of the same month's rows by unit, same file: ${describeMs(bare)}`);
      say(`ratio ${(quantile(cold, 0.5) / quantile(bare, 0.5)).toFixed(2)}`);
    },
  );
};

/** '2026-09' in November: whatever closed in it closed long ago. */
const monthBeforeLast = (now: Instant): string => {
  const [year = 0, month = 0] = shanghaiDay(now).split('-').map(Number);
  return new Date(Date.UTC(year, month - 3, 1)).toISOString().slice(0, 7);
};

const firstDay = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);

const daysIn = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

const closedIn = (month: string, now: Instant) => {
  const today = Math.floor((toMillis(now) - firstDay(month)) / DAY_MS);
  const from = today + LIFE_DAYS;
  return evenly(TICKETS, from, from - daysIn(month), now);
};

const read = async (url: string, cookie: string, period: string, kind: string) => {
  const start = performance.now();
  const response = await fetch(`${url}/api/scores?period=${period}&kind=${kind}`, {
    headers: { cookie },
  });
  const view = (await response.json()) as PerformanceView;
  if (!response.ok) throw new Error(`answered ${response.status}: ${JSON.stringify(view)}`);
  return { ms: performance.now() - start, view };
};

const bareSums = async (dir: string, month: string): Promise<number[]> => {
  const waits: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const client = createClient({ url: `file:${join(dir, 'shaodao.db')}` });
    const begun = performance.now();
    const sql = `SELECT k.unit_id, count(*), sum(k.claimed_at <= k.reported_at) FROM tickets t
      JOIN tasks k ON k.ticket_id = t.id AND k.role = 'lead'
      WHERE t.closed_at >= ? AND t.closed_at < ? GROUP BY k.unit_id`;
    await client.execute({ sql, args: [`${month}-01`, `${month}-32`] });
    waits.push(performance.now() - begun);
    client.close();
  }
  return waits;
};
