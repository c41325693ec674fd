/** What does a look at 100,000 running clocks cost, and how fast are 10,000 cards written, each once? */
import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@libsql/client';
import { type Instant, plusMinutes } from '../../src/domain/instant.ts';
import { tempDir } from '../support/temp-dir.ts';
import { bareLoop } from './bare-loop.ts';
import { fillDatabase, type Plan } from './fill.ts';
import type { Life } from './life.ts';
import { describeMs, say } from './stats.ts';
import { openSweepApp, type SweepOrder, type SweepReport, timeSweep } from './sweep-app.ts';

/** Monday 2026-11-23, 09:00 in Shanghai: claims are yellow after 45 minutes, red after 60. */
const START = '2026-11-23T01:00:00.000Z';
const YELLOW_AFTER = 45;
const CLOCKS = 100_000;
const CLOCKS_A_TICKET = 4;
const STORM = 10_000;
const LOOKS = 500;

/** Tickets by the minute of their raise: some to see the cost grow, then two storms, then the rest. */
const GROWING = [1, 10, 100, 1_000];
const GROUPS = [...GROWING, STORM, STORM];
const REST = CLOCKS / CLOCKS_A_TICKET - GROUPS.reduce((sum, count) => sum + count, 0);

const noticedAt = (group: number): Instant => plusMinutes(START, group + YELLOW_AFTER + 0.5);

export const benchSweep = async (): Promise<void> => {
  const dir = tempDir();
  try {
    await fillDatabase(dir, waitingTickets);
    const opened = await openSweepApp(dir);
    await looks(opened);
    for (const group of GROWING.keys()) {
      opened.setNow(noticedAt(group));
      const { written, ms } = await timeSweep(opened.app);
      say(`  ${written} due: ${ms.toFixed(1)} ms`);
    }
    opened.setNow(noticedAt(GROWING.length));
    const { ms } = await timeSweep(opened.app);
    const cards = await cardsSince(
      opened.client,
      GROWING.reduce((sum, count) => sum + count, 0),
    );
    say(`${STORM} clocks due at once, one process: ${seconds(ms)}, ${cards} (goal < 10 s)`);
    const both = await sweepTogether(dir, noticedAt(GROWING.length + 1));
    const after = await cardsSince(
      opened.client,
      STORM + GROWING.reduce((sum, count) => sum + count, 0),
    );
    say(
      `${STORM} clocks due at once, two processes: ${seconds(Math.max(...both.map((each) => each.ms)))}, ${after}, of them ${both.map(({ written }) => written).join(' and ')}`,
    );
    opened.close();
    const perSecond = await bareLoop(dir, 2_000);
    say(
      `bare @libsql/client loop, one row per commit, same disk: ${STORM} rows in ${seconds((STORM / perSecond) * 1_000)}`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

const waitingTickets: Plan = function* ({ rules }) {
  const situation = [...rules.situations.values()].find(
    ({ kind, supportUnitIds }) => kind === 'enforcement' && supportUnitIds.length === 0,
  );
  const street = [...rules.units.values()].find(({ kind }) => kind === 'street');
  if (!situation || !street?.position) throw new Error('the district has nothing to wait for');
  for (const [minute, count] of [...GROUPS, REST].entries()) {
    const raisedAt = plusMinutes(START, minute);
    const life: Life = {
      situation,
      streetId: street.id,
      place: { ...street.position, address: '路口' },
      detail: '摊位占了半幅路',
      raisedAt,
      until: raisedAt,
      outcome: 'solved',
      stars: 5,
    };
    yield { life, count };
  }
};

type Opened = Awaited<ReturnType<typeof openSweepApp>>;

const looks = async ({ app, client, setNow }: Opened): Promise<void> => {
  setNow(plusMinutes(START, YELLOW_AFTER - 1));
  const sweeps: number[] = [];
  const bare: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    sweeps.push((await timeSweep(app)).ms);
    const start = performance.now();
    await client.execute({ sql: 'SELECT id FROM tickets WHERE n = ?', args: [look + 1] });
    bare.push(performance.now() - start);
  }
  say(`a look at ${CLOCKS} running clocks, none due: ${describeMs(sweeps)} (goal < 2 ms)`);
  say(`bare read of one row by its key: ${describeMs(bare)}`);
};

/** Cards written but for the first so many, and whether each is there once. */
const cardsSince = async (client: Client, before: number): Promise<string> => {
  const sql = `SELECT count(*) AS cards, count(DISTINCT ticket_id || (data ->> 'clockId')) AS once
    FROM facts WHERE type = 'clock.yellow'`;
  const { rows } = await client.execute(sql);
  const [cards, once] = [Number(rows[0]?.cards), Number(rows[0]?.once)];
  return `${cards - before} cards, ${cards === once ? 'each once' : `${cards - once} TWICE`}`;
};

const sweepTogether = async (dir: string, now: Instant) => {
  const sweepers = [0, 1].map(() => fork(join(import.meta.dirname, 'sweep-app.ts')));
  const ready = sweepers.map((each) => heard(each));
  for (const each of sweepers) each.send({ dir, now } satisfies SweepOrder);
  await Promise.all(ready);
  const reports = sweepers.map((each) => heard(each));
  for (const each of sweepers) each.send('sweep' satisfies SweepOrder);
  return (await Promise.all(reports)).map((each) => ('ms' in each ? each : { ms: 0, written: 0 }));
};

const heard = (sweeper: ChildProcess): Promise<SweepReport> =>
  new Promise((resolve, reject) => {
    sweeper.once('message', resolve);
    sweeper.once('exit', (code) => reject(new Error(`a sweeper ended with ${code}`)));
  });

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
