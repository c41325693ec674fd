import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, describe, expect, test } from 'vitest';
import { migrate, prepareClient } from '../../src/store/open.ts';
import { createStoreWorld, readMigrations } from '../support/store-world.ts';
import { tempDir } from '../support/temp-dir.ts';
import { storeCases } from './store.cases.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let files = 0;
const open = async (path = join(dir, `${files++}.db`)) => {
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  await prepareClient(client);
  await migrate(client, readMigrations());
  return client;
};

describe('on a file', () => {
  storeCases(() => open());

  test('a commit is durable before it is answered', async () => {
    const client = await open();
    const asked = ['journal_mode', 'synchronous', 'foreign_keys'];
    const kept = await Promise.all(asked.map((name) => client.execute(`PRAGMA ${name}`)));
    expect(kept.map(({ rows }) => rows[0]?.[0])).toEqual(['wal', 2, 1]);
  });

  test('a commit waits for another process that is writing', async () => {
    const path = join(dir, 'shared.db');
    const world = createStoreWorld(await open(path));
    const other = await open(path);
    const writing = await other.transaction('write');
    const raised = world.raise();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await writing.rollback();
    expect(await world.store.ticket(await raised)).toBeDefined();
  });

  test('several processes migrate at once, each migration once', async () => {
    const path = join(dir, 'fresh.db');
    await Promise.all([open(path), open(path), open(path)]);
    const { rows } = await (await open(path)).execute('SELECT name FROM _migrations');
    expect(rows).toHaveLength(readMigrations().length);
  });
});
