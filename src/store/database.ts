/** Drizzle on a client handed in: its web flavour, so that a Worker's bundle brings no file driver. */
import type { Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql/web';

export const createDatabase = (client: Client) => drizzle({ client });

export type Database = ReturnType<typeof createDatabase>;
