import { type Client, createClient } from '@libsql/client';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrate, prepareClient } from '../../src/store/open.ts';
import { type Sqld, startSqld } from '../support/sqld.ts';
import { readMigrations } from '../support/store-world.ts';
import { storeCases } from './store.cases.ts';

let server: Sqld;
let client: Client;
beforeAll(async () => {
  server = await startSqld();
  client = createClient({ url: server.url });
});
afterAll(async () => {
  client.close();
  await server.stop();
});

/** One server for all cases: what the one before left goes. */
const empty = async (): Promise<void> => {
  const sql = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
    AND name NOT LIKE 'ticket_pairs_%' ORDER BY name = 'user'`;
  const { rows } = await client.execute(sql);
  await client.batch(
    rows.map(({ name }) => `DROP TABLE "${name}"`),
    'write',
  );
};

describe('on libsql-server', () => {
  storeCases(async () => {
    await prepareClient(client);
    await empty();
    await migrate(client, readMigrations());
    return client;
  });
});
