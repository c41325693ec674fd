/** How is a batch written while other processes write too? Waiting, asking again, and once on fresh connections. */
import type { Client, InStatement, ResultSet } from '@libsql/client';
import { isBusy } from './failure.ts';
import { prepareClient } from './pragmas.ts';

const WAITS_MS = [5, 20, 80, 200, 400];

export type Write = (statements: InStatement[]) => Promise<ResultSet[]>;

/**
 * All statements or none. A connection that met SQLITE_BUSY can keep the lock until it is closed
 * (@libsql/client issues 288, 350, 352), so the last try opens new ones.
 */
export const createWriter =
  (client: Client): Write =>
  async (statements) => {
    for (const waitMs of WAITS_MS) {
      try {
        return await client.batch(statements, 'write');
      } catch (error) {
        if (!isBusy(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
    if (client.protocol === 'file') {
      client.reconnect();
      await prepareClient(client);
    }
    return client.batch(statements, 'write');
  };
