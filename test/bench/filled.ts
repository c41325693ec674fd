/** Where is a filled database kept? In a temporary folder removed at the end, or from run to run in BENCH_DIR. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../src/domain/instant.ts';
import { tempDir } from '../support/temp-dir.ts';
import { fillDatabase, type Plan } from './fill.ts';
import { say } from './stats.ts';

export const withFilled = async <T>(
  name: string,
  plan: (now: Instant) => Plan,
  use: (dir: string) => Promise<T>,
): Promise<T> => {
  const kept = process.env.BENCH_DIR;
  const root = kept ?? tempDir();
  const dir = join(root, name);
  try {
    if (!existsSync(dir)) await fillWhole(dir, plan);
    return await use(dir);
  } finally {
    if (!kept) rmSync(root, { recursive: true, force: true });
  }
};

/** Under another name until it is whole, so that a fill cut off is not taken for one. */
const fillWhole = async (dir: string, plan: (now: Instant) => Plan): Promise<void> => {
  const unfinished = `${dir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const start = performance.now();
  const written = await fillDatabase(unfinished, plan(new Date().toISOString()));
  renameSync(unfinished, dir);
  const seconds = (performance.now() - start) / 1_000;
  say(`filled with ${written} tickets in ${seconds.toFixed(0)} s`);
};
