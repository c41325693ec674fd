/** Opening the database on Node: folder, client, migrations. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { backfill, migrate, prepareClient } from '../store/open.ts';
import type { Config } from './config.ts';
import { keepToOwner, OWNER_FILE, OWNER_FOLDER } from './owner-only.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');

type Place = Pick<Config, 'databaseUrl' | 'databaseAuthToken'>;

export const openClient = async ({ databaseUrl, databaseAuthToken }: Place): Promise<Client> => {
  const path = /^file:(.+)$/.exec(databaseUrl)?.[1];
  if (path) mkdirSync(dirname(path), { recursive: true, mode: OWNER_FOLDER });
  const client = createClient({
    url: databaseUrl,
    authToken: databaseAuthToken,
    concurrency: path ? 1 : undefined,
  });
  await prepareClient(client);
  if (path) for (const suffix of ['', '-wal', '-shm']) keepToOwner(`${path}${suffix}`, OWNER_FILE);
  return client;
};

export const openMigrated = async (place: Place): Promise<Client> => {
  const client = await openClient(place);
  await migrate(client, readMigrations());
  await backfill(client);
  return client;
};

const readMigrations = (): { name: string; sql: string }[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(MIGRATIONS, name), 'utf8') }));
