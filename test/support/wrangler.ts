/** The Worker as it would be deployed, in a local workerd; its whole process group ends with it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { tempDir } from './temp-dir.ts';

const ROOT = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const WRANGLER = join(require.resolve('wrangler/package.json'), '../bin/wrangler.js');
const READY_MS = 100_000;

export type LocalWorker = { url: string; output(): string; stop(): Promise<void> };

/** `pages` are the static assets, by path; `vars` what a deployment sets as variables and secrets. */
export const startWorker = async (
  vars: Record<string, string>,
  pages: Record<string, string>,
): Promise<LocalWorker> => {
  const dir = tempDir();
  writeFileSync(join(dir, 'vars'), linesOf(vars), { mode: 0o600 });
  mkdirSync(join(dir, 'web'));
  for (const [path, text] of Object.entries(pages)) writeFileSync(join(dir, 'web', path), text);
  const assets = ['--assets', join(dir, 'web')];
  // Bundled once beforehand: wrangler would start anew whenever a source file is saved.
  await bundle(dir, assets);
  const ports = ['--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'];
  const places = [...assets, '--env-file', join(dir, 'vars'), '--persist-to', dir];
  const script = join(dir, 'bundle', 'worker.js');
  const child = wrangler(dir, ['dev', script, '--no-bundle', ...ports, ...places]);
  const said = outputOf(child);
  const ended = endOf(child);
  const stop = async (): Promise<void> => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  const timer = setTimeout(() => void stop(), READY_MS);
  const url = await Promise.race([said.ready, ended.then(() => undefined)]);
  clearTimeout(timer);
  if (url) return { url, output: said.all, stop };
  await stop();
  throw new Error(`wrangler dev did not come up:\n${said.all()}`);
};

type Child = ChildProcessByStdio<null, Readable, Readable>;

const wrangler = (dir: string, args: string[]): Child =>
  spawn(process.execPath, [WRANGLER, ...args, '--config', join(ROOT, 'wrangler.toml')], {
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

const bundle = async (dir: string, assets: string[]): Promise<void> => {
  const out = ['--outdir', join(dir, 'bundle')];
  const child = wrangler(dir, ['deploy', '--dry-run', ...out, ...assets]);
  const said = outputOf(child);
  if ((await endOf(child)) !== 0) throw new Error(`wrangler deploy --dry-run:\n${said.all()}`);
};

const endOf = (child: Child): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('close', (code) => resolve(code));
  });

const outputOf = (child: Child): { all(): string; ready: Promise<string> } => {
  let text = '';
  const ready = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer): void => {
      text += chunk;
      const found = /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  return { all: () => text, ready };
};

const linesOf = (vars: Record<string, string>): string =>
  Object.entries(vars)
    .map(([name, value]) => `${name}="${value}"\n`)
    .join('');
