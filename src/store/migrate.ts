/** How does a database get its tables? Each migration once, whichever of several processes comes first. */
import type { Client } from '@libsql/client';
import { isTaken } from './failure.ts';
import { createWriter } from './writer.ts';

/** Named in order; statements parted by drizzle-kit's breakpoints. Texts, since a Worker has no files. */
export type Migration = { name: string; sql: string };

const BREAKPOINT = '--> statement-breakpoint';

const TABLE = `CREATE TABLE IF NOT EXISTS _migrations (
  name TEXT PRIMARY KEY NOT NULL, applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')))`;

export const migrate = async (client: Client, migrations: readonly Migration[]): Promise<void> => {
  const write = createWriter(client);
  await write([TABLE]);
  const { rows } = await client.execute('SELECT name FROM _migrations');
  const applied = new Set(rows.map((row) => String(row.name)));
  for (const { name, sql } of migrations) {
    if (applied.has(name)) continue;
    const claim = { sql: 'INSERT INTO _migrations (name) VALUES (?)', args: [name] };
    const statements = sql.split(BREAKPOINT).filter((each) => each.trim() !== '');
    await write([claim, ...statements]).catch((error) => {
      // Another process has just applied it.
      if (!isTaken(error)) throw error;
    });
  }
};
