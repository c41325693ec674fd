/** Whistles per second over HTTP, durable and signed in, beside a bare loop of one row per commit. */
import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import districtFile from '../../db/seeds/lixia/district.json' with { type: 'json' };
import { signInAt, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';
import { bareLoop } from './bare-loop.ts';
import { describeMs, quantile, say } from './stats.ts';

const CONNECTIONS = 32;
const ROUND_MS = 5_000;
const ROUNDS = 3;

const SITUATIONS = ['A-01', 'A-05', 'B-01', 'C-03', 'F-01', 'G-01', 'H-01', 'D-04'];

export const benchRaise = async (): Promise<void> => {
  const dir = tempDir();
  const server = await startServer({ DATA_DIR: dir });
  const streets = districtFile.units.filter((unit) => unit.kind === 'street');
  const cookies = await Promise.all(
    streets.map((street) => signInAt(server.url, `${street.id}.leader`)),
  );
  const bare: number[] = [];
  const whistles: number[] = [];
  const waits: number[] = [];
  try {
    await raiseFor(server.url, cookies, 2_000, []);
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await bareLoop(dir, ROUND_MS));
      whistles.push(await raiseFor(server.url, cookies, ROUND_MS, waits));
    }
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
  const [raised, committed] = [quantile(whistles, 0.5), quantile(bare, 0.5)];
  say(
    `raise, ${CONNECTIONS} connections, synchronous=FULL: ${raised.toFixed(0)} whistles/s (${describeMs(waits)})`,
  );
  say(`bare @libsql/client loop, one row per commit, same disk: ${committed.toFixed(0)} rows/s`);
  say(
    `ratio ${(raised / committed).toFixed(2)} (goal ≥ 1), rounds ${whistles.map((each) => each.toFixed(0)).join(' ')} | ${bare.map((each) => each.toFixed(0)).join(' ')}`,
  );
};

const raiseFor = async (
  url: string,
  cookies: readonly string[],
  ms: number,
  waits: number[],
): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let raised = 0;
  const worker = async (index: number): Promise<void> => {
    while (performance.now() - start < ms) {
      const sent = performance.now();
      await raiseOnce(agent, url, cookies[index % cookies.length] ?? '', raised + index);
      waits.push(performance.now() - sent);
      raised += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => worker(index)));
  const seconds = (performance.now() - start) / 1_000;
  agent.destroy();
  return raised / seconds;
};

const raiseOnce = (agent: Agent, url: string, cookie: string, index: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({
      situationCode: SITUATIONS[index % SITUATIONS.length],
      detail: `第 ${index} 件:摊位占了半幅路,轮椅过不去`,
      place: { lat: 36.655 + (index % 50) * 1e-5, lng: 117.032, address: '千佛山路 1 号' },
    });
    const call = request(
      `${url}/api/tickets`,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': crypto.randomUUID(),
          cookie,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 201
            ? resolve()
            : reject(new Error(`answered ${response.statusCode}`)),
        );
      },
    );
    call.once('error', reject);
    call.end(body);
  });
