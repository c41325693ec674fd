/** Runs one of the commands in src/entry to its end. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ENTRIES = join(import.meta.dirname, '../../src/entry');

export const runEntry = (
  entry: string,
  args: readonly string[],
  env: Record<string, string>,
  input = '',
): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ENTRIES, entry), ...args], {
      cwd: join(ENTRIES, '../..'),
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'error', ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('close', (code) => resolve({ code, output }));
    child.stdin.end(input);
  });
