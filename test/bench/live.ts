/** From a POST sent to its fact received on 1,000 dashboards, beside a bare socket.io broadcast. */
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { signInAt, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';
import { describeMs, quantile, say } from './stats.ts';

const DASHBOARDS = 1_000;
const PER_SECOND = 20;
const SECONDS = 15;

export type WatchOrder = { url: string; cookie: string; dashboards: number };
export type WatchReport = { connected: number } | { waits: number[] };

export const benchLive = async (): Promise<void> => {
  const bare = await measure(await startServer({}, 'test/bench/bare-live.ts'), 'POST', '/send');
  const dir = tempDir();
  const server = await startServer({ DATA_DIR: dir });
  const whole = await measure(server, 'POST', '/api/tickets');
  rmSync(dir, { recursive: true, force: true });
  say(
    `live, ${DASHBOARDS} dashboards, ${PER_SECOND} whistles/s: ${describeMs(whole)} (goal p99 < 100 ms)`,
  );
  say(`bare socket.io broadcast of the same size, same run: ${describeMs(bare)}`);
  say(`ratio of p99 ${(quantile(whole, 0.99) / quantile(bare, 0.99)).toFixed(2)}`);
};

type Server = Awaited<ReturnType<typeof startServer>>;

const measure = async (server: Server, method: string, path: string): Promise<number[]> => {
  const isBare = path === '/send';
  const cookie = isBare ? '' : await signInAt(server.url, 'hub');
  const sender = isBare ? '' : await signInAt(server.url, 'qianfoshan.leader');
  const watcher = fork(join(import.meta.dirname, 'watch.ts'));
  try {
    const order: WatchOrder = { url: server.url, cookie, dashboards: DASHBOARDS };
    watcher.send(order);
    await heard(watcher, (report) => 'connected' in report && report.connected === DASHBOARDS);
    for (let index = 0; index < PER_SECOND * SECONDS; index += 1) {
      const next = new Promise((resolve) => setTimeout(resolve, 1_000 / PER_SECOND));
      void sendOne(`${server.url}${path}`, method, sender, index);
      await next;
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    watcher.send('report');
    const report = await heard(watcher, (each) => 'waits' in each);
    return 'waits' in report ? report.waits : [];
  } finally {
    watcher.kill();
    await server.stop();
  }
};

const heard = (
  watcher: ReturnType<typeof fork>,
  wanted: (report: WatchReport) => boolean,
): Promise<WatchReport> =>
  new Promise((resolve, reject) => {
    watcher.on('message', (report: WatchReport) => {
      if (wanted(report)) resolve(report);
    });
    watcher.once('exit', (code) => reject(new Error(`the watcher ended with ${code}`)));
  });

/** The instant of sending travels in the title, on one machine with one clock. */
const sendOne = async (
  url: string,
  method: string,
  cookie: string,
  index: number,
): Promise<void> => {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      situationCode: 'A-01',
      title: `sent ${performance.timeOrigin + performance.now()}`,
      detail: `第 ${index} 件`,
      place: { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' },
    }),
  });
  if (!response.ok) throw new Error(`answered ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
};
