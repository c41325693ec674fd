/** The real server as its own process on a kernel-given port; ended with the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const READY_MS = 120_000;

export type ServerProcess = {
  url: string;
  process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Gives the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
};

/** Throws what it printed when it does not come up. A test's own entry is spoken to over IPC. */
export const startServer = async (
  env: Record<string, string>,
  entry = 'src/entry/node.ts',
): Promise<ServerProcess> => {
  const child = spawn(process.execPath, ['--max-semi-space-size=8', join(ROOT, entry)], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'error', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`not ready:\n${text}`));
    }, READY_MS);
    const hear = (chunk: Buffer): void => {
      text += chunk;
      const found = /http:\/\/[\d.a-z]+:\d+/.exec(text)?.[0];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then((end) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${end}:\n${text}`));
    });
  });
  return {
    url,
    process: child,
    output: () => text,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
};

/** Signs a demo person in over HTTP and gives the cookie. */
export const signInAt = async (
  url: string,
  username: string,
  password = 'whistle-demo',
): Promise<string> => {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`${username} cannot sign in: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};
