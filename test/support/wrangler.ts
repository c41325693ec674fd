/** The Worker in a local workerd on a kernel-given port; its whole process group ends with it. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tempDir } from './temp-dir.ts';

const ROOT = join(import.meta.dirname, '../..');
const WRANGLER = join(
  createRequire(import.meta.url).resolve('wrangler/package.json'),
  '../bin/wrangler.js',
);
const READY_MS = 100_000;

export type LocalWorker = { url: string; output(): string; stop(): Promise<void> };

/** `pages` are the static assets, by path; `vars` what a deployment sets as variables and secrets. */
export const startWorker = async (
  vars: Record<string, string>,
  pages: Record<string, string>,
): Promise<LocalWorker> => {
  const dir = tempDir();
  const envFile = join(dir, 'vars');
  const lines = Object.entries(vars).map(([name, value]) => `${name}="${value}"\n`);
  writeFileSync(envFile, lines.join(''), { mode: 0o600 });
  mkdirSync(join(dir, 'web'));
  for (const [path, text] of Object.entries(pages)) writeFileSync(join(dir, 'web', path), text);
  const places = ['--env-file', envFile, '--assets', join(dir, 'web'), '--persist-to', dir];
  const ports = ['--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'];
  const child = spawn(process.execPath, [WRANGLER, 'dev', ...ports, ...places], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: dir,
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_LOG_PATH: join(dir, 'logs'),
      NO_COLOR: '1',
    },
  });
  let text = '';
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const stop = async (): Promise<void> => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  const url = await new Promise<string>((resolve, reject) => {
    const giveUp = (why: string) => {
      clearTimeout(timer);
      void stop().then(() => reject(new Error(`wrangler ${why}:\n${text}`)));
    };
    const timer = setTimeout(() => giveUp('is not ready'), READY_MS);
    const hear = (chunk: Buffer): void => {
      text += chunk;
      const found = /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => giveUp('ended'));
  });
  return { url, output: () => text, stop };
};
