/** The baseline: one row per commit, each waiting for the disk. */
import { join } from 'node:path';
import { createClient } from '@libsql/client';

/** Rows per second. */
export const bareLoop = async (dir: string, ms: number): Promise<number> => {
  const client = createClient({ url: `file:${join(dir, 'bare.db')}` });
  await client.execute('PRAGMA journal_mode=WAL');
  await client.execute('PRAGMA synchronous=FULL');
  await client.execute('CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, text TEXT)');
  const start = performance.now();
  let rows = 0;
  while (performance.now() - start < ms) {
    await client.execute({ sql: 'INSERT INTO rows (text) VALUES (?)', args: [`row ${rows}`] });
    rows += 1;
  }
  const seconds = (performance.now() - start) / 1_000;
  client.close();
  return rows / seconds;
};
